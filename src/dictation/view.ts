import type { LetterPartsInput } from '../letter/parts.js';
import type { HostEvent } from './apply/effect.js';
import { timelineOf } from './dictate.js';
import type { Dictation } from './dictation.js';
import { partsFrom } from './form/parts-from.js';
import { type Rendering, render } from './form/render.js';
import { momentsOf, type Notice, type Timeline } from './history/timeline.js';
import type { Item } from './items/item.js';
import { languageOf } from './languages/index.js';
import type { Decision } from './reading/decision.js';

/** A stretch of the letter's text, in UTF-16 offsets. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A decision and where it shows in the text; null if it left no trace there. */
export interface PlacedDecision extends Decision {
  readonly span: Span | null;
}

/** A button for a command that was carried out: "new paragraph · undo · I meant the words". */
export interface Chip {
  readonly decision: string;
  readonly label: string;
  readonly command: string;
}

/** Everything that a desk shows of a dictation. */
export interface LetterView {
  readonly text: string;
  readonly parts: LetterPartsInput;
  readonly caret: number;
  readonly selection: Span | null;
  readonly decisions: readonly PlacedDecision[];
  /** The latest first. */
  readonly chips: readonly Chip[];
  readonly notices: readonly Notice[];
  readonly underlined: readonly Span[];
  /** Spellings offered by "which …". */
  readonly offered: readonly string[];
  readonly asleep: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the last event brought. */
  readonly last: {
    readonly notice: Notice | null;
    readonly event: HostEvent | null;
    readonly removed: string | null;
    readonly swallowed: boolean;
    readonly chips: readonly Chip[];
  };
}

/** The letter and all that is known about how it came to be. */
export function viewOf(dictation: Dictation): LetterView {
  const timeline = timelineOf(dictation);
  const { draft, undoTo } = timeline.now;
  const language = languageOf(dictation.options.language);
  const rendering = render(draft.items, language);
  const decisions = decisionsOf(timeline);
  const { notice, event, removed, swallowed } = timeline.report;
  return {
    text: rendering.text,
    parts: partsFrom(hasUnderlines(draft.items) ? render(draft.items, language, true) : rendering, draft.items),
    caret: offsetOf(rendering, draft.caret),
    selection: draft.selection && spanOf(rendering, draft.selection.from, draft.selection.to - 1),
    decisions: placed(decisions, timeline, rendering),
    chips: decisions.toReversed().filter(hasChip).map(chipOf),
    notices: noticesOf(timeline),
    underlined: draft.items.flatMap((item, at) =>
      item.kind === 'word' && item.underlined ? [spanOf(rendering, at, at)] : [],
    ),
    offered: draft.picker?.options ?? [],
    asleep: timeline.asleep,
    canUndo: undoTo !== null,
    canRedo: timeline.undone !== null,
    last: { notice, event, removed, swallowed, chips: timeline.report.decisions.filter(hasChip).map(chipOf) },
  };
}

const hasUnderlines = (items: readonly Item[]) => items.some((item) => item.kind === 'word' && item.underlined);

/** In the order in which they were made. */
function decisionsOf(timeline: Timeline): Decision[] {
  return [...momentsOf(timeline)].toReversed().flatMap(({ report }) => report.decisions);
}

function noticesOf(timeline: Timeline): Notice[] {
  return [...momentsOf(timeline)].flatMap(({ report }) => report.notice ?? []);
}

function placed(decisions: readonly Decision[], { now }: Timeline, rendering: Rendering): PlacedDecision[] {
  const places = new Map<string, { first: number; last: number }>();
  now.draft.items.forEach((item, at) => {
    if (item.decision !== undefined)
      places.set(item.decision, { first: places.get(item.decision)?.first ?? at, last: at });
  });
  return decisions.map((decision) => {
    const place = places.get(decision.id);
    return { ...decision, span: place ? spanOf(rendering, place.first, place.last) : null };
  });
}

/** Plain marks have no chip: they are too many, and flipped where they stand. */
function hasChip({ reading, command }: Decision): boolean {
  return reading === 'command' && command !== 'mark';
}

const chipOf = ({ id, said, command }: Decision): Chip => ({ decision: id, label: said, command });

function spanOf({ starts, ends }: Rendering, first: number, last: number): Span {
  return { from: starts[first] ?? 0, to: ends[last] ?? 0 };
}

function offsetOf({ starts, ends, text }: Rendering, caret: number): number {
  if (caret >= starts.length) return text.length;
  return caret === 0 ? 0 : ends[caret - 1]!;
}
