import { fewPoints, type Tolerance } from './few-points.js';
import type { Trace, TracePoint } from './fit-to-outline.js';
import { dot } from './graph-degrees.js';
import { isFilledLoop, openLoop } from './open-loops.js';
import { between, direction, distance } from './path-length.js';
import type { Move } from './plan-writing.js';
import { runsOn, type Segment } from './segments.js';

/** Turning off by more than this (cosine) makes a corner; less is rounded. */
const CORNER = 0.55;

/**
 * One stroke's moves as one line with few points; where the pen turns sharply the point stands twice. `pen` is its usual
 * half-width, where filled loops are to be opened.
 */
export function strokeFromMoves(
  moves: readonly Move[],
  segments: readonly Segment[],
  tolerance: Tolerance,
  pen: number | undefined,
): Trace {
  const runs: TracePoint[][] = [];
  let before: Move | undefined;
  for (const move of moves) {
    const { trace } = segments[move.segment]!;
    const line = move.reversed ? trace.toReversed() : trace;
    const run = runs.at(-1);
    if (run && pen && before?.segment === move.segment && isFilledLoop(trace, pen)) {
      const out = run.splice(-Math.min(run.length, line.length));
      run.push(...openLoop(out, pen));
    } else if (run && before && isSmooth(before, move, run, line, segments)) run.push(...joinInto(run, line));
    else runs.push([...line]);
    before = move;
  }
  return meet(runs).flatMap((run) => fewPoints(run, tolerance));
}

function isSmooth(before: Move, move: Move, run: Trace, line: Trace, segments: readonly Segment[]): boolean {
  const [a, b] = [segments[before.segment]!, segments[move.segment]!];
  if (before.segment === move.segment) return false;
  if (before.reversed === move.reversed && runsOn(a, b, move.reversed)) return true;
  const near = Math.min(6, run.length - 1, line.length - 1);
  return dot(direction(run.at(-1 - near)!, run.at(-1)!), direction(line[0]!, line[near]!)) > CORNER;
}

/** The line without its first point where that is the run's last; where they differ, both give way a little to a bend. */
function joinInto(run: TracePoint[], line: Trace): Trace {
  const gap = distance(run.at(-1)!, line[0]!);
  if (gap < 1e-6) return line.slice(1);
  const give = Math.min(3, run.length - 2, line.length - 2);
  if (give > 0) run.splice(-give, give);
  return line.slice(Math.max(1, give));
}

/** Runs that nearly touch are brought to meet in the middle: a corner is one place. */
function meet(runs: readonly Trace[]): Trace[] {
  const met = runs.map((run) => [...run]);
  met.forEach((run, i) => {
    const next = met[i + 1];
    if (!next) return;
    const [end, start] = [run.at(-1)!, next[0]!];
    if (distance(end, start) > 0.7 * (end.halfWidth + start.halfWidth)) {
      // Far apart, inside thick ink: the pen goes straight across.
      run.push(start);
      return;
    }
    const halfWidth = Math.max(end.halfWidth, start.halfWidth);
    const corner = { ...between(end, start, 0.5), halfWidth };
    run[run.length - 1] = corner;
    next[0] = corner;
  });
  return met;
}
