import { type Draft, writtenAt } from '../items/draft.js';
import { formOf, type Item, isEndMark, lastThroughClosers, type WordItem } from '../items/item.js';
import { join, rejoined } from '../items/join-items.js';
import type { StructureWords } from '../languages/language.js';
import { type Decision, decisionId } from '../reading/decision.js';
import type { Reader } from '../reading/desk.js';
import type { Interpretation } from '../reading/interpret.js';
import {
  blockStart,
  blocksOf,
  canBeNames,
  canSign,
  isAddressed,
  isClosing,
  isGuessedEnd,
  isKiss,
  isSalutation,
  opensLetter,
  wordsIn,
} from './letter-structure.js';

interface Writing {
  readonly reader: Reader;
  readonly before: Item[];
  readonly decisions: Decision[];
  incoming: readonly Item[];
}

/** A salutation with its date line is never longer; only this far it is looked for. */
const SALUTATION_REACH = 24;
const MAX_NAMED_WORDS = 3;
const MAX_PAUSED_SALUTATION = 4;

/** The draft with an utterance's items at the caret, and the letter's form given to them (R14). */
export function writeUtterance(draft: Draft, { items, decisions, modes }: Interpretation, reader: Reader) {
  const place = draft.selection ?? { from: draft.caret, to: draft.caret };
  if (draft.selection)
    return { draft: { ...writtenAt(draft, draft.selection, inheritedPart(draft, items)), modes }, decisions };
  const after = draft.items.slice(place.to);
  const writing: Writing = {
    reader,
    before: draft.items.slice(0, place.from),
    decisions: [...decisions],
    incoming: items,
  };
  if (after.length === 0 && items.length > 0) {
    settleSalutation(writing);
    settleClosing(writing);
    beginClosing(writing);
  }
  for (const [k, item] of writing.incoming.entries()) {
    join(writing.before, item);
    const rest = writing.incoming.slice(k + 1, k + 1 + SALUTATION_REACH);
    if (!opensBreak(rest[0]) && !isGuessBefore(item, rest[0]) && !addressesMore(writing, item, rest))
      finishSalutation(writing, item);
  }
  const caret = writing.before.length;
  const whole = rejoined(writing.before, after);
  const next: Draft = {
    ...draft,
    items: whole,
    caret: after.length === 0 ? whole.length : caret,
    caretBefore:
      draft.caretBefore < place.to ? draft.caretBefore : whole.length - (draft.items.length - draft.caretBefore),
    modes,
    picker: null,
  };
  return { draft: next, decisions: writing.decisions };
}

const opensBreak = (item: Item | undefined) => item?.kind === 'break' && item.size !== 'line';

/** Words said over a part of the letter belong to that part. */
function inheritedPart(draft: Draft, items: readonly Item[]): readonly Item[] {
  const first = draft.items[draft.selection!.from];
  if (first?.kind !== 'word' || first.part === undefined || first.label) return items;
  const { part } = first;
  return items.map((item) => (item.kind === 'word' ? { ...item, part } : item));
}

function chosen(
  { reader, decisions }: Writing,
  place: 'salutation' | 'closing',
  said: string,
  doubtful: boolean,
): boolean {
  const id = decisionId(reader.utterance, place);
  const reading = reader.choices[id] ?? 'command';
  const otherwise = reading === 'command' ? 'words' : 'command';
  decisions.push({ id, rule: 'R14', command: place, said, reading, otherwise, doubtful });
  return reading === 'command';
}

/** The engine's comma before a spoken one: the spoken one ends the salutation. */
const isGuessBefore = (item: Item, next: Item | undefined) =>
  isEngineMark(item) && next?.kind === 'mark' && next.engine !== true;

/** Whether the comma just written stands inside the salutation. */
function addressesMore({ before, reader }: Writing, item: Item, rest: readonly Item[]): boolean {
  const { structure } = reader.language;
  if (item.kind !== 'mark' || item.mark !== 'comma') return false;
  return namesMore(rest, structure) || greetsSomeone(before, rest, structure);
}

/** "hello comma my love comma" */
function greetsSomeone(before: readonly Item[], rest: readonly Item[], structure: StructureWords): boolean {
  const end = rest.findIndex(({ kind }) => kind !== 'word');
  const greeting = wordsIn(before, blockStart(before, before.length), before.length).join(' ');
  return end > 0 && structure.greetings.includes(greeting) && isAddressed(rest.slice(0, end), structure);
}

/** "dear mom comma dad comma and charlie comma": the first comma does not end the salutation. */
function namesMore(rest: readonly Item[], structure: StructureWords): boolean {
  const and = rest.findIndex((each) => each.kind === 'word' && structure.and.has(each.text));
  const end = rest.findIndex((each, at) => at > and && each.kind !== 'word');
  const mark = rest[end];
  if (and < 0 || mark?.kind !== 'mark' || !opensLetter(mark.mark)) return false;
  const areNames = rest.slice(0, end).every((each, at) => at === and || isCommaOrName(each));
  return areNames && canBeNames(wordsIn(rest, 0, end), structure);
}

const isCommaOrName = (item: Item) =>
  item.kind === 'word' ? /^\p{Lu}/u.test(item.text) : item.kind === 'mark' && item.mark === 'comma';

/** After "Dear Catherine," a blank line. */
function finishSalutation(writing: Writing, item: Item): void {
  const { before, reader } = writing;
  const isGuess = isGuessedEnd(item);
  const isEnd = item.kind === 'break' ? item.size === 'line' : item.kind === 'mark' && opensLetter(item.mark);
  if (!(isEnd || isGuess) || before.at(-1) !== item || before.length > SALUTATION_REACH) return;
  const { structure } = reader.language;
  const block = blocksOf(isGuess ? [...before, paragraphBreak(writing, 'salutation')] : before, structure).at(-1);
  if (block?.part !== 'salutation' || !isSalutation(wordsIn(before, block.from, block.to), structure)) return;
  const said = wordsIn(before, block.from, block.to).join(' ');
  if (isGuess && !namesRecipient(before.slice(block.from, block.to), structure)) return;
  if (chosen(writing, 'salutation', said, !said.startsWith('dear')))
    join(before, paragraphBreak(writing, 'salutation'));
}

/** "Hello." and "Hello again." may be all that is said; "Dear Margaret." and "Hello, my love." go on. */
function namesRecipient(items: readonly Item[], structure: StructureWords): boolean {
  const words = items.filter((item) => item.kind === 'word');
  const greeting = words.findIndex((_, at) => structure.greetings.includes(wordsIn(words, 0, at + 1).join(' '))) + 1;
  return greeting === 0 || isAddressed(words.slice(greeting), structure);
}

function paragraphBreak({ reader }: Writing, place: 'salutation' | 'closing'): Item {
  const { said, utterance } = reader;
  return { kind: 'break', size: 'paragraph', said, implied: true, decision: decisionId(utterance, place) };
}

/** "dear catherine" as an utterance of its own, then the letter: the salutation is over, unless the name goes on. */
function settleSalutation(writing: Writing): void {
  const { before, incoming, reader } = writing;
  if (before.length === 0 || before.length > SALUTATION_REACH || before.at(-1)!.kind !== 'word') return;
  const { structure } = reader.language;
  const block = blocksOf(before, structure).at(-1)!;
  const words = wordsIn(before, block.from, block.to);
  if (block.part !== 'salutation' || words.length > MAX_PAUSED_SALUTATION || incoming[0]?.kind !== 'word') return;
  if (goesOnWithName(writing)) return;
  if (chosen(writing, 'salutation', words.join(' '), true)) before.push(paragraphBreak(writing, 'salutation'));
}

/** "my darling | catherine comma": a few words that could be a name, then the salutation's mark. */
function goesOnWithName({ incoming, reader }: Writing): boolean {
  const mark = incoming.findIndex((item) => item.kind !== 'word');
  const item = incoming[mark];
  if (mark < 1 || mark > MAX_NAMED_WORDS || item?.kind !== 'mark' || !opensLetter(item.mark)) return false;
  return canBeNames(wordsIn(incoming, 0, mark), reader.language.structure);
}

/** "all my love" as an utterance of its own after the end of a sentence, or with the name: "love comma new line tim". */
function beginClosing(writing: Writing): void {
  const { before, incoming, reader } = writing;
  const words = wordsIn(incoming, 0, firstNonWord(incoming));
  const form = closingForm(incoming, words.join(' '), reader.language.structure);
  if (form === null || before.length === 0) return;
  if (!(before.at(-1)!.kind === 'break' || isEndMark(lastThroughClosers(before)))) return;
  if (!chosen(writing, 'closing', words.join(' '), true)) return;
  if (form === 'alone') writing.incoming = incoming.filter((item) => !(item.kind === 'mark' && item.engine));
  if (form === 'with name') writing.incoming = withLineAfterComma(writing);
  if (before.at(-1)!.kind !== 'break') before.push(paragraphBreak(writing, 'closing'));
}

type ClosingForm = 'alone' | 'with name' | 'with line';

/** How an utterance that begins with a phrase could be the end of a letter; null if it could not. */
function closingForm(incoming: readonly Item[], phrase: string, structure: StructureWords): ClosingForm | null {
  const end = firstNonWord(incoming);
  const mark = incoming[end];
  const hasComma = mark?.kind === 'mark' && mark.mark === 'comma';
  const isKnown = isClosing(phrase, structure) || (hasComma && structure.closingsWithComma.has(phrase));
  if (!isKnown) return null;
  if (end >= incoming.length - 1) return mark === undefined || hasComma || isEngineMark(mark) ? 'alone' : null;
  const after = hasComma ? end + 1 : end;
  if (incoming[after]?.kind === 'break')
    return canBeNames(lineFrom(incoming, after + 1), structure) ? 'with line' : null;
  if (!hasComma) return null;
  const name = incoming.slice(after);
  // "Love, Anna.": the engine's own comma counts where it heard a name.
  const isNamed = name.every((item) => item.kind !== 'word' || /^\p{Lu}/u.test(item.text));
  if (isEngineMark(mark) && !(isNamed && isClosing(phrase, structure))) return null;
  const isName = canSign(wordsIn(name, 0, name.length), structure) && name.every(isWordOrEnd);
  return isName && !wordsIn(name, 0, name.length).some((word) => structure.closingWords.has(word)) ? 'with name' : null;
}

const isEngineMark = (item: Item) => item.kind === 'mark' && item.engine === true;

function firstNonWord(items: readonly Item[]): number {
  const at = items.findIndex((item) => item.kind !== 'word');
  return at < 0 ? items.length : at;
}

function lineFrom(items: readonly Item[], from: number): string[] {
  const end = items.findIndex((item, at) => at >= from && item.kind === 'break');
  return wordsIn(items, from, end < 0 ? items.length : end);
}

function withLineAfterComma({ incoming, reader }: Writing): Item[] {
  const end = firstNonWord(incoming) + 1;
  const line: Item = { kind: 'break', size: 'line', said: reader.said, implied: true };
  return [...incoming.slice(0, end), line, ...incoming.slice(end)];
}

/** What comes after a closing is a signature; if it cannot be one, the closing was the beginning of a sentence. */
function settleClosing(writing: Writing): void {
  const { before, incoming, reader } = writing;
  const from = blockStart(before, before.length);
  const { structure } = reader.language;
  const isLong = before.length - from > SALUTATION_REACH;
  if (from === before.length || isLong || incoming[0]!.kind !== 'word') return;
  const blocks = blocksOf(before, structure);
  const last = blocks.at(-1)!;
  const words = wordsIn(incoming, 0, incoming.length);
  if (last.part === 'enclosure') before.push({ kind: 'break', size: 'paragraph', said: reader.said, implied: true });
  if (last.part === 'signature') return settleSignature(writing, wordsIn(before, from, before.length), words);
  if (last.part === 'body') return settleLikelyClosing(writing);
  if (last.part !== 'closing') return;
  const extended = [...wordsIn(before, from, before.length), ...words].join(' ');
  if (isClosing(extended, structure) && before.at(-1)!.kind === 'word') return;
  if (canSign(words, structure) && incoming.every(isWordOrEnd)) {
    before.push({ kind: 'break', size: 'line', said: reader.said, implied: true });
    return;
  }
  const opener = before[from - 1];
  if (opener?.kind === 'break' && opener.implied) before.splice(from - 1, 1);
}

/** "take care | Lou": what could be a sentence was the closing, as a name follows that the letter does not greet. */
function settleLikelyClosing(writing: Writing): void {
  const { before, incoming, reader } = writing;
  const { structure } = reader.language;
  const { said } = before.at(-1)!;
  const from = before.findIndex((item) => item.said === said);
  const phrase = before.slice(from, isGuessedEnd(before.at(-1)) ? -1 : undefined);
  const words = wordsIn(phrase, 0, phrase.length);
  const follows = before[from - 1]?.kind === 'break' || isEndMark(lastThroughClosers(before, from));
  const isLikely = follows && structure.closingsWithComma.has(words.join(' ')) && phrase.every(isWord);
  if (!isLikely || !signs(incoming, before, structure)) return;
  if (!chosen(writing, 'closing', words.join(' '), true)) return;
  before.splice(from, before.length, ...phrase, { kind: 'mark', mark: 'comma', said, implied: true });
  before.push({ kind: 'break', size: 'line', said: reader.said, implied: true });
  if (before[from - 1]!.kind !== 'break') before.splice(from, 0, paragraphBreak(writing, 'closing'));
}

/** Whether nothing but the name of somebody else than the recipient was said. */
function signs(incoming: readonly Item[], before: readonly Item[], structure: StructureWords): boolean {
  const words = wordsIn(incoming, 0, incoming.length);
  const greeted = blocksOf(before, structure).find(({ part }) => part === 'salutation');
  const greeting = greeted ? wordsIn(before, greeted.from, greeted.to) : [];
  const isName = incoming.every((item, at, all) => isWordOrEnd(item, at, all) && isLargeOrMark(item));
  return isName && canSign(words, structure) && !words.some((word) => greeting.includes(word));
}

const isWord = ({ kind }: Item) => kind === 'word';
const isLargeOrMark = (item: Item) => item.kind !== 'word' || isKiss(item.text) || /^\p{Lu}/u.test(item.text);

const isWordOrEnd = (item: Item, at: number, all: readonly Item[]) =>
  item.kind === 'word' || (item.kind === 'mark' && (at === all.length - 1 || formOf(item.mark).strength === undefined));

/** After the signature: kisses and the rest of a name join it, everything else is a paragraph of its own. */
function settleSignature({ before, reader }: Writing, signature: readonly string[], words: readonly string[]): void {
  const isPartOfName = signature.length + words.length <= MAX_NAMED_WORDS && canSign(words, reader.language.structure);
  if (words.every(isKiss) || isPartOfName) return;
  before.push({ kind: 'break', size: 'paragraph', said: reader.said, implied: true });
}

/** Words for a part of the letter that was named with its command. */
export function asPart(items: readonly Item[], part: NonNullable<WordItem['part']>): Item[] {
  return items.map((item) => (item.kind === 'word' ? { ...item, part } : item));
}
