import type { Edge, Ribbon } from './ribbon.js';

/** Handles shorter or longer than these shares of the chord come from points that decide nothing. */
const SHORTEST_HANDLE = 0.08;
const LONGEST_HANDLE = 1.2;

/** The two control points of a cubic. */
export interface Controls {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/**
 * Fits a cubic along one edge of a ribbon from index `from` to `to` and puts its control points into `into`. It leaves and
 * arrives in the edge's own directions; its handles are the least-squares ones for the points between (P. J. Schneider,
 * "An Algorithm for Automatically Fitting Digitized Curves", Graphics Gems, 1990), with length along the pen's path as
 * the parameter. Returns how far (mm) the points lie beside the curve at worst, measured across the pen's way.
 */
export function fitEdge(ribbon: Ribbon, edge: Edge, from: number, to: number, into: Controls): number {
  const { along } = ribbon;
  const { x, y } = edge;
  const [x0, y0, x3, y3] = [x[from]!, y[from]!, x[to]!, y[to]!];
  const [ax, ay, bx, by] = [edge.dx[from]!, edge.dy[from]!, -edge.dx[to]!, -edge.dy[to]!];
  const scale = 1 / (along[to]! - along[from]!);
  let [aa, ab, bb, ra, rb] = [0, 0, 0, 0, 0];
  for (let k = from + 1; k < to; k++) {
    const u = (along[k]! - along[from]!) * scale;
    const v = 1 - u;
    const b1 = 3 * u * v * v;
    const b2 = 3 * u * u * v;
    const startShare = v * v * v + b1;
    const dx = x[k]! - x3 - (x0 - x3) * startShare;
    const dy = y[k]! - y3 - (y0 - y3) * startShare;
    aa += b1 * b1;
    ab += b1 * b2;
    bb += b2 * b2;
    ra += b1 * (dx * ax + dy * ay);
    rb += b2 * (dx * bx + dy * by);
  }
  ab *= ax * bx + ay * by;
  const chord = Math.sqrt((x3 - x0) ** 2 + (y3 - y0) ** 2);
  const determinant = aa * bb - ab * ab;
  const alpha = determinant > 1e-9 * aa * bb ? (ra * bb - rb * ab) / determinant : 0;
  const beta = determinant > 1e-9 * aa * bb ? (rb * aa - ra * ab) / determinant : 0;
  const isSound = isHandle(alpha, chord) && isHandle(beta, chord);
  into.x1 = x0 + ax * (isSound ? alpha : chord / 3);
  into.y1 = y0 + ay * (isSound ? alpha : chord / 3);
  into.x2 = x3 + bx * (isSound ? beta : chord / 3);
  into.y2 = y3 + by * (isSound ? beta : chord / 3);
  return strayOf(ribbon, edge, from, to, into);
}

function isHandle(length: number, chord: number): boolean {
  return length > SHORTEST_HANDLE * chord && length < LONGEST_HANDLE * chord;
}

function strayOf(
  { along, tangentX, tangentY }: Ribbon,
  { x, y }: Edge,
  from: number,
  to: number,
  at: Controls,
): number {
  const scale = 1 / (along[to]! - along[from]!);
  let worst = 0;
  for (let k = from + 1; k < to; k++) {
    const u = (along[k]! - along[from]!) * scale;
    const v = 1 - u;
    const b0 = v * v * v;
    const b1 = 3 * u * v * v;
    const b2 = 3 * u * u * v;
    const b3 = u * u * u;
    const dx = b0 * x[from]! + b1 * at.x1 + b2 * at.x2 + b3 * x[to]! - x[k]!;
    const dy = b0 * y[from]! + b1 * at.y1 + b2 * at.y2 + b3 * y[to]! - y[k]!;
    const across = Math.abs(dx * tangentY[k]! - dy * tangentX[k]!);
    if (across > worst) worst = across;
  }
  return worst;
}
