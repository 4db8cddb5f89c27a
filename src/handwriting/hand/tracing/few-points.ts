import { pointsAlong } from '../../geometry/pen-curve.js';
import type { Trace, TracePoint } from './fit-to-outline.js';
import { TRACE_STEP } from './lay-pen.js';
import { distance } from './path-length.js';

/**
 * As few of the trace's own points as let the pen's curve through them stay within `tolerance` of the trace, in line
 * and in half-width. Adds the point where the curve is farthest off until none is.
 */
export function fewPoints(trace: Trace, tolerance: number): Trace {
  if (trace.length < 3) return trace;
  const last = trace.length - 1;
  const isRing = distance(trace[0]!, trace[last]!) < TRACE_STEP;
  const chosen = isRing ? [0, Math.round(last / 3), Math.round((2 * last) / 3), last] : [0, last];
  while (chosen.length < trace.length) {
    const worst = farthestOff(trace, chosen);
    if (worst.by <= tolerance) break;
    chosen.push(worst.at);
    chosen.sort((a, b) => a - b);
  }
  return chosen.map((i) => trace[i]!);
}

function farthestOff(trace: Trace, chosen: readonly number[]): { at: number; by: number } {
  const curve = pointsAlong(
    chosen.map((i) => trace[i]!),
    TRACE_STEP / 2,
  );
  let worst = { at: -1, by: 0 };
  let from = 0;
  for (let span = 1; span < chosen.length; span++) {
    const end = trace[chosen[span]!]!;
    let to = from + 1;
    while (to < curve.length - 1 && distance(curve[to]!, end) > 1e-9) to++;
    const stretch = curve.slice(from, to + 1);
    for (let i = chosen[span - 1]! + 1; i < chosen[span]!; i++) {
      const by = offBy(trace[i]!, stretch);
      if (by > worst.by) worst = { at: i, by };
    }
    from = to;
  }
  return worst;
}

/** How far a traced point is from the curve's chords, in line or in half-width, whichever is more. */
function offBy(point: TracePoint, stretch: Trace): number {
  let nearest = Infinity;
  let width = 0;
  for (let i = 1; i < stretch.length; i++) {
    const [a, b] = [stretch[i - 1]!, stretch[i]!];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    const away = Math.hypot(a.x + t * dx - point.x, a.y + t * dy - point.y);
    if (away >= nearest) continue;
    nearest = away;
    width = Math.abs(a.halfWidth + t * (b.halfWidth - a.halfWidth) - point.halfWidth);
  }
  return Math.max(nearest, width);
}
