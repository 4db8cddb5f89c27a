import type { Edge, Ribbon } from './ribbon.js';
import type { Millimetres } from './units.js';

/** Handles shorter or longer than these shares of the chord come from points that decide nothing. */
const SHORTEST_HANDLE = 0.08;
const LONGEST_HANDLE = 1.2;

/** A bend's handles differ by no more than this factor: beyond, a parabola is far from how a pen turns. */
const LOPSIDED = 20;
/** … and their sum by no more than this factor from the chord: beyond, the edge folds back on itself and a bend would be a spike. */
const LONGEST_WAY_ROUND = 3;
/**
 * How far any renderer's idea of a bend may stray from the parabola, as a share of the height of the bend's corner over its
 * chord: PDF's is a cubic that comes this near.
 */
const BEND_ERROR = 0.05;
/** A curve this near to its chord (mm) is a line: less than the rounding of a PDF's coordinates, a third of a dot of a 600 dpi printer. */
const STRAY: Millimetres = 0.012;
/** An edge no longer than this (mm) stands still: the ink is as wide as the bend. */
const STILL: Millimetres = 1e-9;
/** Sine of the angle under which two directions are one. */
const ALIGNED = 0.02;

/** The shape found for an edge: a `line`; a `bend` whose end tangents meet at (x1, y1); or a `cubic` with two control points. */
export interface EdgeFit {
  kind: 'line' | 'bend' | 'cubic';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/**
 * Finds the simplest curve along one edge of a ribbon from index `from` to `to` that keeps within `tolerance` (mm) of its
 * points, measured across the pen's way, and puts it into `into`. All leave and arrive in the edge's own directions.
 * Returns false when even a cubic strays farther.
 */
export function fitEdge(
  ribbon: Ribbon,
  edge: Edge,
  from: number,
  to: number,
  tolerance: number,
  into: EdgeFit,
): boolean {
  const isBend =
    fitBend(edge, from, to, into) && isNear(ribbon, edge, from, to, into, tolerance - bendError(edge, from, to, into));
  if (!isBend) {
    fitCubic(edge, from, to, into);
    if (!isNear(ribbon, edge, from, to, into, tolerance)) return false;
  }
  if (isNearlyStraight(edge, from, to, into)) into.kind = 'line';
  return true;
}

/** True for a curve that runs so close to its chord that nobody could tell it from a line, which takes the fewest numbers. */
function isNearlyStraight({ x, y, dx, dy }: Edge, from: number, to: number, fit: EdgeFit): boolean {
  const cx = x[to]! - x[from]!;
  const cy = y[to]! - y[from]!;
  const runsOn = dx[from]! * cx + dy[from]! * cy > 0 && dx[to]! * cx + dy[to]! * cy > 0;
  if (!runsOn) return false;
  const first = Math.abs(cx * (fit.y1 - y[from]!) - cy * (fit.x1 - x[from]!));
  const second = fit.kind === 'cubic' ? Math.abs(cx * (fit.y2 - y[from]!) - cy * (fit.x2 - x[from]!)) : 0;
  // A parabola comes half as far out as its corner, a cubic no farther than three quarters of its handles.
  const out = fit.kind === 'bend' ? first / 2 : (Math.max(first, second) * 3) / 4;
  return out * out < STRAY * STRAY * (cx * cx + cy * cy);
}

/** A straight line or the parabola whose end tangents are the edge's, where there is one that a pen could have drawn. */
function fitBend({ x, y, dx, dy }: Edge, from: number, to: number, into: EdgeFit): boolean {
  const cx = x[to]! - x[from]!;
  const cy = y[to]! - y[from]!;
  const chord = Math.sqrt(cx * cx + cy * cy);
  const startTurn = dx[from]! * cy - dy[from]! * cx;
  const endTurn = cx * dy[to]! - cy * dx[to]!;
  const turn = dx[from]! * dy[to]! - dy[from]! * dx[to]!;
  if (Math.abs(startTurn) < ALIGNED * chord && Math.abs(endTurn) < ALIGNED * chord) {
    into.kind = 'line';
    into.x1 = x[from]! + cx / 3;
    into.y1 = y[from]! + cy / 3;
    into.x2 = x[to]! - cx / 3;
    into.y2 = y[to]! - cy / 3;
    return true;
  }
  const before = endTurn / turn;
  const after = startTurn / turn;
  const isEven = before > 0 && after > 0 && before < LOPSIDED * after && after < LOPSIDED * before;
  if (!isEven || before + after > LONGEST_WAY_ROUND * chord) return false;
  into.kind = 'bend';
  into.x1 = x[from]! + dx[from]! * before;
  into.y1 = y[from]! + dy[from]! * before;
  return true;
}

/** How far (mm) a renderer may stray from a bend; a straight line is the same everywhere. */
function bendError({ x, y }: Edge, from: number, to: number, { kind, x1, y1 }: EdgeFit): Millimetres {
  if (kind === 'line') return 0;
  const cx = x[to]! - x[from]!;
  const cy = y[to]! - y[from]!;
  const doubleArea = Math.abs(cx * (y1 - y[from]!) - cy * (x1 - x[from]!));
  return (BEND_ERROR * doubleArea) / Math.sqrt(cx * cx + cy * cy);
}

/**
 * The cubic whose handles are the least-squares ones for the points between (P. J. Schneider, "An Algorithm for
 * Automatically Fitting Digitized Curves", Graphics Gems, 1990), with `along` as the parameter.
 */
function fitCubic(edge: Edge, from: number, to: number, into: EdgeFit): void {
  const { x, y, along } = edge;
  const x0 = x[from]!;
  const y0 = y[from]!;
  const x3 = x[to]!;
  const y3 = y[to]!;
  const ax = edge.dx[from]!;
  const ay = edge.dy[from]!;
  const bx = -edge.dx[to]!;
  const by = -edge.dy[to]!;
  const scale = 1 / Math.max(STILL, along[to]! - along[from]!);
  let aa = 0;
  let ab = 0;
  let bb = 0;
  let ra = 0;
  let rb = 0;
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
  into.kind = 'cubic';
  into.x1 = x0 + ax * (isSound ? alpha : chord / 3);
  into.y1 = y0 + ay * (isSound ? alpha : chord / 3);
  into.x2 = x3 + bx * (isSound ? beta : chord / 3);
  into.y2 = y3 + by * (isSound ? beta : chord / 3);
}

function isHandle(length: number, chord: number): boolean {
  return length > SHORTEST_HANDLE * chord && length < LONGEST_HANDLE * chord;
}

/** True where no point between lies farther beside the curve than `limit` (mm). */
function isNear(
  { tangentX, tangentY }: Ribbon,
  { x, y, along }: Edge,
  from: number,
  to: number,
  fit: EdgeFit,
  limit: Millimetres,
): boolean {
  const scale = 1 / Math.max(STILL, along[to]! - along[from]!);
  const x0 = x[from]!;
  const y0 = y[from]!;
  const x3 = x[to]!;
  const y3 = y[to]!;
  // A parabola is the cubic whose handles reach two thirds of the way to its corner.
  const isBend = fit.kind === 'bend';
  const x1 = isBend ? x0 + (fit.x1 - x0) / 1.5 : fit.x1;
  const y1 = isBend ? y0 + (fit.y1 - y0) / 1.5 : fit.y1;
  const x2 = isBend ? x3 + (fit.x1 - x3) / 1.5 : fit.x2;
  const y2 = isBend ? y3 + (fit.y1 - y3) / 1.5 : fit.y2;
  for (let k = from + 1; k < to; k++) {
    const u = (along[k]! - along[from]!) * scale;
    const v = 1 - u;
    const b0 = v * v * v;
    const b1 = 3 * u * v * v;
    const b2 = 3 * u * u * v;
    const b3 = u * u * u;
    const dx = b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3 - x[k]!;
    const dy = b0 * y0 + b1 * y1 + b2 * y2 + b3 * y3 - y[k]!;
    if (Math.abs(dx * tangentY[k]! - dy * tangentX[k]!) > limit) return false;
  }
  return limit >= 0;
}
