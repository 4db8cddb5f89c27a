import type { StrokeRole } from '../hand.js';
import { type DuctusHints, TOP_LEFT } from './ductus-hints.js';
import { fewPoints, type Tolerance } from './few-points.js';
import type { Trace, TracePoint } from './fit-to-outline.js';
import type { LaidPath } from './lay-pen.js';
import { pathLength } from './path-length.js';
import { placesInBox } from './places-in-box.js';
import { planWriting } from './plan-writing.js';
import { cutSegments, type Segment } from './segments.js';
import { strokeFromMoves } from './strokes-from-moves.js';

/** What is known of a sign beyond its outline. */
export interface TracingHints extends DuctusHints {
  /** A small letter: bars across its stem are written after the word, and the pen would rather not be lifted. */
  readonly isSmallLetter: boolean;
  /** Thick and thin come from pressure: a wide line is no filled loop. */
  readonly hasPressure: boolean;
  /** The pen goes on into the next letter. */
  readonly isJoined: boolean;
  /** A letter of a hand that joins its small letters, who lifts the pen less within its capitals too. */
  readonly isOfJoinedHand: boolean;
}

export interface WrittenTrace {
  readonly role: StrokeRole;
  readonly trace: Trace;
}

/**
 * Fitted paths and dots in the order and direction a hand writes them: bodies, then bars, dots and accents. Where the sign
 * may be begun is sought in the box of its largest part, so that an accent changes nothing in how its letter is written.
 */
export function writeGlyph(
  laid: readonly LaidPath[],
  dots: readonly Trace[],
  hints: TracingHints,
  { xHeight, tolerance, pen }: { readonly xHeight: number; readonly tolerance: Tolerance; readonly pen: number },
): WrittenTrace[] {
  const bars = hints.isSmallLetter ? laid.filter((path) => isBar(path, xHeight)) : [];
  const stems = laid.filter((path) => !bars.includes(path));
  const groups = connected(stems);
  const letter = groups.toSorted((a, b) => lengthOf(tracesOf(b)) - lengthOf(tracesOf(a)))[0];
  const parts = [
    ...groups.map((group) => {
      const begins = placesInBox(group === letter ? hints.begins : [TOP_LEFT], tracesOf(group));
      const segments = cutSegments(group, begins, xHeight);
      const unit = hints.isSmallLetter ? xHeight : unitOf(segments, xHeight);
      const wishes = { ...hints, begins, lift: liftIn(hints), unit };
      return planWriting(segments, wishes).map((moves) =>
        strokeFromMoves(moves, segments, tolerance, hints.hasPressure ? undefined : pen),
      );
    }),
    ...dots.map((dot) => [dot]),
  ];
  const isAccent = (part: readonly Trace[]) =>
    part.every((trace) => floatsAbove(trace, xHeight) || (hints.isSmallLetter && hangsBelow(trace, xHeight)));
  const bodies = parts.filter((part) => !isAccent(part));
  // Quotes and the like only float: they are no accents of anything.
  const [main, accents] = bodies.length > 0 ? [bodies, parts.filter(isAccent)] : [parts, []];
  const marks = [...bars.map((bar) => [strokeAlong(bar, tolerance)]), ...accents];
  return [
    ...inOrder(main).map((trace): WrittenTrace => ({ role: 'body', trace })),
    ...inOrder(marks).map((trace): WrittenTrace => ({ role: 'mark', trace })),
  ];
}

/** A level line above the middle of a small letter that crosses its stem. */
function isBar({ trace, cuts, closed }: LaidPath, xHeight: number): boolean {
  if (closed || cuts.length < 3) return false;
  const heights = trace.map(({ y }) => y);
  const [highest, lowest] = [Math.min(...heights), Math.max(...heights)];
  const width = Math.abs(trace.at(-1)!.x - trace[0]!.x);
  return lowest - highest < 0.45 * width && lowest < -0.25 * xHeight;
}

function strokeAlong({ trace }: LaidPath, tolerance: Tolerance): Trace {
  return fewPoints(trace[0]!.x <= trace.at(-1)!.x ? trace : trace.toReversed(), tolerance);
}

/** Paths in groups that hang together. */
function connected(laid: readonly LaidPath[]): LaidPath[][] {
  const groups: LaidPath[][] = [];
  for (const path of laid) {
    const touching = groups.filter((group) => group.some((each) => each.cuts.some(({ node }) => passes(path, node))));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), path]);
  }
  return groups;
}

function tracesOf(group: readonly LaidPath[]): Trace[] {
  return group.map(({ trace }) => trace);
}

function passes({ cuts }: LaidPath, node: number): boolean {
  return cuts.some((cut) => cut.node === node);
}

/** How unwelcome lifting the pen is. */
function liftIn({ isJoined, isSmallLetter, isOfJoinedHand }: TracingHints): number {
  if (isJoined) return LIFT.joined;
  if (isSmallLetter) return LIFT.smallLetter;
  return isOfJoinedHand ? LIFT.capitalOfJoined : LIFT.other;
}

/** What ways are measured in: the sign's own size where it is much larger than the small letters. */
function unitOf(segments: readonly Segment[], xHeight: number): number {
  const heights = segments.flatMap(({ trace }) => trace.map(({ y }) => y));
  return Math.max(xHeight, 0.6 * (Math.max(...heights) - Math.min(...heights)));
}

/** A hand lifts between the strokes of a capital where it would rather go back over a stroke of a small letter. */
const LIFT = { joined: 1.25, smallLetter: 0.9, capitalOfJoined: 0.8, other: 0.5 } as const;

function floatsAbove(trace: Trace, xHeight: number): boolean {
  const lowest = Math.max(...trace.map(({ y, halfWidth }) => y + halfWidth));
  return lowest < -0.95 * xHeight && pathLength(trace) < 1.6 * xHeight;
}

/** A cedilla apart from its letter. */
function hangsBelow(trace: Trace, xHeight: number): boolean {
  return trace.every(({ y }) => y > 0) && pathLength(trace) < 1.6 * xHeight;
}

/** Parts of a sign so much longer than others that overlap them are the sign, and those others its bars. */
const MAIN = 3;

/** From left to right; of parts one above the other the upper first, and what crosses or lies in a much longer one after it. */
function inOrder(parts: readonly (readonly Trace[])[]): Trace[] {
  const boxed = parts.map((part) => ({ part, ...boxOf(part.flat()), length: lengthOf(part) }));
  const ordered = boxed.toSorted((a, b) => {
    const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    if (shared > 0 && (a.bottom < b.top || b.bottom < a.top)) return a.top - b.top;
    if (shared < Math.min(a.right - a.left, b.right - b.left) / 2) return a.left - b.left;
    return a.length > MAIN * b.length ? -1 : b.length > MAIN * a.length ? 1 : a.left - b.left;
  });
  return ordered.flatMap(({ part }) => part);
}

function boxOf(points: Trace) {
  const of = (edge: (point: TracePoint) => number) => points.map(edge);
  return {
    left: Math.min(...of(({ x, halfWidth }) => x - halfWidth)),
    right: Math.max(...of(({ x, halfWidth }) => x + halfWidth)),
    top: Math.min(...of(({ y }) => y)),
    bottom: Math.max(...of(({ y }) => y)),
  };
}

function lengthOf(traces: readonly Trace[]): number {
  return traces.reduce((sum, trace) => sum + pathLength(trace), 0);
}
