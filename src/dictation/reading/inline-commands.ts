import type { BreakSize, Item, MarkName } from '../items/item.js';
import { curly } from '../items/plain.js';
import type { Verdict } from '../languages/language.js';
import { roman } from '../numbers/roman.js';
import { decisionId } from './decision.js';
import { type Desk, decide, put, putWord } from './desk.js';
import { type Phrase, phraseAt } from './phrases.js';
import { readNumber } from './read-number.js';
import type { InlineCommand } from './spoken-command.js';
import { writtenWord } from './written-word.js';

const MAX_LITERAL_WORDS = 5;

/** Carries out the inline command at the desk's place. @returns how many words it takes, or 0 where there is none */
export function readInline(desk: Desk): number {
  const phrase = phraseAt(desk.reader.language.inline, desk.tokens, desk.at);
  if (!phrase) return 0;
  const command = phrase.meaning;
  if (command.do === 'literal') return readLiteral(desk, phrase, command.keepsLead);
  if (command.do === 'numeral') return readNumeral(desk, phrase, command.roman);
  const reading = decide(desk, verdictOn(desk, phrase), command.do, phrase.words.length);
  if (reading === 'command') perform(desk, command);
  else if (reading === 'words') putPhrase(desk, phrase.words.length);
  return phrase.words.length;
}

function verdictOn(desk: Desk, phrase: Phrase<InlineCommand>): Verdict {
  const { language, punctuation } = desk.reader;
  // An engine that writes the spoken marks itself leaves the word only where it took it for a word.
  if (punctuation === 'spoken' && phrase.meaning.do === 'mark') return { reading: 'words', rule: 'R9', doubtful: true };
  if (isAllMarks(desk)) return { reading: 'command', rule: 'R3', doubtful: false };
  const said = phrase.words.join(' ');
  if (!language.guards.watched.has(said)) return { reading: 'command', rule: 'R3', doubtful: false };
  return language.guards.judge(said, {
    words: desk.words,
    from: desk.at,
    to: desk.at + phrase.words.length,
    isMarkAt: (at) => /^(?:mark|marks)$/.test(phraseAt(language.inline, desk.tokens, at)?.meaning.do ?? ''),
    isBreakAt: (at) => phraseAt(language.inline, desk.tokens, at)?.meaning.do === 'break',
  });
}

/** R3: an utterance of nothing but marks and layout is never words. */
function isAllMarks(desk: Desk): boolean {
  let at = 0;
  while (at < desk.tokens.length) {
    const phrase = phraseAt(desk.reader.language.inline, desk.tokens, at);
    if (!phrase || !/^(?:mark|marks|break)$/.test(phrase.meaning.do)) return false;
    // A dot belongs into an address, whatever stands beside it.
    if (phrase.meaning.do === 'mark' && phrase.meaning.mark === 'dot') return false;
    at += phrase.words.length;
  }
  return true;
}

/** The words of a phrase as plain words: "new line" stays two words. */
function putPhrase(desk: Desk, length: number): void {
  const decision = decisionId(desk.reader.utterance, desk.at);
  for (let k = 0; k < length; k++) putWord(desk, writtenWord({ ...desk, at: desk.at + k }), { decision });
}

function perform(desk: Desk, command: Exclude<InlineCommand, { do: 'literal' | 'numeral' }>): void {
  const { said } = desk.reader;
  switch (command.do) {
    case 'mark':
      return putMark(desk, command.mark);
    case 'marks':
      return command.marks.forEach((mark) => (isBreak(mark) ? putBreak(desk, mark) : putMark(desk, mark)));
    case 'break':
      return putBreak(desk, command.size);
    case 'quote':
      return putMark(desk, 'open quote');
    case 'quote-word':
      put(desk, { kind: 'mark', mark: 'open quote', said, decision: decisionId(desk.reader.utterance, desk.at) });
      desk.closeQuoteAfterNext = true;
      return;
    case 'case-next':
      desk.nextCasing = command.casing;
      return;
    case 'case-mode':
      desk.modes = { ...desk.modes, caps: command.casing };
      return;
    case 'no-space':
      desk.glueNext = true;
      return;
    default:
      command satisfies never;
  }
}

function isBreak(name: MarkName | BreakSize): name is BreakSize {
  return name === 'line' || name === 'paragraph' || name === 'page';
}

function putBreak(desk: Desk, size: BreakSize): void {
  const { said, utterance } = desk.reader;
  put(desk, { kind: 'break', size, said, decision: decisionId(utterance, desk.at) });
}

function putMark(desk: Desk, mark: MarkName): void {
  const { said, utterance, language } = desk.reader;
  if (mark === 'percent sign' || mark === 'degree sign' || mark === 'cent sign') lastNumberInDigits(desk);
  const item: Item = { kind: 'mark', mark, said, decision: decisionId(utterance, desk.at) };
  put(desk, item);
  const next = desk.words[desk.at + 1];
  // don’t, we’ll, ’tis
  const joinsNext = next !== undefined && (language.contracted.has(next) || (desk.at === 0 && desk.items.length === 1));
  if (mark === 'apostrophe' && joinsNext) desk.glueNext = true;
}

/** "fifty percent sign" → 50% */
function lastNumberInDigits(desk: Desk): void {
  const last = desk.items.at(-1);
  if (last?.kind === 'word' && last.digits !== undefined)
    desk.items[desk.items.length - 1] = { ...last, text: last.digits };
}

/** R2: "literal comma" writes the word; "the word comma" keeps "the word" too. */
function readLiteral(desk: Desk, phrase: Phrase<InlineCommand>, keepsLead: boolean): number {
  const lead = phrase.words.length;
  const from = desk.at + lead;
  const length = commandLength(desk, from);
  const joinsNext = desk.tokens[from - 1]!.closes.length === 0;
  if (length === 0 || !joinsNext || (keepsLead && opensQuotation(desk, from))) return 0;
  if (decide(desk, { reading: 'command', rule: 'R2', doubtful: false }, 'literal', lead + length) !== 'command')
    return 0;
  if (keepsLead) for (const word of phrase.words) putWord(desk, word);
  for (let k = 0; k < length; k++) putWord(desk, curly(desk.tokens[from + k]!.lower));
  return lead + length;
}

/** "the word quote forever unquote": the mark is meant, not its name. */
function opensQuotation({ reader, tokens }: Desk, at: number): boolean {
  const { inline } = reader.language;
  const closes = (place: number) => {
    const meaning = phraseAt(inline, tokens, place)?.meaning;
    return meaning?.do === 'mark' && meaning.mark === 'close quote';
  };
  return (
    phraseAt(inline, tokens, at)?.meaning.do === 'quote' && tokens.some((_, place) => place > at + 1 && closes(place))
  );
}

/** How many words from `at` would be a command of any kind. */
function commandLength({ reader, tokens, words }: Desk, at: number): number {
  const { inline, whole } = reader.language;
  const marked = phraseAt(inline, tokens, at)?.words.length ?? 0;
  for (let length = MAX_LITERAL_WORDS; length > marked; length--) {
    if (at + length <= words.length && whole.fixed.has(words.slice(at, at + length).join(' '))) return length;
  }
  return marked;
}

/** "numeral five" → 5, "roman numeral five" → V. */
function readNumeral(desk: Desk, phrase: Phrase<InlineCommand>, inRoman: boolean): number {
  const lead = phrase.words.length;
  const from = desk.at + lead;
  const number =
    writtenNumberAt(desk.words, from) ?? desk.reader.language.numbers.cardinalAt(desk.words, from, desk.words.length);
  const letters = number && inRoman ? roman(number.value) : null;
  if (!number || (inRoman && letters === null)) return 0;
  if (decide(desk, { reading: 'command', rule: 'R12', doubtful: false }, 'numeral', lead + number.used) !== 'command')
    return 0;
  if (letters === null) return lead + (readNumber(desk, lead, true) || putDigits(desk, from));
  putWord(desk, letters, { casing: 'exact' });
  return lead + number.used;
}

/** A number that the engine wrote in digits. */
function writtenNumberAt(words: readonly string[], at: number): { value: number; used: number } | null {
  return /^\d{1,9}$/.test(words[at] ?? '') ? { value: Number(words[at]), used: 1 } : null;
}

function putDigits(desk: Desk, at: number): number {
  putWord(desk, desk.words[at]!);
  return 1;
}
