import type { Draft, Range } from '../items/draft.js';
import type { Item } from '../items/item.js';
import { plain } from '../items/plain.js';

/** The last place before the caret where the letter says `query`, else the first one after it. */
export function findBeforeCaret(draft: Draft, query: readonly Item[]): Range | null {
  const keys = query.map(keyOf).filter((key) => key !== null);
  if (keys.length === 0) return null;
  let first: Range | null = null;
  let found: Range | null = null;
  for (let from = 0; from < draft.items.length; from++) {
    const to = matchEnd(draft.items, from, keys);
    if (to === null) continue;
    if (to <= draft.caret) found = { from, to };
    else first ??= { from, to };
  }
  return found ?? first;
}

/** Breaks inside are looked through: an address may stand on two lines. */
function matchEnd(items: readonly Item[], from: number, keys: readonly string[]): number | null {
  let at = from;
  for (const key of keys) {
    while (at > from && items[at]?.kind === 'break') at += 1;
    const item = items[at];
    if (item === undefined || keyOf(item) !== key) return null;
    at += 1;
  }
  return at;
}

function keyOf(item: Item): string | null {
  if (item.kind === 'word') return plain(item.text);
  return item.kind === 'mark' ? `<${item.mark}>` : null;
}

/** What utterance `said` put into the letter, without the breaks around it. */
export function saidIn(items: readonly Item[], said: number): Range | null {
  const from = items.findIndex((item) => item.said === said && item.kind !== 'break');
  if (from < 0) return null;
  let to = from;
  for (let at = from; at < items.length; at++) if (items[at]!.said === said && items[at]!.kind !== 'break') to = at + 1;
  return { from, to };
}

/** The last word before `end`. */
export function lastWordBefore(items: readonly Item[], end: number): Range | null {
  for (let at = end - 1; at >= 0; at--) if (items[at]!.kind === 'word') return { from: at, to: at + 1 };
  return null;
}
