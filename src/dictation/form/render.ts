import { capitalised, capitalisedName } from '../items/capitalised.js';
import type { Range } from '../items/draft.js';
import { formOf, type Item, isEndMark, MARKS, type MarkForm, type MarkName, type WordItem } from '../items/item.js';
import type { Language } from '../languages/language.js';
import { type Block, blocksOf, isGuessedEnd, isKiss, isSalutation, wordsIn } from './letter-structure.js';
import { goesOnSpeaking, innerQuotesIn, isAside, tellsWhoSpoke } from './speech.js';

/** The letter's text, and where each of its items stands in it. */
export interface Rendering {
  readonly text: string;
  readonly blocks: readonly RenderedBlock[];
  /** UTF-16 offsets into `text` of each item's first unit and of the one after its last. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface RenderedBlock extends Block {
  readonly text: string;
}

/** A run that no line could hold is broken even where "no space" was said. */
const MAX_RUN = 160;

/** The text of the items from one place to another, as it stands in the letter. */
export function textOf(items: readonly Item[], near: Range, language: Language): string {
  const { from, to } = near;
  // Only the paragraphs around are written: in a long letter the whole would take ten times as long.
  const { text, starts, ends } = writeBlocks(items, language, { near });
  return to > from ? text.slice(starts[from], ends[to - 1]) : '';
}

interface Pen {
  readonly language: Language;
  text: string;
  capitalNext: boolean;
  previous: Item | null;
  run: number;
  readonly innerQuotes: ReadonlyMap<number, MarkName>;
  readonly marksUnderlines: boolean;
  /** The block is a line of a numbered list. */
  readonly isListed: boolean;
}

/**
 * Writes the items out with spaces (R11), capitals (R10) and the letter's form (R14).
 * @param marksUnderlines whether underlined words stand between `_`, the way a letter's parts hold them
 */
export function render(items: readonly Item[], language: Language, marksUnderlines = false): Rendering {
  return writeBlocks(items, language, { marksUnderlines });
}

interface Extent {
  readonly marksUnderlines?: boolean;
  /** Blocks away from it are left empty. */
  readonly near?: Range;
}

function writeBlocks(items: readonly Item[], language: Language, extent: Extent): Rendering {
  const { marksUnderlines = false, near } = extent;
  const starts: number[] = Array.from({ length: items.length }, () => 0);
  const ends = [...starts];
  const blocks: RenderedBlock[] = [];
  let text = '';
  const all = blocksOf(items, language.structure);
  for (const [k, block] of all.entries()) {
    if (k > 0) text += block.gap === 'line' ? '\n' : '\n\n';
    if (near && (block.to < near.from || block.from > near.to)) {
      blocks.push({ ...block, text: '' });
      continue;
    }
    const pen: Pen = {
      language,
      text: '',
      capitalNext: beginsLarge(items, block, blocks.at(-1), language),
      previous: null,
      run: 0,
      innerQuotes: innerQuotesIn(items, block),
      isListed: isListed(items, all, k),
      marksUnderlines,
    };
    for (let at = block.from; at < block.to; at++) {
      starts[at] = text.length + writeItem(pen, items, at, block);
      ends[at] = text.length + pen.text.length;
    }
    const isLast = block.to >= items.length;
    pen.text += impliedMark(pen, items, block, isLast);
    blocks.push({ ...block, text: pen.text });
    text += pen.text;
  }
  placeBreaks(items, starts, ends, text.length);
  return { text, blocks, starts, ends };
}

/** "Lieber Opa!" ends a sentence; after "Liebe Oma," German goes on small. */
function beginsLarge(
  items: readonly Item[],
  { part }: Block,
  previous: Block | undefined,
  { structure }: Language,
): boolean {
  const greeted = items[(previous?.to ?? 0) - 1];
  const isAfterSalutation = previous?.part === 'salutation' && (!isEndMark(greeted) || isGuessedEnd(greeted));
  return part !== 'enclosure' && (!isAfterSalutation || structure.afterSalutation === 'capital');
}

/** Writes one item behind the others of its block. @returns where in the block's text it begins, after its blank */
function writeItem(pen: Pen, items: readonly Item[], at: number, block: Block): number {
  const item = items[at]!;
  const glyphs = written(pen, items, at, block);
  const space = glyphs === '' ? '' : spaceBefore(pen, item);
  const from = pen.text.length + space.length;
  pen.run = space === '' ? pen.run + glyphs.length : glyphs.length;
  pen.text += space + glyphs;
  if (glyphs !== '') pen.previous = item;
  return from;
}

/** R12: "one period sugar" on a line of its own, among lines, is "1. Sugar". */
function isListed(items: readonly Item[], blocks: readonly Block[], k: number): boolean {
  const isNumbered = (block: Block | undefined) => block !== undefined && beginsWithNumber(items, block);
  const next = blocks[k + 1];
  return isNumbered(blocks[k]) && (blocks[k]!.gap === 'line' || (next?.gap === 'line' && isNumbered(next)));
}

function beginsWithNumber(items: readonly Item[], { from, to }: Block): boolean {
  const [number, mark] = [items[from], items[from + 1]];
  const isNumber = number?.kind === 'word' && number.digits !== undefined;
  return (
    isNumber && to > from + 2 && mark?.kind === 'mark' && (mark.mark === 'period' || mark.mark === 'close parenthesis')
  );
}

function written(pen: Pen, items: readonly Item[], at: number, block: Block): string {
  const item = items[at]!;
  if (item.kind === 'word') return underlined(pen, items, at, writtenWord(pen, items, item, at, block));
  if (item.kind === 'break') return '';
  const form = formOf(item.mark);
  const isGuessAtEnd = at === block.to - 1 && isGuessToReplace(item, block);
  const isLost = !item.typed && (isDotTooMany(pen, item.mark) || isMarkOfSignature(items, at, block) || isGuessAtEnd);
  const opensSpeech =
    form.role === 'opening' &&
    pen.previous?.kind === 'mark' &&
    /^(?:comma|colon)$/.test(pen.previous.mark) &&
    !goesOnSpeaking(items, at - 1);
  if (form.endsSentence || opensSpeech) pen.capitalNext = true;
  // She left (finally!) on Tuesday.
  else if (item.mark === 'close parenthesis' && isAside(items, at)) pen.capitalNext = false;
  else if (form.role === undefined || form.role === 'dash') pen.capitalNext &&= item.mark === 'apostrophe';
  return isLost ? '' : glyphOf(pen.innerQuotes.get(at) ?? item.mark, pen.language);
}

/** What the engine set after a closing, and its full stop after a salutation, give way to the mark that belongs there. */
function isGuessToReplace(item: Item | undefined, { part }: Block): boolean {
  if (part === 'salutation') return isGuessedEnd(item);
  return part === 'closing' && item?.kind === 'mark' && item.engine === true;
}

const isUnderlined = (item: Item | undefined) => item?.kind === 'word' && item.underlined === true;

/** `_` before the first of several underlined words and after the last. */
function underlined({ marksUnderlines }: Pen, items: readonly Item[], at: number, text: string): string {
  if (!marksUnderlines || !isUnderlined(items[at])) return text;
  return `${isUnderlined(items[at - 1]) ? '' : '_'}${text}${isUnderlined(items[at + 1]) ? '' : '_'}`;
}

/** "4 p.m." and "…" end a sentence with the dot they have. */
function isDotTooMany({ text }: Pen, mark: MarkName): boolean {
  return mark === 'period' && (text.endsWith('.') || text.endsWith('…'));
}

function isMarkOfSignature(items: readonly Item[], at: number, block: Block): boolean {
  const item = items[at]!;
  const closesClause = item.kind === 'mark' && formOf(item.mark).strength !== undefined;
  return block.part === 'signature' && closesClause && at === block.to - 1;
}

function glyphOf(mark: MarkName | null, { glyphs }: Language): string {
  if (mark === null) return '';
  return glyphs[mark] ?? MARKS[mark].glyph;
}

function writtenWord(pen: Pen, items: readonly Item[], item: WordItem, at: number, block: Block): string {
  const startsSentence = pen.capitalNext && !tellsWhoSpoke(pen.previous, items, at, pen.language);
  pen.capitalNext = item.label === true && item.part === 'postscript';
  if (pen.isListed && at === block.from) return item.digits!;
  switch (item.casing) {
    case 'exact':
      return item.text;
    case 'upper':
      return item.text.toUpperCase();
    case 'lower':
      return item.text.toLowerCase();
    case 'capital':
      return capitalised(item.text);
    case undefined:
      if (isTitled(items, item, at, block, pen.language)) return capitalisedName(item.text);
      return startsSentence && !isOnlyKisses(items, at, block) ? capitalised(item.text) : item.text;
    default:
      return item.casing satisfies never;
  }
}

/** Salutations and signatures are written like titles: "My Dear Catherine", "Josie xx". */
function isTitled(items: readonly Item[], item: WordItem, at: number, block: Block, { structure }: Language): boolean {
  if (block.part === 'signature')
    return !(isKiss(item.text) && isEnding(items, at, block)) && !structure.smallInTitles.has(item.text);
  return block.part === 'salutation' && !structure.smallInTitles.has(item.text);
}

/** "xxx" in a line of its own. */
function isOnlyKisses(items: readonly Item[], at: number, block: Block): boolean {
  return at === block.from && isEnding(items, at, block);
}

function isEnding(items: readonly Item[], at: number, block: Block): boolean {
  return items.slice(at, block.to).every((each) => each.kind !== 'word' || isKiss(each.text));
}

function spaceBefore(pen: Pen, item: Item): string {
  const { previous, language } = pen;
  if (previous === null) return '';
  if (item.glued && pen.run < MAX_RUN) return '';
  const left = boundForm(previous, language);
  const right = boundForm(item, language);
  if (item.kind === 'mark' && language.spacedMarks.has(item.mark) && right?.joins === 'left') return '\u00a0';
  if (previous.kind === 'mark' && language.spacedMarks.has(previous.mark) && left?.joins === 'right') return '\u00a0';
  if (left?.joins === 'right' || left?.joins === 'both' || right?.joins === 'left' || right?.joins === 'both') {
    return pen.run < MAX_RUN || right?.joins === 'left' ? '' : ' ';
  }
  return isKissAfterKiss(previous, item) ? '' : ' ';
}

/** The form of a mark that joins its neighbours; null for words and for marks between blanks. */
function boundForm(item: Item, { freeMarks }: Language): MarkForm | null {
  return item.kind === 'mark' && !freeMarks.has(item.mark) ? formOf(item.mark) : null;
}

function isKissAfterKiss(previous: Item, item: Item): boolean {
  return previous.kind === 'word' && item.kind === 'word' && isKiss(previous.text) && isKiss(item.text);
}

/** A salutation and a closing are set off with a mark, said or not. */
function impliedMark({ language }: Pen, items: readonly Item[], block: Block, isLast: boolean): string {
  const { structure } = language;
  const last = items[block.to - 1];
  // R9 A4
  if (isGuessToReplace(last, block))
    return glyphOf(block.part === 'closing' ? structure.closingMark : structure.salutationMark, language);
  if (last?.kind !== 'word' || last.typed) return '';
  if (block.part === 'closing') return glyphOf(structure.closingMark, language);
  const isGreeted =
    block.part === 'salutation' && !isLast && isSalutation(wordsIn(items, block.from, block.to), structure);
  return isGreeted ? glyphOf(structure.salutationMark, language) : '';
}

/** Breaks stand at the end of the text before them, and the first items where the text begins. */
function placeBreaks(items: readonly Item[], starts: number[], ends: number[], length: number): void {
  let place = 0;
  items.forEach((item, at) => {
    if (item.kind === 'break') {
      starts[at] = place;
      ends[at] = nextStart(items, starts, at, length);
    }
    place = ends[at]!;
  });
}

function nextStart(items: readonly Item[], starts: readonly number[], at: number, length: number): number {
  for (let next = at + 1; next < items.length; next++) if (items[next]!.kind !== 'break') return starts[next]!;
  return length;
}
