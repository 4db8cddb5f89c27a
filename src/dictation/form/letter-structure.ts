import { type BreakSize, formOf, type Item, isEndMark, type Part } from '../items/item.js';
import { plain } from '../items/plain.js';
import type { StructureWords } from '../languages/language.js';

/** What stands between two breaks. */
export interface Block {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The break before it; null for the first. */
  readonly gap: BreakSize | null;
  readonly part: Part | 'body';
}

const MAX_SALUTATION_WORDS = 6;
/** "with all my love and a thousand kisses" */
export const MAX_CLOSING_WORDS = 8;
const MAX_SIGNATURE_WORDS = 3;
/** On a line of its own right under the closing: "Bea and the boys". */
const MAX_SIGNED_LINE = 6;
/** A block with more items than this is body, without a closer look. */
const MAX_FORMAL_ITEMS = 24;

/** The letter's blocks with the part that each one is (R14). */
export function blocksOf(items: readonly Item[], structure: StructureWords): Block[] {
  const parts = splitAtBreaks(items);
  let first = headingLength(items, parts, structure);
  for (const line of parts.slice(0, first)) line.part = 'dateline';
  const opening = parts[first];
  if (opening && isSalutationBlock(items, opening, structure)) parts[first++]!.part = 'salutation';
  let end = parts.length;
  for (let at = first; at < parts.length; at++) {
    const part = explicitPart(items, parts[at]!);
    const continues = at > first && parts[at]!.gap === 'line' && parts[at - 1]!.part === 'postscript';
    if (part === 'postscript' || (continues && part === undefined)) parts[at]!.part = 'postscript';
    else if (part === 'enclosure') parts[at]!.part = 'enclosure';
  }
  while (end > first && parts[end - 1]!.part !== 'body') end -= 1;
  markEnding(items, parts, first, end, structure);
  return parts;
}

type OpenBlock = { -readonly [Key in keyof Block]: Block[Key] };

function splitAtBreaks(items: readonly Item[]): OpenBlock[] {
  const blocks: OpenBlock[] = [];
  let from = 0;
  let gap: BreakSize | null = null;
  for (let at = 0; at <= items.length; at++) {
    const item = items[at];
    if (item !== undefined && item.kind !== 'break') continue;
    if (at > from) blocks.push({ from, to: at, gap, part: 'body' });
    if (item?.kind === 'break') gap = item.size;
    from = at + 1;
  }
  return blocks;
}

/** The closing and the signature are the last blocks before postscripts and enclosures. */
function markEnding(
  items: readonly Item[],
  blocks: OpenBlock[],
  first: number,
  end: number,
  structure: StructureWords,
): void {
  const last = blocks[end - 1];
  const before = blocks[end - 2];
  if (last === undefined || end - 1 < first) return;
  const isExplicit = explicitPart(items, last);
  const hasClosing = end - 2 >= first && before !== undefined && isClosingBlock(items, before, structure, last);
  if (isExplicit === 'signature' || (hasClosing && isSignature(items, last, structure))) {
    last.part = 'signature';
    if (hasClosing && before) before.part = 'closing';
  } else if (
    (end - 1 > first || first > 0 || isExplicit === 'closing') &&
    isClosingBlock(items, last, structure, null)
  ) {
    last.part = 'closing';
  }
}

const isLong = ({ from, to }: Block) => to - from > MAX_FORMAL_ITEMS;

function explicitPart(items: readonly Item[], block: Block): Part | undefined {
  const item = items[block.from];
  return item?.kind === 'word' ? item.part : undefined;
}

/** Lower-case words of a block, without marks. */
export function wordsIn(items: readonly Item[], from: number, to = items.length): string[] {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (item?.kind === 'word') words.push(...plain(item.text).split(' '));
  }
  return words;
}

const MAX_HEADING_LINES = 5;
const MAX_HEADING_WORDS = 8;

/** How many blocks stand over the salutation: the date, a place with its date, or the writer's address in lines. */
function headingLength(items: readonly Item[], blocks: readonly Block[], structure: StructureWords): number {
  const end = blocks.findIndex(({ gap }, at) => at > 0 && gap !== 'line');
  const opening = blocks[end];
  const lines = blocks.slice(0, Math.max(0, end));
  const isHeading =
    lines.every((line) => isHeadingLine(items, line)) && (lines.length > 1 || endsInDate(items, lines[0]));
  if (opening && lines.length <= MAX_HEADING_LINES && isHeading && isSalutationBlock(items, opening, structure))
    return lines.length;
  return blocks[0] && isDateline(items, blocks[0], structure) ? 1 : 0;
}

/** "12 Rose Lane", "London, 3 June 1921": no sentence. */
function isHeadingLine(items: readonly Item[], block: Block): boolean {
  if (wordsIn(items, block.from, block.to).length > MAX_HEADING_WORDS) return false;
  return items.slice(block.from, block.to).every((item) => item.kind === 'word' || !isEndMark(item));
}

function endsInDate(items: readonly Item[], block: Block | undefined): boolean {
  const last = block && items[block.to - 1];
  return last?.kind === 'word' && last.date === true;
}

function isDateline(items: readonly Item[], block: Block, { weekdays }: StructureWords): boolean {
  let hasDate = false;
  for (let at = block.from; at < block.to; at++) {
    const item = items[at]!;
    if (item.kind === 'word' && item.part === 'dateline') return true;
    if (item.kind === 'word' && !item.date && !weekdays.has(plain(item.text))) return false;
    if (item.kind === 'word' && item.date) hasDate = true;
  }
  return hasDate && block.to < items.length;
}

function isSalutationBlock(items: readonly Item[], block: Block, structure: StructureWords): boolean {
  if (explicitPart(items, block) === 'salutation') return true;
  if (isLong(block)) return false;
  if (!isSalutation(wordsIn(items, block.from, block.to), structure)) return false;
  // "Hello Grandma!" greets where a line of its own says so, and so does the engine's "Dear Margaret."
  const mayEnd = (item: Item) =>
    item.kind === 'mark' &&
    (opensLetter(item.mark) || ((item.mark === 'exclamation mark' || isGuessedEnd(item)) && block.to < items.length));
  return marksOnlyAtEnd(
    items,
    block,
    mayEnd,
    (at) => isListOfNames(items, at, block.to, structure) || isGreetingBefore(items, block, at, structure),
  );
}

/** A full stop of the engine's. */
export function isGuessedEnd(item: Item | undefined): boolean {
  return item?.kind === 'mark' && item.engine === true && item.mark === 'period';
}

/** "Hello, my love,": what stands before the comma at `at` greets, and after it follows who is greeted. */
function isGreetingBefore(items: readonly Item[], { from, to }: Block, at: number, structure: StructureWords): boolean {
  return (
    structure.greetings.includes(wordsIn(items, from, at).join(' ')) && isAddressed(items.slice(at, to), structure)
  );
}

/** "my love", "dear anna", "Tom": who is spoken to in a greeting. */
export function isAddressed(items: readonly Item[], structure: StructureWords): boolean {
  const words = items.filter((item) => item.kind === 'word');
  const areNames =
    words.length > 0 && words.length <= MAX_SIGNATURE_WORDS && words.every(({ text }) => /^\p{Lu}/u.test(text));
  const said = wordsIn(items, 0, items.length);
  return isSalutation(said, structure) || (areNames && canBeNames(said, structure));
}

/** "Dear Mom, Dad, and Charlie,": what follows the comma at `at` are more names and an "and". */
function isListOfNames(items: readonly Item[], at: number, to: number, { and }: StructureWords): boolean {
  const rest = wordsIn(items, at, to);
  return rest.length > 1 && rest.some((word) => and.has(word));
}

/** Marks that end a salutation. */
export function opensLetter(mark: string): boolean {
  return mark === 'comma' || mark === 'colon' || mark === 'em dash';
}

function marksOnlyAtEnd(
  items: readonly Item[],
  block: Block,
  mayEnd: (item: Item) => boolean,
  mayStandAt: (at: number) => boolean = () => false,
): boolean {
  for (let at = block.from; at < block.to; at++) {
    const item = items[at]!;
    if (item.kind !== 'mark' || item.mark === 'apostrophe s' || item.mark === 'hyphen' || item.mark === 'ampersand')
      continue;
    if (item.mark === 'comma' && mayStandAt(at)) continue;
    if (at !== block.to - 1 || !mayEnd(item)) return false;
  }
  return true;
}

/** Whether these words open a letter: a greeting, or an opening with a name. */
export function isSalutation(words: readonly string[], structure: StructureWords): boolean {
  const { greetings, openings } = structure;
  if (words.length === 0 || words.length > MAX_SALUTATION_WORDS) return false;
  const said = words.join(' ');
  if (greetings.includes(said)) return true;
  const opening = openings
    .filter((each) => said.startsWith(`${each} `))
    .reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  return opening !== '' && canBeNames(words.slice(opening.split(' ').length), structure);
}

/** Whether nothing but names can be among these words: "uncle will", "miss hale", but not "will you". */
export function canBeNames(words: readonly string[], { neverInNames, namesToo, titlesToo }: StructureWords): boolean {
  return words.every((word, at) => {
    const next = words[at + 1];
    if (!neverInNames.has(word)) return true;
    return namesToo.has(word) ? next === undefined || next === 'and' : titlesToo.has(word) && next !== undefined;
  });
}

function isClosingBlock(items: readonly Item[], block: Block, structure: StructureWords, next: Block | null): boolean {
  if (explicitPart(items, block) === 'closing') return true;
  if (isLong(block)) return false;
  const words = wordsIn(items, block.from, block.to);
  if (words.length > MAX_CLOSING_WORDS || block.gap === null) return false;
  const endsWithComma = marksOnlyAtEnd(
    items,
    block,
    (item) => item.kind === 'mark' && (item.mark === 'comma' || item.engine === true),
  );
  if (!endsWithComma) return false;
  const said = words.join(' ');
  if (isClosing(said, structure)) return true;
  const last = items[block.to - 1];
  const hasComma = last?.kind === 'mark' && last.mark === 'comma';
  return hasComma && (next?.gap === 'line' || structure.closingsWithComma.has(said));
}

/** Whether a phrase by itself closes a letter: "all my love", "your devoted nephew". */
export function isClosing(phrase: string, { closings, closingForms }: StructureWords): boolean {
  return closings.has(phrase) || (closingForms?.test(phrase) ?? false);
}

function isSignature(items: readonly Item[], block: Block, structure: StructureWords): boolean {
  if (isLong(block)) return false;
  const words = wordsIn(items, block.from, block.to).filter((word) => !isKiss(word));
  const endsOnly = marksOnlyAtEnd(
    items,
    block,
    (item) => item.kind === 'mark' && formOf(item.mark).strength !== undefined,
  );
  const startsWithDash = items[block.from]?.kind === 'mark';
  if (words.length > MAX_SIGNATURE_WORDS && !(block.gap === 'line' && canBeNames(words, structure))) return false;
  return words.length <= MAX_SIGNED_LINE && (endsOnly || startsWithDash);
}

/** "x" and "o" at the end of a signature are kisses and hugs. */
export function isKiss(word: string): boolean {
  return /^[xo]+$/i.test(word);
}

/** Whether an utterance's words can be a signature by themselves. */
export function canSign(words: readonly string[], structure: StructureWords): boolean {
  const named = words.filter((word) => !isKiss(word));
  return named.length <= MAX_SIGNATURE_WORDS && words.length > 0 && canBeNames(named, structure);
}

/** Where the block that ends at `end` begins. */
export function blockStart(items: readonly Item[], end: number): number {
  let at = end;
  while (at > 0 && items[at - 1]!.kind !== 'break') at -= 1;
  return at;
}
