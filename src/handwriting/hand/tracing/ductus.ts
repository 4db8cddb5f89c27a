import type { StrokeRole } from '../hand.js';
import type { Trace } from './fit-to-outline.js';
import { pathLength } from './path-length.js';

export interface OrderedTrace {
  readonly role: StrokeRole;
  readonly trace: Trace;
}

/** Traces in the order and direction a hand writes them: bodies first from left to right, then bars and dots. */
export function ductus(traces: readonly Trace[], xHeight: number, barsAreMarks: boolean): OrderedTrace[] {
  const directed = traces.map((trace) => directedAsWritten(trace));
  const ordered = directed.map((trace) => ({ role: roleOf(trace, directed, xHeight, barsAreMarks), trace }));
  const rank = ({ role, trace }: OrderedTrace) => (role === 'mark' ? 1e6 : 0) + leftOf(trace);
  return ordered.toSorted((a, b) => rank(a) - rank(b));
}

/** Top to bottom and left to right; level strokes purely left to right. */
function directedAsWritten(trace: Trace): Trace {
  const [first, last] = [trace[0]!, trace.at(-1)!];
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  const isForward = Math.abs(dx) > 1.2 * Math.abs(dy) ? dx >= 0 : dy + 0.3 * dx >= 0;
  return isForward ? trace : trace.toReversed();
}

function roleOf(trace: Trace, all: readonly Trace[], xHeight: number, barsAreMarks: boolean): StrokeRole {
  if (all.length === 1) return 'body';
  const highest = Math.min(...trace.map(({ y }) => y));
  const lowest = Math.max(...trace.map(({ y }) => y));
  if (lowest < -0.95 * xHeight && highest < -1.1 * xHeight && pathLength(trace) < 0.8 * xHeight) return 'mark';
  const width = Math.abs(trace.at(-1)!.x - trace[0]!.x);
  const isBar = lowest - highest < 0.35 * width && lowest < -0.5 * xHeight;
  return barsAreMarks && isBar ? 'mark' : 'body';
}

function leftOf(trace: Trace): number {
  return Math.min(...trace.map(({ x }) => x));
}
