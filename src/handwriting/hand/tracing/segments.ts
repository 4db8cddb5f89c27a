import type { Trace } from './fit-to-outline.js';
import type { LaidPath } from './lay-pen.js';

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

/** All paths cut at their nodes. A loop that hangs on one node is cut once more, where a hand would begin or turn it. */
export function cutSegments(laid: readonly LaidPath[]): Segment[] {
  let free = Math.max(-1, ...laid.flatMap(({ cuts }) => cuts.map(({ node }) => node))) + 1;
  return laid.flatMap((whole, path): Segment[] => {
    const { trace, cuts, closed } = isAlone(whole, laid) ? turnedToTop(whole) : whole;
    const pieces = cuts.slice(1).flatMap((end, i) => {
      const start = cuts[i]!;
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

/** A ring begun again at its upper right, where o is begun, and led leftward from there. */
function turnedToTop(ring: LaidPath): LaidPath {
  const open = ring.trace.slice(0, -1);
  const top = upperRight(open);
  const turned = [...open.slice(top), ...open.slice(0, top), open[top]!];
  const isLeftward = turned[Math.min(3, turned.length - 1)]!.x <= turned.at(-4)!.x;
  return { ...ring, trace: isLeftward ? turned : turned.toReversed() };
}

function upperRight(trace: Trace): number {
  const reach = trace.map(({ x, y }) => 0.6 * x - y);
  return reach.indexOf(Math.max(...reach));
}
