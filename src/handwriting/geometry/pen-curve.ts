/** A point of a pen's path in any space; all three lengths are in the same unit. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
}

/** Closer than this two points are one: the pen turns sharply there. */
const SAME = 1e-9;

/**
 * Points along the pen's path: the centripetal Catmull–Rom curve through `points`, sharp where a point is given twice,
 * at most `spacing` apart, the given points among them. One point (a dot) gives itself, none gives none.
 * Centripetal because that is the only Catmull–Rom without cusps or loops between points (Yuksel et al. 2011).
 */
export function pointsAlong(points: readonly CurvePoint[], spacing: number): CurvePoint[] {
  if (!(spacing > 0)) throw new RangeError(`spacing: expected a length above 0, got ${spacing}`);
  const along = points.slice(0, 1);
  const span = new CurveSpan();
  for (const piece of smoothPieces(points)) {
    for (let i = 1; i < piece.length; i++) {
      const [from, to] = [piece[i - 1]!, piece[i]!];
      span.lead(piece[i - 2], from, to, piece[i + 1]);
      const count = Math.max(1, Math.ceil((distance(from, to) * 1.1) / spacing));
      for (let k = 1; k < count; k++) along.push(span.at(k / count));
      along.push(to);
    }
  }
  return along;
}

/** The runs between sharp turns; a closed smooth run is not joined to itself. */
function smoothPieces(points: readonly CurvePoint[]): CurvePoint[][] {
  const pieces: CurvePoint[][] = [[]];
  let last: CurvePoint | undefined;
  for (const point of points) {
    if (last && distance(last, point) < SAME) pieces.push([]);
    pieces.at(-1)!.push(point);
    last = point;
  }
  return pieces;
}

/**
 * The curve between two neighbouring points of a path, to be led from span to span and asked for places on it. It holds its
 * slopes itself, for a page has thousands of spans.
 */
export class CurveSpan {
  #from: CurvePoint = { x: 0, y: 0, halfWidth: 0 };
  #to: CurvePoint = this.#from;
  /** Derivatives at `from` forwards and at `to` backwards, for a parameter that runs 0…1. */
  readonly #start = { x: 0.5, y: 0.5, halfWidth: 0.5 };
  readonly #end = { x: 0.5, y: 0.5, halfWidth: 0.5 };

  /** Leads the curve from `from` to `to`; `before` and `after` are absent where the path ends or turns sharply. */
  lead(before: CurvePoint | undefined, from: CurvePoint, to: CurvePoint, after: CurvePoint | undefined): void {
    this.#from = from;
    this.#to = to;
    const chord = Math.sqrt(distance(from, to));
    const back = before ? Math.sqrt(distance(before, from)) : 0;
    const on = after ? Math.sqrt(distance(to, after)) : 0;
    setSlopes(this.#start, before ?? from, from, to, after ?? to, back, chord, on);
    setSlopes(this.#end, after ?? to, to, from, before ?? from, on, chord, back);
  }

  at(t: number): CurvePoint {
    return { x: this.xAt(t), y: this.yAt(t), halfWidth: this.halfWidthAt(t) };
  }

  xAt(t: number): number {
    return hermite(this.#from.x, this.#start.x, this.#to.x, -this.#end.x, t);
  }

  yAt(t: number): number {
    return hermite(this.#from.y, this.#start.y, this.#to.y, -this.#end.y, t);
  }

  halfWidthAt(t: number): number {
    return Math.max(
      0,
      hermite(this.#from.halfWidth, this.#start.halfWidth, this.#to.halfWidth, -this.#end.halfWidth, t),
    );
  }
}

/** The slopes at `at` towards `next`, from the points around and the roots of the distances between them (0 = no such point). */
function setSlopes(
  slopes: { x: number; y: number; halfWidth: number },
  before: CurvePoint,
  at: CurvePoint,
  next: CurvePoint,
  after: CurvePoint,
  back: number,
  chord: number,
  on: number,
): void {
  slopes.x = slope(before.x, at.x, next.x, after.x, back, chord, on);
  slopes.y = slope(before.y, at.y, next.y, after.y, back, chord, on);
  slopes.halfWidth = slope(before.halfWidth, at.halfWidth, next.halfWidth, after.halfWidth, back, chord, on);
}

/** One coordinate's slope at `at`. At a loose end the span is a parabola: it keeps the bend that it has at its other end. */
function slope(
  before: number,
  at: number,
  next: number,
  after: number,
  back: number,
  chord: number,
  on: number,
): number {
  if (back > 0) return through(before, at, next, back, chord);
  return on > 0 ? 1.5 * (next - at) + 0.5 * through(after, next, at, on, chord) : next - at;
}

/** The centripetal slope at `b` between `a` and `c`, whose distances from it have the square roots `d0` and `d1`. */
function through(a: number, b: number, c: number, d0: number, d1: number): number {
  return d1 * ((b - a) / d0 - (c - a) / (d0 + d1) + (c - b) / d1);
}

function hermite(p0: number, m0: number, p1: number, m1: number, t: number): number {
  const u = 1 - t;
  return p0 * (1 + 2 * t) * u * u + m0 * t * u * u + p1 * t * t * (3 - 2 * t) - m1 * t * t * u;
}

/** Not `Math.hypot`, which is many times slower and may differ in the last bit between engines. */
function distance(a: CurvePoint, b: CurvePoint): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  return Math.sqrt(dx * dx + dy * dy);
}
