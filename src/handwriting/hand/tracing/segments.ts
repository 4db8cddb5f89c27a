import type { Trace } from './fit-to-outline.js';
import { dot } from './graph-degrees.js';
import { type LaidPath, TRACE_STEP } from './lay-pen.js';
import type { Place } from './outline.js';
import { direction, distance } from './path-length.js';
import type { Beginning } from './places-in-box.js';

/** A stretch of a path between two places where a pen could turn off, stop or turn back. */
export interface Segment {
  readonly trace: Trace;
  readonly from: number;
  readonly to: number;
  /** The path it is cut from, and its number along it. */
  readonly path: number;
  readonly number: number;
  /** Number of the segment that carries the path on; a closed path goes round. */
  readonly next: number | undefined;
}

/** Whether a pen that leaves `a` goes straight on into `b`, both run the same way. */
export function runsOn(a: Segment, b: Segment, reversed: boolean): boolean {
  return a.path === b.path && (reversed ? b.next === a.number : a.next === b.number);
}

/**
 * All paths cut at their nodes, and where a pen may begin at the top of a line (see `topOf`).
 * A loop that hangs on one node is cut once more, where a hand would begin or turn it.
 */
export function cutSegments(laid: readonly LaidPath[], begins: readonly Beginning[], xHeight: number): Segment[] {
  let free = Math.max(-1, ...laid.flatMap(({ cuts }) => cuts.map(({ node }) => node))) + 1;
  return laid.flatMap((whole, path): Segment[] => {
    const { trace, cuts, closed } = isAlone(whole, laid) ? turnedTo(begins, whole) : whole;
    const nodes = [
      ...cuts,
      ...beginnings(whole, laid, begins, xHeight).map((point) => ({ node: free++, point })),
    ].toSorted((a, b) => a.point - b.point);
    const pieces = nodes.slice(1).flatMap((end, i) => {
      const start = nodes[i]!;
      const piece = { trace: trace.slice(start.point, end.point + 1), from: start.node, to: end.node };
      const isLoop = start.node === end.node && piece.trace.length > 8 && !isAlone(whole, laid);
      return isLoop ? halves(piece.trace, start.node, free++) : [piece];
    });
    const drawn = pieces.filter((piece) => piece.trace.length > 1);
    return drawn.map((piece, number) => {
      const next = number + 1 < drawn.length ? number + 1 : undefined;
      return { ...piece, path, number, next: next ?? (closed ? 0 : undefined) };
    });
  });
}

/** A ring that no other path touches. */
function isAlone({ closed, cuts }: LaidPath, laid: readonly LaidPath[]): boolean {
  const node = cuts[0]!.node;
  return (
    closed && cuts.length === 2 && laid.flatMap((path) => path.cuts).filter((cut) => cut.node === node).length === 2
  );
}

function halves(trace: Trace, node: number, top: number) {
  const cut = Math.min(trace.length - 3, Math.max(2, upperRight(trace)));
  return [
    { trace: trace.slice(0, cut + 1), from: node, to: top },
    { trace: trace.slice(cut), from: top, to: node },
  ];
}

/** How near to such a place a line must pass, and how far from its nodes, both in x-heights. */
const REACH = 0.8;
const CLEAR = 0.25;
/** A line turning by more than this (cosine) within `CLEAR` to either side has a corner. */
const CORNER = 0.65;

/**
 * Points of a path nearest to where the pen may begin at the top: corners, and the tops of bowls. A line that runs on
 * smoothly to a loose end is begun there and not in its middle.
 */
function beginnings(
  path: LaidPath,
  laid: readonly LaidPath[],
  begins: readonly Beginning[],
  xHeight: number,
): number[] {
  const { trace, cuts, closed } = path;
  if (closed && cuts.length === 2) return [];
  const nodes = cuts.map(({ point }) => trace[point]!);
  const isBowl = !isLoose(cuts[0]!.node, laid) && !isLoose(cuts.at(-1)!.node, laid);
  const points = begins.flatMap((place) => {
    if (!place.isTop) return [];
    const point = nearest(trace, place);
    if (distance(trace[point]!, place) > REACH * xHeight) return [];
    if (nodes.some((node) => distance(node, trace[point]!) < CLEAR * xHeight)) return [];
    return isBowl || isCorner(trace, point, CLEAR * xHeight) ? [point] : [];
  });
  return [...new Set(points)];
}

function isLoose(node: number, laid: readonly LaidPath[]): boolean {
  return laid.flatMap(({ cuts }) => cuts).filter((cut) => cut.node === node).length === 1;
}

function isCorner(trace: Trace, point: number, reach: number): boolean {
  const steps = Math.round(reach / TRACE_STEP);
  const [before, at, after] = [
    trace[Math.max(0, point - steps)]!,
    trace[point]!,
    trace[Math.min(trace.length - 1, point + steps)]!,
  ];
  return dot(direction(before, at), direction(at, after)) < CORNER;
}

/** A ring begun again where the pen may begin, and led against the clock from there. */
function turnedTo(begins: readonly Beginning[], ring: LaidPath): LaidPath {
  const open = ring.trace.slice(0, -1);
  const start = nearest(open, begins[0] ?? open[0]!);
  const turned = [...open.slice(start), ...open.slice(0, start), open[start]!];
  const area = turned.slice(1).reduce((sum, { x, y }, i) => sum + turned[i]!.x * y - x * turned[i]!.y, 0);
  return { ...ring, trace: area < 0 ? turned : turned.toReversed() };
}

function nearest(trace: Trace, place: Place): number {
  const away = trace.map((point) => distance(point, place));
  return away.indexOf(Math.min(...away));
}

function upperRight(trace: Trace): number {
  const reach = trace.map(({ x, y }) => 0.6 * x - y);
  return reach.indexOf(Math.max(...reach));
}
