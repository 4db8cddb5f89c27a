import { formOf, type Item, isEndMark, lastThroughClosers } from '../items/item.js';
import type { StructureWords } from '../languages/language.js';
import {
  blockStart,
  blocksOf,
  canBeNames,
  canSign,
  isClosing,
  isGuessedEnd,
  isKiss,
  wordsIn,
} from './letter-structure.js';
import {
  chosen,
  impliedBreak,
  isEngineMark,
  MAX_NAMED_WORDS,
  paragraphBreak,
  SALUTATION_REACH,
  type Writing,
} from './writing.js';

/** Where in what was said the letter's ending begins, after a sentence in the same breath: "… soon period love comma tom"; 0 where nothing ends in it. */
export function endingFrom({ incoming, reader }: Writing): number {
  const { structure } = reader.language;
  for (let at = incoming.length - 1; at > 0; at--) {
    const follows = isEndMark(lastThroughClosers(incoming, at)) && incoming[at]!.kind === 'word';
    if (follows && endingIn(incoming.slice(at), structure, true)) return at;
  }
  return 0;
}

/** "all my love" after the end of a sentence, or with the name: "love comma new line tim", "love anna". */
export function beginClosing(writing: Writing, isInside: boolean): void {
  const { before, incoming, reader } = writing;
  const ending = endingIn(incoming, reader.language.structure, isInside);
  if (ending === null || before.length === 0) return;
  if (!(before.at(-1)!.kind === 'break' || isEndMark(lastThroughClosers(before)))) return;
  if (!chosen(writing, 'closing', wordsIn(incoming, 0, ending.length).join(' '), true)) return;
  if (ending.name === 'to come') writing.incoming = incoming.filter((item) => !isEngineMark(item));
  if (ending.name === 'there') writing.incoming = withLineAfterPhrase(writing, ending.length);
  if (before.at(-1)!.kind !== 'break') before.push(paragraphBreak(writing, 'closing'));
}

interface Ending {
  /** Of the closing phrase, in items. */
  readonly length: number;
  readonly name: 'to come' | 'there' | 'on its line';
}

/**
 * How these items could be the end of a letter; null if they could not.
 * @param isInside whether no pause before them says that something new begins: then only a name tells
 */
function endingIn(incoming: readonly Item[], structure: StructureWords, isInside: boolean): Ending | null {
  const length = firstNonWord(incoming);
  const phrase = wordsIn(incoming, 0, length).join(' ');
  const mark = incoming[length];
  const hasComma = isComma(mark);
  const isCertain = isClosing(phrase, structure);
  if (!isCertain && !(hasComma && structure.closingsWithComma.has(phrase))) return nameAfter(incoming, structure);
  if (length >= incoming.length - 1)
    return mark === undefined || hasComma || isEngineMark(mark) ? { length, name: 'to come' } : null;
  const after = hasComma ? length + 1 : length;
  if (incoming[after]?.kind === 'break')
    return canBeNames(wordsIn(lineAt(incoming, after + 1), 0), structure) ? { length, name: 'on its line' } : null;
  const name = hasComma ? lineAt(incoming, after) : [];
  const isGuess = isEngineMark(mark!);
  // The engine's own comma, and one in the midst of what was said, counts where a name was heard, or a single word that may be one.
  const isHeard = name.every(isNameOrMark(structure)) || (isInside && !isGuess && name.length === 1);
  const isSure = isCertain || (isInside && !isGuess && name.at(-1)?.kind === 'word');
  if ((isGuess || isInside) && !(isHeard && isSure)) return null;
  return isSigned(name, structure) ? { length, name: 'there' } : null;
}

/** "love anna": a name that is known follows without a comma. */
function nameAfter(incoming: readonly Item[], structure: StructureWords): Ending | null {
  const name = lineAt(incoming, 0);
  const length = name.findIndex((item) => item.kind === 'word' && isLargeOrMark(item));
  if (length < 1 || !name.slice(0, length).every(isWord)) return null;
  const isNamed = name.slice(length).every(isNameOrMark(structure)) && isSigned(name.slice(length), structure);
  return isNamed && isClosing(wordsIn(name, 0, length).join(' '), structure) ? { length, name: 'there' } : null;
}

function isSigned(name: readonly Item[], structure: StructureWords): boolean {
  const words = wordsIn(name, 0);
  return (
    canSign(words, structure) && name.every(isWordOrEnd) && !words.some((word) => structure.closingWords.has(word))
  );
}

function firstNonWord(items: readonly Item[]): number {
  const at = items.findIndex((item) => item.kind !== 'word');
  return at < 0 ? items.length : at;
}

function lineAt(items: readonly Item[], from: number): readonly Item[] {
  const end = items.findIndex((item, at) => at >= from && item.kind === 'break');
  return items.slice(from, end < 0 ? items.length : end);
}

function withLineAfterPhrase(writing: Writing, length: number): Item[] {
  const { incoming, reader } = writing;
  const comma: Item = { kind: 'mark', mark: 'comma', said: reader.said, implied: true };
  const rest = incoming.slice(isComma(incoming[length]) ? length + 1 : length);
  return [...incoming.slice(0, length), comma, impliedBreak(writing, 'line'), ...rest];
}

/** What comes after a closing is a signature; if it cannot be one, the closing was the beginning of a sentence. */
export function settleClosing(writing: Writing): void {
  const { before, incoming, reader } = writing;
  const from = blockStart(before, before.length);
  const { structure } = reader.language;
  const isLong = before.length - from > SALUTATION_REACH;
  if (from === before.length || isLong || incoming[0]!.kind !== 'word') return;
  const blocks = blocksOf(before, structure);
  const last = blocks.at(-1)!;
  const words = wordsIn(incoming, 0, incoming.length);
  if (last.part === 'enclosure') before.push(impliedBreak(writing, 'paragraph'));
  if (last.part === 'signature') return settleSignature(writing, wordsIn(before, from, before.length), words);
  if (last.part === 'body') return settleLikelyClosing(writing);
  if (last.part !== 'closing') return;
  const extended = [...wordsIn(before, from, before.length), ...words].join(' ');
  if (isClosing(extended, structure) && before.at(-1)!.kind === 'word') return;
  if (canSign(words, structure) && incoming.every(isWordOrEnd)) {
    before.push(impliedBreak(writing, 'line'));
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
  const utterance = before.findIndex((item) => item.said === said);
  const from = Math.max(utterance, before.slice(0, -1).findLastIndex(isEndMark) + 1);
  const phrase = before.slice(from, isGuessedEnd(before.at(-1)) ? -1 : undefined);
  const words = wordsIn(phrase, 0, phrase.length);
  const follows = before[from - 1]?.kind === 'break' || isEndMark(lastThroughClosers(before, from));
  const isLikely = follows && structure.closingsWithComma.has(words.join(' ')) && phrase.every(isWord);
  if (!isLikely || !signs(incoming, before, structure)) return;
  if (!chosen(writing, 'closing', words.join(' '), true)) return;
  before.splice(from, before.length, ...phrase, { kind: 'mark', mark: 'comma', said, implied: true });
  before.push(impliedBreak(writing, 'line'));
  if (before[from - 1]!.kind !== 'break') before.splice(from, 0, paragraphBreak(writing, 'closing'));
}

/** Whether nothing but the name of somebody else than the recipient was said. */
function signs(incoming: readonly Item[], before: readonly Item[], structure: StructureWords): boolean {
  const words = wordsIn(incoming, 0, incoming.length);
  const greeted = blocksOf(before, structure).find(({ part }) => part === 'salutation');
  const greeting = greeted ? wordsIn(before, greeted.from, greeted.to) : [];
  const isName = incoming.every((item, at, all) => isWordOrEnd(item, at, all) && isNameOrMark(structure)(item));
  return isName && canSign(words, structure) && !words.some((word) => greeting.includes(word));
}

const isComma = (item: Item | undefined) => item?.kind === 'mark' && item.mark === 'comma';
const isWord = ({ kind }: Item) => kind === 'word';
/** "Max and Julia" */
const isNameOrMark =
  ({ and }: StructureWords) =>
  (item: Item) =>
    isLargeOrMark(item) || (item.kind === 'word' && and.has(item.text));
const isLargeOrMark = (item: Item) => item.kind !== 'word' || isKiss(item.text) || /^\p{Lu}/u.test(item.text);

const isWordOrEnd = (item: Item, at: number, all: readonly Item[]) =>
  item.kind === 'word' || (item.kind === 'mark' && (at === all.length - 1 || formOf(item.mark).strength === undefined));

/** After the signature: kisses and the rest of a name join it, everything else is a paragraph of its own. */
function settleSignature(writing: Writing, signature: readonly string[], words: readonly string[]): void {
  const { before, reader } = writing;
  const isPartOfName = signature.length + words.length <= MAX_NAMED_WORDS && canSign(words, reader.language.structure);
  if (words.every(isKiss) || isPartOfName) return;
  before.push(impliedBreak(writing, 'paragraph'));
}
