import type { Millimetres } from './units.js';

/** A place on a pen's path: the centre of the ink and the distance from there to its edge. */
export interface InkedPoint {
  readonly x: Millimetres;
  readonly y: Millimetres;
  readonly halfWidth: Millimetres;
}

/** Points nearer than this (mm) say nothing about direction. */
const COINCIDENT: Millimetres = 1e-4;
/** A turn sharper than this (cosine of about 65°) is a corner of the path. */
const CORNER_COSINE = 0.42;
/** Where an edge moves less than this share of the pen's way it stands still or folds back: its direction means nothing. */
const STILL = 0.05;

/** The two edges of an inked path; `left` is on the left of someone who walks it on a page whose y points down. */
export interface Edge {
  x: Float64Array;
  y: Float64Array;
  /** Unit direction in which the edge runs. */
  dx: Float64Array;
  dy: Float64Array;
}

/**
 * A stroke's path with the two edges of its ink, as columns of numbers. One ribbon is laid again and again: a page has
 * thousands of strokes, and fresh columns for each would cost more than the outlines.
 */
export class Ribbon {
  /** Number of points; columns may be longer. */
  count = 0;
  x = new Float64Array(0);
  y = new Float64Array(0);
  halfWidth = new Float64Array(0);
  level = new Int32Array(0);
  /** Length along the path up to each point. */
  along = new Float64Array(0);
  /** Unit direction of the pen; at a corner, of the part that begins there. */
  tangentX = new Float64Array(0);
  tangentY = new Float64Array(0);
  readonly left = emptyEdge(0);
  readonly right = emptyEdge(0);

  /** Lays the points of a stroke, coincident ones merged, each with its tone level (0 where none is given). */
  lay(points: readonly InkedPoint[], levels: readonly number[]): void {
    this.#reserve(points.length);
    let last = -1;
    for (let i = 0; i < points.length; i++) {
      const { x, y, halfWidth } = points[i]!;
      if (last >= 0 && Math.abs(x - this.x[last]!) < COINCIDENT && Math.abs(y - this.y[last]!) < COINCIDENT) {
        this.halfWidth[last] = Math.max(this.halfWidth[last]!, halfWidth);
        continue;
      }
      last++;
      this.x[last] = x;
      this.y[last] = y;
      this.halfWidth[last] = halfWidth;
      this.level[last] = levels[i] ?? 0;
    }
    this.count = last + 1;
    for (let k = 1; k <= last; k++) this.along[k] = this.along[k - 1]! + this.#chord(k - 1, k);
  }

  /** The next index after `from` where the path turns a corner, or its last. */
  cornerAfter(from: number): number {
    const { x, y } = this;
    const last = this.count - 1;
    for (let k = from + 1; k < last; k++) {
      const ax = x[k]! - x[k - 1]!;
      const ay = y[k]! - y[k - 1]!;
      const bx = x[k + 1]! - x[k]!;
      const by = y[k + 1]! - y[k]!;
      const lengths = (this.along[k]! - this.along[k - 1]!) * (this.along[k + 1]! - this.along[k]!);
      if (ax * bx + ay * by < CORNER_COSINE * lengths) return k;
    }
    return last;
  }

  /** Works out directions and edges of the corner-free part from `from` to `to`; they hold until the next part is worked out. */
  shape(from: number, to: number): void {
    for (let k = from + 1; k < to; k++) this.#setTangent(k, this.#slope(this.x, k), this.#slope(this.y, k));
    this.#mirrorTangent(from, from + 1, to - from > 1);
    this.#mirrorTangent(to, to - 1, to - from > 1);
    for (let k = from; k <= to; k++) this.#setEdges(k);
    this.#directEdge(this.left, from, to);
    this.#directEdge(this.right, from, to);
  }

  /** Slope, times some length, of the parabola through a column at `k` and its neighbours. */
  #slope(column: Float64Array, k: number): number {
    const before = this.along[k]! - this.along[k - 1]!;
    const after = this.along[k + 1]! - this.along[k]!;
    return ((column[k]! - column[k - 1]!) / before) * after + ((column[k + 1]! - column[k]!) / after) * before;
  }

  /** The direction at an end: the chord's, turned on by as much as its other end's differs from it. */
  #mirrorTangent(end: number, inner: number, isCurved: boolean): void {
    const sense = inner > end ? 1 : -1;
    const length = this.#chord(end, inner);
    const ux = (sense * (this.x[inner]! - this.x[end]!)) / length;
    const uy = (sense * (this.y[inner]! - this.y[end]!)) / length;
    if (!isCurved) {
      this.#setTangent(end, ux, uy);
      return;
    }
    const twiceDot = 2 * (this.tangentX[inner]! * ux + this.tangentY[inner]! * uy);
    this.#setTangent(end, twiceDot * ux - this.tangentX[inner]!, twiceDot * uy - this.tangentY[inner]!);
  }

  #setTangent(k: number, x: number, y: number): void {
    const length = Math.sqrt(x * x + y * y) || 1;
    this.tangentX[k] = x / length;
    this.tangentY[k] = y / length;
  }

  #setEdges(k: number): void {
    const acrossX = this.tangentY[k]! * this.halfWidth[k]!;
    const acrossY = -this.tangentX[k]! * this.halfWidth[k]!;
    this.left.x[k] = this.x[k]! + acrossX;
    this.left.y[k] = this.y[k]! + acrossY;
    this.right.x[k] = this.x[k]! - acrossX;
    this.right.y[k] = this.y[k]! - acrossY;
  }

  /** At the ends, and where the ink is wider than the bend so that the edge stands still, an edge heads where the pen does. */
  #directEdge(edge: Edge, from: number, to: number): void {
    for (let k = from; k <= to; k++) {
      const isEnd = k === from || k === to;
      const x = isEnd ? 0 : this.#slope(edge.x, k);
      const y = isEnd ? 0 : this.#slope(edge.y, k);
      const length = Math.sqrt(x * x + y * y);
      const isClear = !isEnd && length > STILL * (this.along[k + 1]! - this.along[k - 1]!);
      edge.dx[k] = isClear ? x / length : this.tangentX[k]!;
      edge.dy[k] = isClear ? y / length : this.tangentY[k]!;
    }
  }

  #chord(a: number, b: number): number {
    const dx = this.x[b]! - this.x[a]!;
    const dy = this.y[b]! - this.y[a]!;
    return Math.sqrt(dx * dx + dy * dy);
  }

  #reserve(count: number): void {
    if (count <= this.x.length) return;
    const size = Math.max(count, 2 * this.x.length);
    this.x = new Float64Array(size);
    this.y = new Float64Array(size);
    this.halfWidth = new Float64Array(size);
    this.level = new Int32Array(size);
    this.along = new Float64Array(size);
    this.tangentX = new Float64Array(size);
    this.tangentY = new Float64Array(size);
    Object.assign(this.left, emptyEdge(size));
    Object.assign(this.right, emptyEdge(size));
  }
}

function emptyEdge(size: number): Edge {
  return {
    x: new Float64Array(size),
    y: new Float64Array(size),
    dx: new Float64Array(size),
    dy: new Float64Array(size),
  };
}
