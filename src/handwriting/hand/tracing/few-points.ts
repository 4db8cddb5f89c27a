import { pointsAlong } from '../../geometry/pen-curve.js';
import type { Trace, TracePoint } from './fit-to-outline.js';
import { TRACE_STEP } from './lay-pen.js';
import { distance } from './path-length.js';

/**
 * A few of the trace's own points such that the pen's curve through them stays within `tolerance` of the trace, in line
 * and in half-width. Wherever the curve strays, the point of that stretch where it is farthest off is added.
 */
export function fewPoints(trace: Trace, tolerance: number): Trace {
  if (trace.length < 3) return trace;
  const last = trace.length - 1;
  const isRing = distance(trace[0]!, trace[last]!) < TRACE_STEP;
  let chosen = isRing ? [0, Math.round(last / 3), Math.round((2 * last) / 3), last] : [0, last];
  for (;;) {
    const missing = straying(trace, chosen, tolerance);
    if (missing.length === 0) return chosen.map((i) => trace[i]!);
    chosen = [...chosen, ...missing].toSorted((a, b) => a - b);
  }
}

/** For each stretch between chosen points that strays, the trace point where it is farthest off. */
function straying(trace: Trace, chosen: readonly number[], tolerance: number): number[] {
  const curve = pointsAlong(
    chosen.map((i) => trace[i]!),
    TRACE_STEP,
  );
  const worst: number[] = [];
  let from = 0;
  for (let span = 1; span < chosen.length; span++) {
    const end = trace[chosen[span]!]!;
    let to = from + 1;
    while (to < curve.length - 1 && distance(curve[to]!, end) > 1e-9) to++;
    let most = tolerance;
    let at = -1;
    for (let i = chosen[span - 1]! + 1; i < chosen[span]!; i++) {
      const by = offBy(trace[i]!, curve, from, to);
      if (by > most) [most, at] = [by, i];
    }
    if (at >= 0) worst.push(at);
    from = to;
  }
  return worst;
}

/** How far a traced point is from the curve's chords between two of its points, in line or in half-width, whichever is more. */
function offBy(point: TracePoint, curve: Trace, from: number, to: number): number {
  let nearest = Infinity;
  let width = 0;
  for (let i = from + 1; i <= to; i++) {
    const [a, b] = [curve[i - 1]!, curve[i]!];
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1);
    const t = along < 0 ? 0 : along > 1 ? 1 : along;
    const away = (a.x + t * dx - point.x) ** 2 + (a.y + t * dy - point.y) ** 2;
    if (away >= nearest) continue;
    nearest = away;
    width = Math.abs(a.halfWidth + t * (b.halfWidth - a.halfWidth) - point.halfWidth);
  }
  return Math.max(Math.sqrt(nearest), width);
}
