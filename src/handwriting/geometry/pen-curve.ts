/** A point of a pen's path in any space; all three lengths are in the same unit. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
}

/** Closer than this, a thousandth of a millimetre or an x-height, two points are one: the pen turns sharply there. */
const SAME = 1e-3;

/**
 * Points along the pen's path: the smooth curve through `points`, sharp where a point is given twice, at most `spacing`
 * apart, the given points among them. One point (a dot) gives itself, none gives none.
 * At each point the curve runs as the circle through it and its neighbours does, and between two points as near as a cubic
 * comes to an arc: bows and bowls need few points.
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
    const chord = distance(from, to);
    const back = before ? distance(before, from) : 0;
    const on = after ? distance(to, after) : 0;
    if (before && back > 0) setHeading(this.#start, before, from, to, back, chord);
    if (after && on > 0) setHeading(this.#end, after, to, from, on, chord);
    if (back === 0) setLooseHeading(this.#start, from, to, chord, on > 0 ? this.#end : undefined);
    if (on === 0) setLooseHeading(this.#end, to, from, chord, back > 0 ? this.#start : undefined);
    this.#stretch(chord);
  }

  /** Makes slopes of the headings, so long that the cubic between them is an arc to within a thousandth of its radius. */
  #stretch(chord: number): void {
    const [start, end] = [this.#start, this.#end];
    const across = this.#to.x - this.#from.x;
    const down = this.#to.y - this.#from.y;
    const cosine = chord > 0 ? ((start.x - end.x) * across + (start.y - end.y) * down) / (2 * chord) : 1;
    const length = (2 * chord) / (1 + Math.max(0, cosine));
    start.x *= length;
    start.y *= length;
    start.halfWidth *= chord;
    end.x *= length;
    end.y *= length;
    end.halfWidth *= chord;
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

type Heading = { x: number; y: number; halfWidth: number };

/** The direction (unit) towards `next` of the circle through three points at the middle one, and the half-width's change there. */
function setHeading(
  heading: Heading,
  before: CurvePoint,
  at: CurvePoint,
  next: CurvePoint,
  back: number,
  chord: number,
): void {
  const share = chord > 0 ? back / chord : 0;
  const x = (at.x - before.x) / (share || 1) + (next.x - at.x) * share;
  const y = (at.y - before.y) / (share || 1) + (next.y - at.y) * share;
  const length = Math.sqrt(x * x + y * y) || 1;
  heading.x = x / length;
  heading.y = y / length;
  const change = (at.halfWidth - before.halfWidth) / (share || 1) + (next.halfWidth - at.halfWidth) * share;
  heading.halfWidth = change / (back + chord);
}

/** At a loose end the span is an arc: its heading there mirrors the one at its `other` end; without one it is straight. */
function setLooseHeading(heading: Heading, at: CurvePoint, next: CurvePoint, chord: number, other?: Heading): void {
  const per = chord > 0 ? 1 / chord : 0;
  const x = (next.x - at.x) * per;
  const y = (next.y - at.y) * per;
  const halfWidth = (next.halfWidth - at.halfWidth) * per;
  const along = other ? 2 * (other.x * x + other.y * y) : 0;
  heading.x = other ? other.x - along * x : x;
  heading.y = other ? other.y - along * y : y;
  heading.halfWidth = other ? 2 * halfWidth + other.halfWidth : halfWidth;
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
