import type { Trace } from './fit-to-outline.js';
import type { LaidPath } from './lay-pen.js';

/** A stretch of a path between two places where a pen could turn off, stop or turn back. */
export interface Segment {
  readonly trace: Trace;
  readonly from: number;
  readonly to: number;
  /** The path it is cut from, and its number along it: neighbours continue each other straight. */
  readonly path: number;
  readonly number: number;
  /** Ends where it starts, without a corner. */
  readonly isRing: boolean;
}

/** All paths cut at their nodes. A loop that hangs on one node is cut once more, where a hand would begin or turn it. */
export function cutSegments(laid: readonly LaidPath[]): Segment[] {
  let nextNode = Math.max(-1, ...laid.flatMap(({ cuts }) => cuts.map(({ node }) => node))) + 1;
  return laid.flatMap(({ trace, cuts, closed }, path): Segment[] => {
    if (closed && cuts.length === 2) {
      return [{ trace: turnedToTop(trace), from: cuts[0]!.node, to: cuts[0]!.node, path, number: 0, isRing: true }];
    }
    const pieces = cuts.slice(1).flatMap((end, i) => {
      const start = cuts[i]!;
      const piece = { trace: trace.slice(start.point, end.point + 1), from: start.node, to: end.node };
      return start.node === end.node && piece.trace.length > 8 ? halves(piece.trace, start.node, nextNode++) : [piece];
    });
    return pieces
      .filter((piece) => piece.trace.length > 1)
      .map((piece, number) => ({ ...piece, path, number, isRing: false }));
  });
}

function halves(trace: Trace, node: number, top: number) {
  const cut = Math.min(trace.length - 3, Math.max(2, upperRight(trace)));
  return [
    { trace: trace.slice(0, cut + 1), from: node, to: top },
    { trace: trace.slice(cut), from: top, to: node },
  ];
}

/** A ring begun again at its upper right, where o is begun, and led leftward from there. */
function turnedToTop(ring: Trace): Trace {
  const open = ring.slice(0, -1);
  const top = upperRight(open);
  const turned = [...open.slice(top), ...open.slice(0, top), open[top]!];
  return turned[Math.min(3, turned.length - 1)]!.x <= turned.at(-4)!.x ? turned : turned.toReversed();
}

function upperRight(trace: Trace): number {
  const reach = trace.map(({ x, y }) => 0.6 * x - y);
  return reach.indexOf(Math.max(...reach));
}
