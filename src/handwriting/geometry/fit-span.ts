import type { Ribbon } from './ribbon.js';

/** The cubic that follows one edge of a span: its two control points, its end, and how far it strays (mm). */
export interface SideFit {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly x: number;
  readonly y: number;
  readonly error: number;
}

type Side = 'left' | 'right';

/**
 * The cubic along one edge of a ribbon from index `from` to `to`, leaving and arriving in the edge's own direction,
 * its handles the least-squares ones for the points between (P. J. Schneider, "An Algorithm for Automatically Fitting
 * Digitized Curves", Graphics Gems, 1990), with length along the pen's path as the parameter.
 */
export function fitSpan(ribbon: Ribbon, side: Side, from: number, to: number): SideFit {
  const ex = side === 'left' ? ribbon.leftX : ribbon.rightX;
  const ey = side === 'left' ? ribbon.leftY : ribbon.rightY;
  const span: EdgeSpan = { ribbon, ex, ey, from, to, chord: Math.hypot(ex[to]! - ex[from]!, ey[to]! - ey[from]!) };
  const [ax, ay] = edgeDirection(span, from);
  const [bx, by] = edgeDirection(span, to);
  const [alpha, beta] = handleLengths(span, ax, ay, -bx, -by);
  const fit = {
    x1: ex[from]! + ax * alpha,
    y1: ey[from]! + ay * alpha,
    x2: ex[to]! - bx * beta,
    y2: ey[to]! - by * beta,
    x: ex[to]!,
    y: ey[to]!,
  };
  return { ...fit, error: strayOf(span, fit) };
}

interface EdgeSpan {
  readonly ribbon: Ribbon;
  readonly ex: Float64Array;
  readonly ey: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly chord: number;
}

/** Where the edge heads at index `k`: along the parabola through its neighbours; at the ribbon's ends, as the pen does. */
function edgeDirection({ ribbon, ex, ey }: EdgeSpan, k: number): readonly [number, number] {
  const pen = [ribbon.tangentX[k]!, ribbon.tangentY[k]!] as const;
  if (k === 0 || k === ribbon.count - 1) return pen;
  const before = ribbon.along[k]! - ribbon.along[k - 1]!;
  const after = ribbon.along[k + 1]! - ribbon.along[k]!;
  const x = ((ex[k]! - ex[k - 1]!) / before) * after + ((ex[k + 1]! - ex[k]!) / after) * before;
  const y = ((ey[k]! - ey[k - 1]!) / before) * after + ((ey[k + 1]! - ey[k]!) / after) * before;
  const length = Math.sqrt(x * x + y * y);
  // On the inside of a bend tighter than the ink is wide the edge stands still or folds back: there the pen's way leads.
  return length > 0.05 * (before + after) ? [x / length, y / length] : pen;
}

/** Lengths of the two handles along the end directions `a` and `b` (pointing inwards); a third of the chord where points decide nothing. */
function handleLengths(span: EdgeSpan, ax: number, ay: number, bx: number, by: number): readonly [number, number] {
  const { ribbon, ex, ey, from, to, chord } = span;
  const plain = [chord / 3, chord / 3] as const;
  const length = ribbon.along[to]! - ribbon.along[from]!;
  let [aa, ab, bb, ra, rb] = [0, 0, 0, 0, 0];
  for (let k = from + 1; k < to; k++) {
    const u = (ribbon.along[k]! - ribbon.along[from]!) / length;
    const v = 1 - u;
    const [b1, b2] = [3 * u * v * v, 3 * u * u * v];
    const startShare = v * v * v + b1;
    const dx = ex[k]! - ex[from]! * startShare - ex[to]! * (1 - startShare);
    const dy = ey[k]! - ey[from]! * startShare - ey[to]! * (1 - startShare);
    aa += b1 * b1;
    ab += b1 * b2;
    bb += b2 * b2;
    ra += b1 * (dx * ax + dy * ay);
    rb += b2 * (dx * bx + dy * by);
  }
  ab *= ax * bx + ay * by;
  const determinant = aa * bb - ab * ab;
  if (determinant < 1e-9 * aa * bb || aa === 0) return plain;
  const alpha = (ra * bb - rb * ab) / determinant;
  const beta = (rb * aa - ra * ab) / determinant;
  const isSane = alpha > 0.05 * chord && beta > 0.05 * chord && alpha < 1.5 * chord && beta < 1.5 * chord;
  return isSane ? [alpha, beta] : plain;
}

/** The farthest that the edge's points lie beside the curve, measured across the pen's way. */
function strayOf({ ribbon, ex, ey, from, to }: EdgeSpan, fit: Omit<SideFit, 'error'>): number {
  const length = ribbon.along[to]! - ribbon.along[from]!;
  let worst = 0;
  for (let k = from + 1; k < to; k++) {
    const u = (ribbon.along[k]! - ribbon.along[from]!) / length;
    const v = 1 - u;
    const [b0, b1, b2, b3] = [v * v * v, 3 * u * v * v, 3 * u * u * v, u * u * u];
    const dx = b0 * ex[from]! + b1 * fit.x1 + b2 * fit.x2 + b3 * fit.x - ex[k]!;
    const dy = b0 * ey[from]! + b1 * fit.y1 + b2 * fit.y2 + b3 * fit.y - ey[k]!;
    worst = Math.max(worst, Math.abs(dx * ribbon.tangentY[k]! - dy * ribbon.tangentX[k]!));
  }
  return worst;
}
