import { CurveSpan } from './pen-curve.js';
import type { Millimetres } from './units.js';

/** A place on a pen's path: the centre of the ink and the distance from there to its edge. */
export interface InkedPoint {
  readonly x: Millimetres;
  readonly y: Millimetres;
  readonly halfWidth: Millimetres;
}

/** Points nearer than this (mm) are one. */
const COINCIDENT: Millimetres = 1e-4;
/** … and nearer than this share of the half-width they say nothing about direction: where the pen goes back on itself, the turn. */
const SAME_SPOT = 0.25;
/** A turn sharper than this (cosine of 100°) is a corner of the path: the pen stopped or went back on itself. */
const CORNER_COSINE = -0.17;
/** A turn sharper than this (cosine of 25°) but no corner is a tight bend: the path is given more points around it. */
const BEND_COSINE = 0.906;
/** Pieces that a stretch of path beside a tight bend is cut into. */
const BEND_PIECES = 3;
/** Where an edge moves less than this share of the pen's way it stands still or folds back: its direction means nothing. */
const STILL = 0.05;
/** What a turn counts (radians) that is too wide to be told by its sine: as much as any curve is led around. */
const WIDE_TURN = 3;
/** Bends gentler than this (per mm) are straight to a curve's parameter. */
const STRAIGHT = 0.1;
/** Edges that turn in less than this (mm) stand on the spot; bends sharper than that are counted as such. */
const ON_THE_SPOT: Millimetres = 0.05;

/** The two edges of an inked path; `left` is on the left of someone who walks it on a page whose y points down. */
export interface Edge {
  x: Float64Array;
  y: Float64Array;
  /** Unit direction in which the edge runs. */
  dx: Float64Array;
  dy: Float64Array;
  /** How far along the edge, counted from where its part begins, as the parameter of a curve runs: see `paceOf`. */
  along: Float64Array;
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
  /** How far (radians) the pen has turned since its part began, whichever way. */
  turned = new Float64Array(0);
  readonly left = emptyEdge(0);
  readonly right = emptyEdge(0);

  /** Lays the points of a stroke, coincident ones merged, each with its tone level (0 where none is given). */
  lay(given: readonly InkedPoint[], givenLevels: readonly number[]): void {
    const { points, levels } = distinct(given, givenLevels);
    this.#reserve(points.length * BEND_PIECES);
    this.count = 0;
    let turn = 1;
    for (let i = 0; i < points.length; i++) {
      const before = turn;
      turn = turnCosine(points, i);
      if (i > 0 && (isBend(before) || isBend(turn))) {
        this.#layBend(points, i, before > CORNER_COSINE, turn > CORNER_COSINE, levels[i - 1] ?? 0);
      }
      this.#append(points[i]!.x, points[i]!.y, points[i]!.halfWidth, levels[i] ?? 0);
    }
    for (let k = 1; k < this.count; k++) this.along[k] = this.along[k - 1]! + this.#chord(k - 1, k);
  }

  /** Points between the one before `i` and `i`, along the pen's curve, where a tight bend begins or ends. */
  #layBend(points: readonly InkedPoint[], i: number, comesOn: boolean, goesOn: boolean, level: number): void {
    const before = comesOn ? points[i - 2] : undefined;
    const after = goesOn ? points[i + 1] : undefined;
    span.lead(before, points[i - 1]!, points[i]!, after);
    for (let piece = 1; piece < BEND_PIECES; piece++) {
      const t = piece / BEND_PIECES;
      this.#append(span.xAt(t), span.yAt(t), span.halfWidthAt(t), level);
    }
  }

  #append(x: Millimetres, y: Millimetres, halfWidth: Millimetres, level: number): void {
    this.x[this.count] = x;
    this.y[this.count] = y;
    this.halfWidth[this.count] = halfWidth;
    this.level[this.count] = level;
    this.count++;
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
    this.turned[from] = 0;
    for (let k = from + 1; k <= to; k++) this.turned[k] = this.turned[k - 1]! + this.#turn(k);
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
    const { x, y, dx, dy, along } = edge;
    along[from] = 0;
    for (let k = from + 1; k <= to; k++) {
      along[k] = along[k - 1]! + paceOf(stepOf(edge, k), this.turned[k]! - this.turned[k - 1]!);
    }
    for (let k = from; k <= to; k++) {
      dx[k] = this.tangentX[k]!;
      dy[k] = this.tangentY[k]!;
    }
    for (let k = from + 1; k < to; k++) {
      const before = this.along[k]! - this.along[k - 1]!;
      const after = this.along[k + 1]! - this.along[k]!;
      const back = after / before;
      const on = before / after;
      const slopeX = (x[k]! - x[k - 1]!) * back + (x[k + 1]! - x[k]!) * on;
      const slopeY = (y[k]! - y[k - 1]!) * back + (y[k + 1]! - y[k]!) * on;
      const length = Math.sqrt(slopeX * slopeX + slopeY * slopeY);
      if (length <= STILL * (before + after)) continue;
      dx[k] = slopeX / length;
      dy[k] = slopeY / length;
    }
  }

  /** How far (radians) the pen turns from the point before `k` to `k`. */
  #turn(k: number): number {
    const { tangentX, tangentY } = this;
    const cross = tangentX[k - 1]! * tangentY[k]! - tangentY[k - 1]! * tangentX[k]!;
    const dot = tangentX[k - 1]! * tangentX[k]! + tangentY[k - 1]! * tangentY[k]!;
    // For the small angles between neighbours the sine is the angle.
    return dot > 0.5 ? Math.abs(cross) : WIDE_TURN;
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
    this.turned = new Float64Array(size);
    Object.assign(this.left, emptyEdge(size));
    Object.assign(this.right, emptyEdge(size));
  }
}

/** Led along one tight bend after the other. */
const span = new CurveSpan();

/** Length of an edge from the point before `k` to `k`. */
function stepOf({ x, y }: Edge, k: number): Millimetres {
  const dx = x[k]! - x[k - 1]!;
  const dy = y[k]! - y[k - 1]!;
  return Math.sqrt(dx * dx + dy * dy);
}

/**
 * How much of a curve's parameter a step of an edge takes that turns by so much. A parabola's runs as length times the cube
 * root of the bend (affine length); the fourth root does as well for the cubics that are fitted, and is two square roots,
 * which are the same in every engine.
 */
function paceOf(step: Millimetres, turn: number): number {
  return step * Math.sqrt(Math.sqrt(STRAIGHT + turn / Math.max(ON_THE_SPOT, step)));
}

interface LevelledPath {
  readonly points: readonly InkedPoint[];
  readonly levels: readonly number[];
}

/** The path without points that coincide with the one before them; such a point only widens it. */
function distinct(points: readonly InkedPoint[], levels: readonly number[]): LevelledPath {
  if (!hasTwins(points)) return { points, levels };
  const kept: { points: InkedPoint[]; levels: number[] } = { points: [], levels: [] };
  let last: InkedPoint | undefined;
  for (let i = 0; i < points.length; i++) {
    const point = points[i]!;
    if (!last || !coincide(last, point)) {
      last = point;
      kept.points.push(point);
      kept.levels.push(levels[i] ?? 0);
    } else if (point.halfWidth > last.halfWidth) {
      last = { x: last.x, y: last.y, halfWidth: point.halfWidth };
      kept.points[kept.points.length - 1] = last;
    }
  }
  return kept;
}

function hasTwins(points: readonly InkedPoint[]): boolean {
  for (let i = 1; i < points.length; i++) if (coincide(points[i - 1]!, points[i]!)) return true;
  return false;
}

function coincide(a: InkedPoint, b: InkedPoint): boolean {
  const reach = Math.max(COINCIDENT, SAME_SPOT * Math.min(a.halfWidth, b.halfWidth));
  return Math.abs(a.x - b.x) < reach && Math.abs(a.y - b.y) < reach;
}

function isBend(cosine: number): boolean {
  return cosine < BEND_COSINE && cosine > CORNER_COSINE;
}

/** Cosine of the turn at point `i`, 1 (straight on) where the path ends or stands still. */
function turnCosine(points: readonly InkedPoint[], i: number): number {
  const before = points[i - 1];
  const at = points[i]!;
  const after = points[i + 1];
  if (!before || !after) return 1;
  const ax = at.x - before.x;
  const ay = at.y - before.y;
  const bx = after.x - at.x;
  const by = after.y - at.y;
  const lengths = Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
  return lengths < COINCIDENT * COINCIDENT ? 1 : (ax * bx + ay * by) / lengths;
}

function emptyEdge(size: number): Edge {
  return {
    x: new Float64Array(size),
    y: new Float64Array(size),
    dx: new Float64Array(size),
    dy: new Float64Array(size),
    along: new Float64Array(size),
  };
}
