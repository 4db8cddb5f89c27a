import {
  type BreakItem,
  type BreakSize,
  formOf,
  type Item,
  isEndMark,
  lastThroughClosers,
  type MarkItem,
  type MarkName,
} from './item.js';

const SIZES: readonly BreakSize[] = ['line', 'paragraph', 'page'];

/** `before` followed by what was just said, with marks and breaks settled by R8 and R9; the arguments stay as they are. */
export function joined(before: readonly Item[], incoming: readonly Item[]): Item[] {
  const items = [...before];
  for (const item of incoming) join(items, item);
  return items;
}

/** As `joined`, where `rest` was settled before: only what stands before its first word can meet `before`. */
export function rejoined(before: readonly Item[], rest: readonly Item[]): Item[] {
  const firstWord = rest.findIndex((item) => item.kind === 'word');
  const seam = firstWord < 0 ? rest.length : firstWord;
  return joined(before, rest.slice(0, seam)).concat(rest.slice(seam));
}

/** Adds one item at the end of `items`, which is changed. */
export function join(items: Item[], item: Item): void {
  if (item.kind === 'break') joinBreak(items, item);
  else if (item.kind === 'mark') joinMark(items, item);
  else items.push(item);
}

function joinBreak(items: Item[], item: BreakItem): void {
  const last = items.at(-1);
  if (last === undefined) return;
  if (last.kind === 'mark' && last.engine && last.mark === 'comma') items.pop();
  const before = items.at(-1);
  if (before?.kind !== 'break') items.push(item);
  else if (SIZES.indexOf(item.size) >= SIZES.indexOf(before.size)) items[items.length - 1] = item;
}

function joinMark(items: Item[], item: MarkItem): void {
  const last = items.at(-1);
  if (item.typed || (last?.kind === 'mark' && last.typed)) items.push(item);
  else if (item.engine && !engineMarkStands(last, item)) return;
  // "P.S." and "Encl." have their own mark.
  else if (last?.kind === 'word' && last.label && formOf(item.mark).strength !== undefined) return;
  else if (isLeading(last)) joinLeading(items, item);
  else if (last?.kind === 'mark' && isGuessBeside(last, item)) items[items.length - 1] = item;
  else if (last?.kind === 'mark') joinAfterMark(items, last, item);
  else items.push(item);
}

function isLeading(last: Item | undefined): boolean {
  return last === undefined || last.kind === 'break' || (last.kind === 'mark' && formOf(last.mark).role === 'opening');
}

/** R9 A1: a guessed mark gives way to a spoken one and to a break. */
function engineMarkStands(last: Item | undefined, item: MarkItem): boolean {
  if (formOf(item.mark).role === 'opening') return !(last?.kind === 'mark' && last.mark === item.mark);
  if (last === undefined || last.kind === 'break') return false;
  if (last.kind !== 'mark' || last.engine) return true;
  const form = formOf(last.mark);
  if (JOINING.has(last.mark)) return false;
  if (form.role === 'closing') return last.mark !== item.mark && item.mark !== 'comma';
  return form.strength === undefined && form.role === undefined && last.mark !== 'ellipsis';
}

/** R8: nothing can be closed where nothing was said yet. */
function joinLeading(items: Item[], item: MarkItem): void {
  const form = formOf(item.mark);
  const closesNothing = form.strength !== undefined || (form.role === 'closing' && items.at(-1)?.kind !== 'mark');
  const isStray = items.length === 0 && (form.role === 'dash' || item.mark === 'hyphen');
  if (!closesNothing && !isStray) items.push(item);
}

/** Marks within a word: no guess of the engine's stands beside them. */
const JOINING: ReadonlySet<MarkName> = new Set(['hyphen', 'apostrophe', 'apostrophe s', 'slash', 'at sign', 'dot']);

/** "quote, never, unquote", "mother, hyphen, in": the engine's comma beside a spoken mark that it knew nothing of. */
function isGuessBeside(last: MarkItem, item: MarkItem): boolean {
  const { role } = formOf(item.mark);
  const isWithin = role === 'opening' || role === 'closing' || JOINING.has(item.mark);
  return last.engine === true && last.mark === 'comma' && !item.engine && isWithin;
}

function joinAfterMark(items: Item[], last: MarkItem, item: MarkItem): void {
  const keepsBoth = () => items.push(item);
  const keepsNew = () => {
    items[items.length - 1] = item;
  };
  const form = formOf(item.mark);
  const before = formOf(last.mark);
  if (
    last.engine &&
    !item.engine &&
    before.role === undefined &&
    (form.strength ?? form.role) !== undefined &&
    form.role !== 'opening' &&
    form.role !== 'closing'
  ) {
    keepsNew();
  } else if (form.strength !== undefined && before.strength !== undefined) {
    if (form.strength > before.strength) keepsNew();
  } else if (form.strength !== undefined && before.role === 'closing' && isEndMark(lastThroughClosers(items))) {
    if (form.strength > 4) keepsBoth();
  } else if (last.mark === 'ellipsis' && item.mark === 'ellipsis') return;
  else if (item.mark === 'ellipsis' && (last.mark === 'comma' || last.mark === 'period')) keepsNew();
  else if (before.role === 'dash' && (form.role === 'dash' || item.mark === 'comma')) return;
  else if (form.role === 'dash' && last.mark === 'comma') keepsNew();
  else keepsBoth();
}
