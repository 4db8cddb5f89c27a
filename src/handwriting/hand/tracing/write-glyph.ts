import type { StrokeRole } from '../hand.js';
import type { DuctusHints } from './ductus-hints.js';
import { fewPoints, type Tolerance } from './few-points.js';
import type { Trace } from './fit-to-outline.js';
import type { LaidPath } from './lay-pen.js';
import { pathLength } from './path-length.js';
import { type Beginning, placesInBox } from './places-in-box.js';
import { planWriting, type WritingWishes } from './plan-writing.js';
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

/** Fitted paths and dots in the order and direction a hand writes them: bodies from left to right, then bars and dots. */
export function writeGlyph(
  laid: readonly LaidPath[],
  dots: readonly Trace[],
  hints: TracingHints,
  { xHeight, tolerance, pen }: { readonly xHeight: number; readonly tolerance: Tolerance; readonly pen: number },
): WrittenTrace[] {
  const bars = hints.isSmallLetter ? laid.filter((path) => isBar(path, xHeight)) : [];
  const stems = laid.filter((path) => !bars.includes(path));
  const begins = placesInBox(
    hints.begins,
    stems.map(({ trace }) => trace),
  );
  const parts = [
    ...connected(cutSegments(stems, begins, xHeight)).map((segments) =>
      planWriting(segments, wishesFor(begins, hints, hints.isSmallLetter ? xHeight : unitOf(segments, xHeight))).map(
        (moves) => strokeFromMoves(moves, segments, tolerance, hints.hasPressure ? undefined : pen),
      ),
    ),
    ...dots.map((dot) => [dot]),
  ];
  const isAccent = (part: readonly Trace[]) => part.every((trace) => floatsAbove(trace, xHeight));
  const bodies = parts.filter((part) => !isAccent(part));
  // Quotes and the like only float: they are no accents of anything.
  const [main, accents] = bodies.length > 0 ? [bodies, parts.filter(isAccent)] : [parts, []];
  const marks = [...bars.map((bar) => [strokeAlong(bar, tolerance)]), ...accents];
  return [
    ...fromLeft(main).map((trace): WrittenTrace => ({ role: 'body', trace })),
    ...fromLeft(marks).map((trace): WrittenTrace => ({ role: 'mark', trace })),
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

/** Segments in groups that hang together. */
function connected(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const touching = groups.filter((group) =>
      group.some(
        ({ from, to }) => [segment.from, segment.to].includes(from) || [segment.from, segment.to].includes(to),
      ),
    );
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), segment]);
  }
  return groups;
}

function wishesFor(begins: readonly Beginning[], hints: TracingHints, unit: number): WritingWishes {
  const { isJoined, isSmallLetter, isOfJoinedHand, turning } = hints;
  const lift = isJoined
    ? LIFT.joined
    : isSmallLetter
      ? LIFT.smallLetter
      : isOfJoinedHand
        ? LIFT.capitalOfJoined
        : LIFT.other;
  return { begins, isJoined, turning, lift, unit };
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

function fromLeft(parts: readonly (readonly Trace[])[]): Trace[] {
  return parts.toSorted((a, b) => leftOf(a) - leftOf(b)).flat();
}

function leftOf(part: readonly Trace[]): number {
  return Math.min(...part.flat().map(({ x }) => x));
}
