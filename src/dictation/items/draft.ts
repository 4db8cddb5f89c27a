import type { Item } from './item.js';
import { joined, rejoined } from './join-items.js';

/** Places between items, from the one before the first to the one after the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Ways of writing that last until they are switched off. */
export interface Modes {
  readonly caps: 'capital' | 'upper' | null;
  readonly noSpace: boolean;
  /** "no space" was the last thing said: the next word joins on. */
  readonly glueNext: boolean;
  readonly enginePunctuation: boolean;
  /** Names learned while dictating. */
  readonly learned: readonly string[];
}

/** Words to choose from, opened by "which …". */
export interface Picker {
  readonly range: Range;
  readonly options: readonly string[];
}

/** A letter while it is dictated. */
export interface Draft {
  readonly items: readonly Item[];
  /** Where the next words go. */
  readonly caret: number;
  readonly caretBefore: number;
  readonly selection: Range | null;
  readonly modes: Modes;
  readonly picker: Picker | null;
}

export const EMPTY_DRAFT: Draft = {
  items: [],
  caret: 0,
  caretBefore: 0,
  selection: null,
  modes: { caps: null, noSpace: false, glueNext: false, enginePunctuation: true, learned: [] },
  picker: null,
};

/** The draft with `range` replaced by `incoming`; the caret keeps its place in the text around it. */
export function spliced(draft: Draft, range: Range, incoming: readonly Item[]): Draft {
  const before = joined(draft.items.slice(0, range.from), incoming);
  const place = before.length;
  const items = rejoined(before, draft.items.slice(range.to));
  const moved = (at: number) =>
    clamp(at >= range.to ? items.length - (draft.items.length - at) : Math.min(at, place), items.length);
  return {
    ...draft,
    items,
    caret: moved(draft.caret),
    caretBefore: moved(draft.caretBefore),
    selection: null,
    picker: null,
  };
}

/** As `spliced`, with the caret after what came in. */
export function writtenAt(draft: Draft, range: Range, incoming: readonly Item[]): Draft {
  const place = joined(draft.items.slice(0, range.from), incoming).length;
  const next = spliced(draft, range, incoming);
  return { ...next, caret: range.to >= draft.items.length ? next.items.length : clamp(place, next.items.length) };
}

export function withCaret(draft: Draft, caret: number): Draft {
  return { ...draft, caret: clamp(caret, draft.items.length), caretBefore: draft.caret, selection: null, picker: null };
}

function clamp(place: number, length: number): number {
  return Math.max(0, Math.min(place, length));
}
