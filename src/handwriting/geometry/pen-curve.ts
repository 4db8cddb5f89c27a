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
  for (const piece of smoothPieces(points)) {
    for (let i = 1; i < piece.length; i++) {
      along.push(...spanPoints(piece[i - 2], piece[i - 1]!, piece[i]!, piece[i + 1], spacing));
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

/** Points of the curve after `from` up to and with `to`; `before` and `after` are absent where the path ends or turns sharply. */
export function spanPoints(
  before: CurvePoint | undefined,
  from: CurvePoint,
  to: CurvePoint,
  after: CurvePoint | undefined,
  spacing: number,
): CurvePoint[] {
  const chord = distance(from, to);
  const start = before
    ? tangent(before, from, to, chord)
    : endTangent(from, to, after && tangent(after, to, from, chord));
  const end = after
    ? tangent(after, to, from, chord)
    : endTangent(to, from, before && tangent(before, from, to, chord));
  const count = Math.max(1, Math.ceil((chord * 1.1) / spacing));
  const span: CurvePoint[] = [];
  for (let k = 1; k < count; k++) {
    const t = k / count;
    span.push({
      x: hermite(from.x, start.x, to.x, -end.x, t),
      y: hermite(from.y, start.y, to.y, -end.y, t),
      halfWidth: Math.max(0, hermite(from.halfWidth, start.halfWidth, to.halfWidth, -end.halfWidth, t)),
    });
  }
  span.push(to);
  return span;
}

/** Derivative at `at` towards `next`, for a span parameter that runs 0…1 from `at` to `next`. */
function tangent(before: CurvePoint, at: CurvePoint, next: CurvePoint, chord: number): CurvePoint {
  const d0 = Math.sqrt(distance(before, at));
  const d1 = Math.sqrt(chord);
  const slope = (a: number, b: number, c: number) => d1 * ((b - a) / d0 - (c - a) / (d0 + d1) + (c - b) / d1);
  return {
    x: slope(before.x, at.x, next.x),
    y: slope(before.y, at.y, next.y),
    halfWidth: slope(before.halfWidth, at.halfWidth, next.halfWidth),
  };
}

/** At a loose end the span is a parabola: it keeps the bend that it has at its other end. */
function endTangent(at: CurvePoint, next: CurvePoint, back: CurvePoint | undefined): CurvePoint {
  return {
    x: lean(at.x, next.x, back?.x),
    y: lean(at.y, next.y, back?.y),
    halfWidth: lean(at.halfWidth, next.halfWidth, back?.halfWidth),
  };
}

function lean(from: number, to: number, bend: number | undefined): number {
  return bend === undefined ? to - from : 1.5 * (to - from) + 0.5 * bend;
}

function hermite(p0: number, m0: number, p1: number, m1: number, t: number): number {
  const u = 1 - t;
  return p0 * (1 + 2 * t) * u * u + m0 * t * u * u + p1 * t * t * (3 - 2 * t) - m1 * t * t * u;
}

function distance(a: CurvePoint, b: CurvePoint): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
