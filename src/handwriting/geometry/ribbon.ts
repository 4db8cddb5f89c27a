import type { Millimetres } from './units.js';

/** A place on a pen's path: the centre of the ink and the distance from there to its edge. */
export interface InkedPoint {
  readonly x: Millimetres;
  readonly y: Millimetres;
  readonly halfWidth: Millimetres;
}

/** Points nearer than this (mm) say nothing about direction. */
const COINCIDENT: Millimetres = 1e-4;

/** The path as columns of numbers, coincident points merged, which is what makes outlining a page a matter of milliseconds. */
export interface Spine {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly halfWidth: readonly number[];
  readonly level: readonly number[];
}

/** The path of a stroke, with the tone level of each point (0 where none is given). */
export function spineOf(points: readonly InkedPoint[], levels: readonly number[]): Spine {
  const x: number[] = [];
  const y: number[] = [];
  const halfWidth: number[] = [];
  const level: number[] = [];
  for (let i = 0; i < points.length; i++) {
    const point = points[i]!;
    const end = x.length - 1;
    if (end >= 0 && Math.abs(point.x - x[end]!) < COINCIDENT && Math.abs(point.y - y[end]!) < COINCIDENT) {
      halfWidth[end] = Math.max(halfWidth[end]!, point.halfWidth);
      continue;
    }
    x.push(point.x);
    y.push(point.y);
    halfWidth.push(point.halfWidth);
    level.push(levels[i] ?? 0);
  }
  return { x, y, halfWidth, level };
}

/** A corner-free part of the path with the two edges of its ink, index 0 at spine index `from`. */
export interface Ribbon {
  readonly count: number;
  readonly tangentX: Float64Array;
  readonly tangentY: Float64Array;
  readonly leftX: Float64Array;
  readonly leftY: Float64Array;
  readonly rightX: Float64Array;
  readonly rightY: Float64Array;
  /** Length along the path up to each point. */
  readonly along: Float64Array;
}

/** The part of a spine from index `from` to `to`, both included and different. */
export function ribbonOf(spine: Spine, from: number, to: number): Ribbon {
  const count = to - from + 1;
  const column = () => new Float64Array(count);
  const ribbon: Ribbon = {
    count,
    tangentX: column(),
    tangentY: column(),
    leftX: column(),
    leftY: column(),
    rightX: column(),
    rightY: column(),
    along: column(),
  };
  layTangents(spine, from, ribbon);
  for (let k = 0; k < count; k++) {
    const [x, y, w] = [spine.x[from + k]!, spine.y[from + k]!, spine.halfWidth[from + k]!];
    const [tx, ty] = [ribbon.tangentX[k]!, ribbon.tangentY[k]!];
    ribbon.leftX[k] = x + ty * w;
    ribbon.leftY[k] = y - tx * w;
    ribbon.rightX[k] = x - ty * w;
    ribbon.rightY[k] = y + tx * w;
  }
  return ribbon;
}

/** Unit tangents: those of the parabola through each point and its neighbours, mirrored outwards at the ends. */
function layTangents(spine: Spine, from: number, { count, tangentX, tangentY, along }: Ribbon): void {
  let previousX = 0;
  let previousY = 0;
  let previousLength = 0;
  for (let k = 0; k < count - 1; k++) {
    const dx = spine.x[from + k + 1]! - spine.x[from + k]!;
    const dy = spine.y[from + k + 1]! - spine.y[from + k]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    along[k + 1] = along[k]! + length;
    const [ux, uy] = [dx / length, dy / length];
    if (k > 0)
      setUnit(
        tangentX,
        tangentY,
        k,
        previousX * length + ux * previousLength,
        previousY * length + uy * previousLength,
      );
    if (k === 0) setUnit(tangentX, tangentY, 0, ux, uy);
    if (k === 1) mirror(tangentX, tangentY, 0, previousX, previousY, 1);
    if (k === count - 2) mirror(tangentX, tangentY, count - 1, ux, uy, k === 0 ? -1 : k);
    [previousX, previousY, previousLength] = [ux, uy, length];
  }
}

/** The direction at an end: the chord's, turned on by as much as the inner tangent (at `inner`, if any) differs from it. */
function mirror(tx: Float64Array, ty: Float64Array, at: number, ux: number, uy: number, inner: number): void {
  if (inner < 0) {
    setUnit(tx, ty, at, ux, uy);
    return;
  }
  const twiceDot = 2 * (tx[inner]! * ux + ty[inner]! * uy);
  setUnit(tx, ty, at, twiceDot * ux - tx[inner]!, twiceDot * uy - ty[inner]!);
}

function setUnit(tx: Float64Array, ty: Float64Array, at: number, x: number, y: number): void {
  const length = Math.sqrt(x * x + y * y) || 1;
  tx[at] = x / length;
  ty[at] = y / length;
}
