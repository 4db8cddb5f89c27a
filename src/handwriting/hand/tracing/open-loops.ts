import type { Trace, TracePoint } from './fit-to-outline.js';
import { direction, distance } from './path-length.js';

/** Where the pen goes out and comes back in one line wider than this many times its usual width, it went round a loop. */
const FILLED = 1.45;
/** The way out and the way back of such a loop are led apart by this share of the pen's width, so that it stays filled. */
const APART = 0.85;
/** The two ways part and meet over so many pen widths. */
const ROUNDING = 1.6;

/** Whether a line that is written out and back is the filled eye of a loop. */
export function isFilledLoop(out: Trace, pen: number): boolean {
  const widest = out.reduce((most, { halfWidth }) => Math.max(most, halfWidth), 0);
  return widest > FILLED * pen && out.length > 4;
}

/** The way out and back along a filled eye as a loop against the clock, from where the eye begins back to there. */
export function openLoop(out: Trace, pen: number): TracePoint[] {
  const tip = out.length - 1;
  const side = (i: number, sign: 1 | -1): TracePoint => {
    const { x, y, halfWidth } = out[i]!;
    const along = direction(out[Math.max(0, i - 1)]!, out[Math.min(tip, i + 1)]!);
    const fromEnds = Math.min(distance(out[0]!, out[i]!), distance(out[i]!, out[tip]!)) / (ROUNDING * pen);
    const by = Math.min(1, Math.sqrt(fromEnds)) * Math.min(APART * pen, Math.max(0, halfWidth - pen));
    return { x: x - along.y * by * sign, y: y + along.x * by * sign, halfWidth: halfWidth - by };
  };
  const there = out.map((_, i) => side(i, 1));
  const back = out.slice(0, tip).map((_, i) => side(i, -1));
  return [...there, ...back.toReversed()];
}
