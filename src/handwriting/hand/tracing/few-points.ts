import { CurveSpan } from '../../geometry/pen-curve.js';
import type { Trace, TracePoint } from './fit-to-outline.js';
import { TRACE_STEP } from './lay-pen.js';
import { distance } from './path-length.js';

/** How far a stroke of few points may be off the trace: its line, and its half-width. */
export interface Tolerance {
  readonly line: number;
  readonly halfWidth: number;
}

/** How far the curve strays from the trace between two chosen points, as a share of the tolerance, and where most. */
interface Straying {
  readonly off: number;
  readonly point: number;
}

/**
 * A few of the trace's own points such that the pen's curve through them stays within `tolerance` of the trace. Wherever
 * the curve strays, the point of that stretch where it is farthest off is added; then every point is dropped again
 * that the curve can do without.
 */
export function fewPoints(trace: Trace, tolerance: Tolerance): Trace {
  if (trace.length < 3) return trace;
  const last = trace.length - 1;
  const isRing = distance(trace[0]!, trace[last]!) < TRACE_STEP;
  const curve = new CurveThrough(trace, tolerance);
  const few = isRing ? [0, Math.round(last / 3), Math.round((2 * last) / 3), last] : [0, last];
  return withoutSpare(withMissing(few, curve), curve, isRing ? 4 : 2).map((i) => trace[i]!);
}

/** Adds points until the curve strays nowhere. */
function withMissing(few: readonly number[], curve: CurveThrough): readonly number[] {
  let chosen = few;
  for (;;) {
    const strayed = chosen.slice(1).map((_, span) => curve.strayingIn(span, chosen));
    const missing = strayed.filter(({ off }) => off > 1).map(({ point }) => point);
    if (missing.length === 0) return chosen;
    chosen = [...chosen, ...missing].toSorted((a, b) => a - b);
  }
}

/** Drops the inner points one by one without which the curve still stays within the tolerance, those first that it needs least. */
function withoutSpare(enough: readonly number[], curve: CurveThrough, fewest: number): readonly number[] {
  let chosen = enough;
  while (chosen.length > fewest) {
    const spare = chosen.slice(1, -1).map((point) => ({ point, off: curve.offWithout(point, chosen) }));
    const { point, off } = spare.reduce((least, each) => (each.off < least.off ? each : least));
    if (off > 1) break;
    chosen = chosen.filter((each) => each !== point);
  }
  return chosen;
}

/** The pen's curve through some of a trace's points, given by their numbers; remembers what it was asked before. */
class CurveThrough {
  readonly #known = new Map<number, Straying>();
  readonly #span = new CurveSpan();

  constructor(
    readonly trace: Trace,
    readonly tolerance: Tolerance,
  ) {}

  /** How far the curve would stray without a point; that bends the spans beside it and one further to either side. */
  offWithout(point: number, chosen: readonly number[]): number {
    const at = chosen.indexOf(point);
    const fewer = chosen.filter((each) => each !== point);
    let most = 0;
    for (let span = Math.max(0, at - 2); span <= Math.min(fewer.length - 2, at); span++) {
      most = Math.max(most, this.strayingIn(span, fewer).off);
    }
    return most;
  }

  strayingIn(span: number, chosen: readonly number[]): Straying {
    const [before, from, to, after] = [
      chosen[span - 1] ?? -1,
      chosen[span]!,
      chosen[span + 1]!,
      chosen[span + 2] ?? -1,
    ];
    const base = this.trace.length + 1;
    const key = (((before + 1) * base + from) * base + to) * base + after + 1;
    let straying = this.#known.get(key);
    if (!straying) {
      straying = this.#measure(before, from, to, after);
      this.#known.set(key, straying);
    }
    return straying;
  }

  /** The corners of chords along the span from `from` to `to`, about as long as the trace's own. */
  #chords(before: TracePoint | undefined, from: TracePoint, to: TracePoint, after: TracePoint | undefined): Trace {
    this.#span.lead(before, from, to, after);
    const count = Math.max(1, Math.ceil((1.1 * distance(from, to)) / TRACE_STEP));
    return Array.from({ length: count + 1 }, (_, k) => this.#span.at(k / count));
  }

  #measure(before: number, from: number, to: number, after: number): Straying {
    const { trace, tolerance } = this;
    const curve = this.#chords(trace[before], trace[from]!, trace[to]!, trace[after]);
    let worst: Straying = { off: 0, point: from };
    // Trace and curve run side by side: the chord nearest to the next point is near the one nearest to the last.
    let chord = 1;
    for (let i = from + 1; i < to; i++) {
      const point = trace[i]!;
      let least = Infinity;
      for (
        let k = Math.max(1, chord - LOOK_BACK), end = Math.min(curve.length - 1, chord + LOOK_AHEAD);
        k <= end;
        k++
      ) {
        const away = awayFrom(point, curve[k - 1]!, curve[k]!);
        if (away < least) [least, chord] = [away, k];
      }
      const off = offBy(point, curve[chord - 1]!, curve[chord]!, tolerance);
      if (off > worst.off) worst = { off, point: i };
    }
    return worst;
  }
}

const LOOK_BACK = 2;
const LOOK_AHEAD = 5;

/** How far along the chord from `a` to `b` the place nearest to a point is, 0…1. */
function along(point: TracePoint, a: TracePoint, b: TracePoint): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const t = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  return t < 0 ? 0 : t > 1 ? 1 : t;
}

/** Squared distance of a point from a chord. */
function awayFrom(point: TracePoint, a: TracePoint, b: TracePoint): number {
  const t = along(point, a, b);
  return (a.x + t * (b.x - a.x) - point.x) ** 2 + (a.y + t * (b.y - a.y) - point.y) ** 2;
}

/** How far a traced point is from a chord of the curve, in line or in half-width, whichever is more of what is tolerated. */
function offBy(point: TracePoint, a: TracePoint, b: TracePoint, tolerance: Tolerance): number {
  const halfWidth = a.halfWidth + along(point, a, b) * (b.halfWidth - a.halfWidth);
  return Math.max(
    Math.sqrt(awayFrom(point, a, b)) / tolerance.line,
    Math.abs(halfWidth - point.halfWidth) / tolerance.halfWidth,
  );
}
