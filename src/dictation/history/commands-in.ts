import { plain } from '../items/plain.js';
import { languageOf } from '../languages/index.js';
import { type Decision, decisionId, type Reading } from '../reading/decision.js';
import { phraseAt } from '../reading/phrases.js';
import type { WholeCommand } from '../reading/spoken-command.js';
import { type EngineMark, type Token, tokenise } from '../reading/tokens.js';
import { wholeCommands } from '../reading/whole-utterance.js';
import { type Moment, momentsOf, type Timeline } from './timeline.js';

/** Slots are not looked for in long speeches, nor across the end of a sentence. */
const MAX_COMMAND_WORDS = 40;

/** What engines set within a command: "Replace, tea, with “coffee”.", "Closing: all my love." */
const STANDS_IN_COMMAND: ReadonlySet<EngineMark> = new Set(['comma', 'colon', 'close quote', 'close single quote']);

/** Every command that these words may be as a whole utterance, the most specific first. */
export function commandsIn({ options }: Timeline, tokens: readonly Token[]): WholeCommand[] {
  const { whole } = languageOf(options.language);
  // "Wait, no. Scratch that."
  const from = tokens.findIndex(({ lower }) => !whole.leadIns.has(lower));
  const isOneSentence = tokens
    .slice(Math.max(0, from), -1)
    .every(({ closes }) => closes.every((mark) => STANDS_IN_COMMAND.has(mark)));
  return tokens.length <= MAX_COMMAND_WORDS && isOneSentence ? wholeCommands(whole, tokens) : [];
}

const LETTER_COMMANDS: ReadonlySet<WholeCommand['do']> = new Set([
  'today',
  'dateline',
  'salutation',
  'closing',
  'signature',
  'enclosure',
]);

export const isLetterCommand = (command: WholeCommand) => LETTER_COMMANDS.has(command.do);

export interface LetterCommandAhead {
  readonly command: WholeCommand;
  /** How many words are the command. */
  readonly length: number;
  /** Where what follows begins, after the break between. */
  readonly restFrom: number;
}

/** A letter's command that these words begin with and do not end with: up to a break, or up to "sign it". */
export function letterCommandAhead(timeline: Timeline, tokens: readonly Token[]): LetterCommandAhead | null {
  if (!commandsIn(timeline, tokens).some(isLetterCommand) && !beginsFixed(timeline, tokens)) return null;
  const { inline } = languageOf(timeline.options.language);
  for (let at = 1; at < tokens.length; at++) {
    const phrase = phraseAt(inline, tokens, at);
    const size = phrase?.meaning.do === 'break' ? phrase.meaning.size : null;
    const signs = commandsIn(timeline, tokens.slice(at)).some((command) => command.do === 'signature');
    const command = size || signs ? commandsIn(timeline, tokens.slice(0, at)).find(isLetterCommand) : undefined;
    // Enclosures may stand on several lines.
    if (!command || (command.do === 'enclosure' && size === 'line')) continue;
    return { command, length: at, restFrom: size ? at + phrase!.words.length : at };
  }
  return null;
}

/** "today's date …" has no slot that the rest could be. */
function beginsFixed({ options }: Timeline, tokens: readonly Token[]): boolean {
  const { fixed } = languageOf(options.language).whole;
  const command = fixed.get(plain(saidOf(tokens.slice(0, 2))));
  return command !== undefined && isLetterCommand(command({ x: [], y: [] }));
}

/** How many of the last words are a fixed command of two words or more; 0 if none are. */
export function tailLength({ options }: Timeline, tokens: readonly Token[]): number {
  const { fixed } = languageOf(options.language).whole;
  const words = tokens.map(({ lower }) => lower);
  return [4, 3, 2].find((length) => length < words.length && fixed.has(words.slice(-length).join(' '))) ?? 0;
}

/** How many utterances back "I meant the word" looks. */
const MAX_LOOK_BACK = 50;

/** The decision that "I meant the word" and "make that a command" are about: the latest utterance's, a doubtful one first. */
export function lastDecision(timeline: Timeline, to: 'words' | 'command'): Decision | null {
  let looked = 0;
  for (const moment of momentsOf(timeline)) {
    if (looked++ > MAX_LOOK_BACK) return null;
    const flippable = moment.report.decisions.filter(({ reading, otherwise }) => canBecome(to, reading, otherwise));
    const decision = flippable.findLast(({ doubtful }) => doubtful) ?? flippable.at(-1);
    const found = decision ?? (to === 'command' ? unspokenDecision(timeline, moment) : null);
    if (found) return found;
  }
  return null;
}

function canBecome(to: 'words' | 'command', reading: Reading, otherwise: Reading): boolean {
  return otherwise === to && reading === (to === 'words' ? 'command' : 'words');
}

/** A command that was read as words, for want of a pause before it. */
function unspokenDecision(timeline: Timeline, { action, nature }: Moment): Decision | null {
  if (action?.type !== 'heard') return null;
  const { id, text } = action.segment;
  const tokens = tokenise(text);
  const common = { rule: 'R1', command: 'whole', reading: 'words', otherwise: 'command', doubtful: false } as const;
  const tail = tailLength(timeline, tokens);
  if (tail > 0) return { ...common, id: decisionId(id, 'tail'), said: saidOf(tokens.slice(-tail)) };
  const isCommand = nature === 'text' && commandsIn(timeline, tokens).length > 0;
  return isCommand ? { ...common, id: decisionId(id, 'whole'), said: saidOf(tokens) } : null;
}

/** The words of an utterance, for showing. */
export function saidOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}
