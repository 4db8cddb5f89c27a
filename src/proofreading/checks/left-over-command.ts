import { type Check, type Found, findAll, flaw } from '../check.js';
import { prose } from '../proof-text.js';

/** Commands that nobody says in a letter, whatever stands beside them. */
const NEVER_WORDS =
  /(?<!\p{L})(?:open quotes?|close quotes?|unquote|begin quote|end quote|(?:open|close|left|right) paren(?:thesis)?|all caps (?:on|off)|caps (?:on|off)|no space (?:on|off)|delete last (?:word|sentence|line|paragraph)|comma comma|period period|full stop full stop|exclamation (?:mark|point) (?:new|exclamation)|(?:start|stop) dictation|(?:öffnende|schließende) klammer|guillemets (?:ouvrants|fermants)|(?:ouvrez|fermez) les guillemets|(?:abrir|cerrar) comillas|punto y aparte)(?!\p{L})/giu;

/** Alone or before a new sentence; one may scratch that itch. */
const SCRATCH = /(?<!\p{L})[Ss]cratch that(?=[.,!?;:]|\s*$|\s+\p{Lu})/gu;

/** Layout commands, unless a word follows that makes them a thing: a new line of work, the next paragraph of. */
const LAYOUT =
  /(?<!\p{L})(?<!(?:the|a|my|your|this|that|every|our|each|very)\s)(?:(?:new|next) (?:line|paragraph|page)|neue zeile|neuer absatz|nouveau paragraphe|nouvelle ligne|nuevo párrafo|nueva línea)(?!\s+(?:of|in|from|for|on|to|is|was|that|which|de|du|von)\b)(?!\p{L})/giu;

/** Names of marks that stand beside a mark or at the end of a sentence whose mark is missing. */
const BESIDE_MARK =
  /(?<!\p{L})(?<!(?:the|a|an|my|your|this|that|our|each|one|every|her|his|its|their|no|whose|of)\s)(?:comma|semicolon|full stop|question mark|exclamation (?:mark|point)|Fragezeichen|Ausrufezeichen|point d['’]interrogation|signo de interrogación)(?=\s*[.,!?;:]|\s*$|\s+\p{Lu})/gu;

/** “period” is also a time, so it counts only right after a mark or before one that makes no sense. */
const PERIOD = /(?<=[.,!?;:]\s?)period(?=[.,!?;:]|\s*$|\s+\p{Lu})/gu;

/** A mark's name in the midst of a sentence, where a new clause begins and nothing makes a thing of it. */
const BEFORE_CLAUSE =
  /(?<=(?<!\p{L})(?:you|me|him|her|it|us|them|love|well|home|soon|much|again|too|now|here|there|today|always|cold|late|yes|no|dear|day|night|time|yesterday|tonight) )(?:comma|semicolon|period)(?= (?:i|you|we|he|she|they|it|but|so|my|please|darling|dear|because|though)(?!\p{L}))/giu;

/** What makes a thing of a mark's name within a few words: "a long period", "the last comma". */
const MAKES_A_THING =
  'a|an|the|my|your|this|that|our|each|one|every|any|her|his|its|their|no|whose|which|during|throughout|first|second|last|next|grace|trial';

/** "scones period I have": the name of a mark where a sentence begins anew, and nothing before it that could go with it. */
const BETWEEN_SENTENCES = new RegExp(
  `(?=period|comma|full stop|semicolon)(?<=(?<!\\p{L})(?!(?:${MAKES_A_THING}) )\\p{L}+ (?!(?:${MAKES_A_THING}) )\\p{L}+ (?!(?:${MAKES_A_THING}) )\\p{Ll}+,? )(?:period|comma|full stop|semicolon)(?= (?:I|[Yy]ou|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Bb]ut|[Ss]o|[Mm]y|[Aa]nd|[Yy]our|[Tt]he|[Tt]here)(?!\\p{L}))`,
  'gu',
);

/** Editing that stands as a sentence of its own. */
const EDITING =
  /(?<=^|[.!?]\s+)(?:(?:delete|strike|undo|redo) that|replace \p{L}+ with \p{L}+|insert \p{L}+ (?:before|after) \p{L}+|correct \p{L}+ to \p{L}+|go to (?:the )?(?:start|end|beginning)|spell that(?: \p{L}){2,})(?=\s*(?:[.!?]|$))/gimu;

export const leftOverCommand: Check = {
  id: 'left-over-command',
  find: (letter) =>
    prose(letter)
      .flatMap((passage) =>
        [NEVER_WORDS, SCRATCH, LAYOUT, BESIDE_MARK, PERIOD, BEFORE_CLAUSE, BETWEEN_SENTENCES, EDITING].flatMap((each) =>
          findAll(passage, each),
        ),
      )
      .map(askWhether),
};

function askWhether(found: Found) {
  return flaw('warn', found, `“${found.text}” looks like a spoken command that was written down.`, '');
}
