import { type Draft, writtenAt } from '../items/draft.js';
import type { Item, WordItem } from '../items/item.js';
import { join, rejoined } from '../items/join-items.js';
import type { Reader } from '../reading/desk.js';
import type { Interpretation } from '../reading/interpret.js';
import { beginClosing, endingFrom, settleClosing } from './closing.js';
import { addressesMore, finishSalutation, isGuessBefore, settleSalutation } from './salutation.js';
import { SALUTATION_REACH, type Writing } from './writing.js';

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
    const sentences = endingFrom(writing);
    write(writing, sentences);
    beginClosing(writing, sentences > 0);
  }
  write(writing);
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

/** Writes so many of the items to come, by default all, with a blank line after a salutation. */
function write(writing: Writing, count = writing.incoming.length): void {
  const { before, incoming } = writing;
  for (const [k, item] of incoming.slice(0, count).entries()) {
    join(before, item);
    const rest = incoming.slice(k + 1, k + 1 + SALUTATION_REACH);
    if (!opensBreak(rest[0]) && !isGuessBefore(item, rest[0]) && !addressesMore(writing, item, rest))
      finishSalutation(writing, item);
  }
  writing.incoming = incoming.slice(count);
}

const opensBreak = (item: Item | undefined) => item?.kind === 'break' && item.size !== 'line';

/** Words said over a part of the letter belong to that part. */
function inheritedPart(draft: Draft, items: readonly Item[]): readonly Item[] {
  const first = draft.items[draft.selection!.from];
  if (first?.kind !== 'word' || first.part === undefined || first.label) return items;
  const { part } = first;
  return items.map((item) => (item.kind === 'word' ? { ...item, part } : item));
}

/** Words for a part of the letter that was named with its command. */
export function asPart(items: readonly Item[], part: NonNullable<WordItem['part']>): Item[] {
  return items.map((item) => (item.kind === 'word' ? { ...item, part } : item));
}
