import { type EdgeFit, fitEdge } from './fit-edge.js';
import { type Edge, type InkedPoint, Ribbon } from './ribbon.js';
import type { Millimetres } from './units.js';

/** Where an outline is drawn: the same calls become PDF operators, SVG path data or pixels. Always filled non-zero. */
export interface PathSink {
  moveTo(x: Millimetres, y: Millimetres): void;
  lineTo(x: Millimetres, y: Millimetres): void;
  /** A gentle bend whose end tangents meet at the corner given: a parabola, or anything within a few µm of it. */
  bendTo(cornerX: Millimetres, cornerY: Millimetres, x: Millimetres, y: Millimetres): void;
  curveTo(x1: Millimetres, y1: Millimetres, x2: Millimetres, y2: Millimetres, x: Millimetres, y: Millimetres): void;
  close(): void;
}

/**
 * How far (mm) an outline may stray from the true edge of the ink, at the worst place of a curve: about a dot of a 600 dpi
 * printer, and smoothly, so that nobody sees the difference, and no more curves are written than the shape is worth.
 */
const TOLERANCE: Millimetres = 0.05;
/** How far (mm) a run reaches in under its darker neighbour: more than any renderer's blur at an edge. */
const OVERLAP: Millimetres = 0.06;
/** The most (radians) that one curve is tried on: a loop's half turn; further, the fit seldom holds and the trial is lost. */
const MOST_TURN = 2.8;
/** Share of a span kept when its curve strays too far. */
const SHORTEN = 0.85;
/** Control points of the cubic nearest to a half circle stand 4/3 of the radius out. */
const HALF_CIRCLE = 4 / 3;
/** … and those of the cubic nearest to a quarter circle this much of the radius. */
const QUARTER_CIRCLE = 0.5522847498;
/**
 * A bend around an end whose corner stands this many radii out strays from the half circle by a seventh of the radius. Ends of a
 * smaller radius (mm) than this are drawn so, with two points instead of three: they stray no farther than a PDF's rounding does.
 */
const BEND_AROUND = 2.3;
const SMALL_END: Millimetres = 0.1;

/** Reused from stroke to stroke; nothing of one outline is read by the next. */
const ribbon = new Ribbon();

/**
 * Draws the inked shape of a pen's path: what a round nib of the given half-widths covers, with round ends and joins.
 * `levels`, one per point, cut the stroke across where the ink changes tone: every run of equal level is drawn into its
 * own sink. A run reaches a little way in under a darker (higher) neighbour: painted in rising order they show no seam.
 * One point is a dot; no point is nothing. Points must be finite.
 */
export function outlineStroke(
  points: readonly InkedPoint[],
  sinkOf: (level: number) => PathSink,
  levels: readonly number[] = [],
): void {
  ribbon.lay(points, levels);
  const last = ribbon.count - 1;
  if (last === 0) drawDot(sinkOf(ribbon.level[0]!));
  for (let from = 0; from < last; ) {
    const to = ribbon.cornerAfter(from);
    ribbon.shape(from, to);
    drawRuns(from, to, sinkOf);
    from = to;
  }
}

/** Draws a corner-free part, run by run. Only the stroke's very start is round: a corner's join is the round end before it. */
function drawRuns(from: number, to: number, sinkOf: (level: number) => PathSink): void {
  const { level } = ribbon;
  for (let start = from; start < to; ) {
    let end = start + 1;
    while (end < to && level[end] === level[start]) end++;
    const own = level[start]!;
    drawRun(
      {
        start,
        end,
        startEnding: start === 0 ? 'round' : start > from && level[start - 1]! > own ? 'under' : 'flat',
        endEnding: end === to ? 'round' : level[end]! > own ? 'under' : 'flat',
      },
      sinkOf(own),
    );
    start = end;
  }
}

/** How a run ends: round where the pen lifts or turns a corner, flat against its neighbour, or reaching in under a darker one. */
type Ending = 'round' | 'flat' | 'under';

interface Run {
  readonly start: number;
  readonly end: number;
  readonly startEnding: Ending;
  readonly endEnding: Ending;
}

/** The spans found on the right edge of the run being drawn: the way back. Filled again and again. */
const wayBack: (EdgeFit & { from: number })[] = [];
const onLeft: EdgeFit = { kind: 'line', x1: 0, y1: 0, x2: 0, y2: 0 };

/** One closed shape: out along the left edge, around the end, back along the right edge, around the start. */
function drawRun(run: Run, sink: PathSink): void {
  const { left, right, tangentX, tangentY } = ribbon;
  const { start, end } = run;
  const before = run.startEnding === 'under' ? OVERLAP : 0;
  const after = run.endEnding === 'under' ? OVERLAP : 0;
  sink.moveTo(left.x[start]! - tangentX[start]! * before, left.y[start]! - tangentY[start]! * before);
  for (let at = start; at < end; ) {
    at = fitSpan(left, at, end, onLeft);
    const beyond = at === end ? after : 0;
    drawEdge(onLeft, left.x[at]! + tangentX[at]! * beyond, left.y[at]! + tangentY[at]! * beyond, sink);
  }
  if (run.endEnding === 'round') drawCap(end, 1, sink);
  else sink.lineTo(right.x[end]! + tangentX[end]! * after, right.y[end]! + tangentY[end]! * after);
  for (let span = spansOnTheRight(start, end) - 1; span >= 0; span--) {
    const back = wayBack[span]!;
    const beyond = back.from === start ? before : 0;
    const at = back.from;
    drawEdgeBack(back, right.x[at]! - tangentX[at]! * beyond, right.y[at]! - tangentY[at]! * beyond, sink);
  }
  if (run.startEnding === 'round') drawCap(start, -1, sink);
  sink.close();
}

function drawEdge({ kind, x1, y1, x2, y2 }: EdgeFit, x: Millimetres, y: Millimetres, sink: PathSink): void {
  if (kind === 'line') sink.lineTo(x, y);
  else if (kind === 'bend') sink.bendTo(x1, y1, x, y);
  else sink.curveTo(x1, y1, x2, y2, x, y);
}

function drawEdgeBack({ kind, x1, y1, x2, y2 }: EdgeFit, x: Millimetres, y: Millimetres, sink: PathSink): void {
  if (kind === 'line') sink.lineTo(x, y);
  else if (kind === 'bend') sink.bendTo(x1, y1, x, y);
  else sink.curveTo(x2, y2, x1, y1, x, y);
}

/** Puts the spans of the right edge into `wayBack` and returns how many they are. */
function spansOnTheRight(start: number, end: number): number {
  let spans = 0;
  for (let at = start; at < end; spans++) {
    wayBack[spans] ??= { kind: 'line', x1: 0, y1: 0, x2: 0, y2: 0, from: 0 };
    const span = wayBack[spans]!;
    span.from = at;
    at = fitSpan(ribbon.right, at, end, span);
  }
  return spans;
}

/** Fits one curve to an edge from `from` on, as far as turning and tolerance allow, and returns where it ends. */
function fitSpan(edge: Edge, from: number, end: number, into: EdgeFit): number {
  let to = turnLimit(from, end);
  while (!fitEdge(ribbon, edge, from, to, TOLERANCE, into) && to > from + 1) {
    to = from + Math.max(1, Math.floor((to - from) * SHORTEN));
  }
  return to;
}

/** The farthest index that the path reaches from `from` while it turns no more than one curve should. */
function turnLimit(from: number, end: number): number {
  const { turned } = ribbon;
  const limit = turned[from]! + MOST_TURN;
  let to = from + 1;
  while (to < end && turned[to + 1]! <= limit) to++;
  return to;
}

/** Half a circle from one edge to the other: around the end when `sense` is 1, around the start when −1. */
function drawCap(at: number, sense: 1 | -1, sink: PathSink): void {
  const [from, to] = sense > 0 ? [ribbon.left, ribbon.right] : [ribbon.right, ribbon.left];
  const radius = ribbon.halfWidth[at]!;
  const isSmall = radius < SMALL_END;
  const reach = sense * radius * (isSmall ? BEND_AROUND : HALF_CIRCLE);
  const dx = ribbon.tangentX[at]! * reach;
  const dy = ribbon.tangentY[at]! * reach;
  if (isSmall) sink.bendTo(ribbon.x[at]! + dx, ribbon.y[at]! + dy, to.x[at]!, to.y[at]!);
  else sink.curveTo(from.x[at]! + dx, from.y[at]! + dy, to.x[at]! + dx, to.y[at]! + dy, to.x[at]!, to.y[at]!);
}

function drawDot(sink: PathSink): void {
  const [cx, cy, r] = [ribbon.x[0]!, ribbon.y[0]!, ribbon.halfWidth[0]!];
  const k = r * QUARTER_CIRCLE;
  sink.moveTo(cx + r, cy);
  sink.curveTo(cx + r, cy + k, cx + k, cy + r, cx, cy + r);
  sink.curveTo(cx - k, cy + r, cx - r, cy + k, cx - r, cy);
  sink.curveTo(cx - r, cy - k, cx - k, cy - r, cx, cy - r);
  sink.curveTo(cx + k, cy - r, cx + r, cy - k, cx + r, cy);
  sink.close();
}
