import { fitSpan, type SideFit } from './fit-span.js';
import { type InkedPoint, type Ribbon, ribbonOf, type Spine, spineOf } from './ribbon.js';
import type { Millimetres } from './units.js';

/** Where an outline is drawn: the same calls become PDF operators, SVG path data or pixels. Always filled non-zero. */
export interface PathSink {
  moveTo(x: Millimetres, y: Millimetres): void;
  lineTo(x: Millimetres, y: Millimetres): void;
  curveTo(x1: Millimetres, y1: Millimetres, x2: Millimetres, y2: Millimetres, x: Millimetres, y: Millimetres): void;
  close(): void;
}

/**
 * How far (mm) an outline may stray from the true edge of the ink: half a dot of a 1600 dpi printer, so that nobody
 * sees the difference and a curve still spans a quarter turn.
 */
const TOLERANCE: Millimetres = 0.008;
/** A turn sharper than this (cosine of about 65°) is a corner of the path, which gets a round join of its own. */
const CORNER_COSINE = 0.42;
/** The most (radians) that one curve turns: a cubic can follow a quarter of a circle to 0.03 % of its radius. */
const MOST_TURN = 1.75;
/** How far (mm) a lighter run reaches in under its darker neighbour, so that no paper shows between the two. */
const OVERLAP: Millimetres = 0.05;
/** Control points of the cubic nearest to a half circle stand 4/3 of the radius out. */
const HALF_CIRCLE = 4 / 3;
/** … and those of the cubic nearest to a quarter circle this much of the radius. */
const QUARTER_CIRCLE = 0.5522847498;

/**
 * Draws the inked shape of a pen's path: what a round nib of the given half-widths covers, with round ends and joins.
 * `levels`, one per point, cut the stroke across where the ink changes tone: every run of equal level is drawn into its
 * own sink. Runs overlap towards the darker (higher) level: painted in rising order they show no seam.
 * One point is a dot; no point is nothing. Points must be finite.
 */
export function outlineStroke(
  points: readonly InkedPoint[],
  sinkOf: (level: number) => PathSink,
  levels: readonly number[] = [],
): void {
  const spine = spineOf(points, levels);
  const last = spine.x.length - 1;
  if (last < 0) return;
  if (last === 0) {
    drawDot(spine, sinkOf(spine.level[0]!));
    return;
  }
  for (let from = 0; from < last; ) {
    const to = cornerAfter(spine, from, last);
    drawSmoothPart(spine, from, to, sinkOf);
    from = to;
  }
}

/** The next index where the path turns too sharply for a curve, or its end. */
function cornerAfter({ x, y }: Spine, from: number, last: number): number {
  for (let i = from + 1; i < last; i++) {
    const ax = x[i]! - x[i - 1]!;
    const ay = y[i]! - y[i - 1]!;
    const bx = x[i + 1]! - x[i]!;
    const by = y[i + 1]! - y[i]!;
    if (ax * bx + ay * by < CORNER_COSINE * Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by))) return i;
  }
  return last;
}

function drawSmoothPart(spine: Spine, from: number, to: number, sinkOf: (level: number) => PathSink): void {
  const ribbon = ribbonOf(spine, from, to);
  const last = ribbon.count - 1;
  for (let start = 0; start < last; ) {
    const level = spine.level[from + start]!;
    let end = start + 1;
    while (end < last && spine.level[from + end] === level) end++;
    const before = start > 0 ? spine.level[from + start - 1]! : null;
    const after = end < last ? spine.level[from + end]! : null;
    drawRun(ribbon, start, end, {
      sink: sinkOf(level),
      start: endingAgainst(level, before, from === 0 ? 'round' : 'flat'),
      end: endingAgainst(level, after, 'round'),
    });
    start = end;
  }
}

/** How a run ends: round where the pen lifts or turns a corner, flat at a darker run, reaching in under it. */
type Ending = 'round' | 'flat' | 'under';

function endingAgainst(level: number, neighbour: number | null, atStrokeEnd: Ending): Ending {
  if (neighbour === null) return atStrokeEnd;
  return neighbour > level ? 'under' : 'flat';
}

interface Run {
  readonly sink: PathSink;
  readonly start: Ending;
  readonly end: Ending;
}

/** One closed shape: out along the left edge, around the end, back along the right edge, around the start. */
function drawRun(ribbon: Ribbon, start: number, end: number, run: Run): void {
  const { leftX, leftY, rightX, rightY } = ribbon;
  const spans = spansBetween(ribbon, start, end);
  const { sink } = run;
  sink.moveTo(leftX[start]!, leftY[start]!);
  for (const { left } of spans) {
    sink.curveTo(left.x1, left.y1, left.x2, left.y2, left.x, left.y);
  }
  drawEnding(ribbon, end, 1, run.end, sink);
  for (let i = spans.length - 1; i >= 0; i--) {
    const { right, start: at } = spans[i]!;
    sink.curveTo(right.x2, right.y2, right.x1, right.y1, rightX[at]!, rightY[at]!);
  }
  drawEnding(ribbon, start, -1, run.start, sink);
  sink.close();
}

/** From one edge to the other at index `at`: leftwards to right when `sense` is 1 (the run's end), back when −1. */
function drawEnding(ribbon: Ribbon, at: number, sense: 1 | -1, ending: Ending, sink: PathSink): void {
  const [fromX, fromY] = sense > 0 ? [ribbon.leftX[at]!, ribbon.leftY[at]!] : [ribbon.rightX[at]!, ribbon.rightY[at]!];
  const [toX, toY] = sense > 0 ? [ribbon.rightX[at]!, ribbon.rightY[at]!] : [ribbon.leftX[at]!, ribbon.leftY[at]!];
  const dx = ribbon.tangentX[at]! * sense;
  const dy = ribbon.tangentY[at]! * sense;
  if (ending === 'flat') {
    if (sense > 0) sink.lineTo(toX, toY);
    return;
  }
  if (ending === 'under') {
    sink.lineTo(fromX + dx * OVERLAP, fromY + dy * OVERLAP);
    sink.lineTo(toX + dx * OVERLAP, toY + dy * OVERLAP);
    if (sense > 0) sink.lineTo(toX, toY);
    return;
  }
  const reach = (HALF_CIRCLE * Math.sqrt((toX - fromX) ** 2 + (toY - fromY) ** 2)) / 2;
  sink.curveTo(fromX + dx * reach, fromY + dy * reach, toX + dx * reach, toY + dy * reach, toX, toY);
}

interface Span {
  readonly start: number;
  readonly left: SideFit;
  readonly right: SideFit;
}

/** Cuts a run into spans that one cubic per side can follow, each as long as turning and tolerance allow. */
function spansBetween(ribbon: Ribbon, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (let at = start; at < end; ) {
    let reach = turnLimit(ribbon, at, end);
    let left = fitSpan(ribbon, 'left', at, reach);
    let right = fitSpan(ribbon, 'right', at, reach);
    while (reach > at + 1 && Math.max(left.error, right.error) > TOLERANCE) {
      reach = at + Math.max(1, Math.floor((reach - at) * 0.6));
      left = fitSpan(ribbon, 'left', at, reach);
      right = fitSpan(ribbon, 'right', at, reach);
    }
    spans.push({ start: at, left, right });
    at = reach;
  }
  return spans;
}

/** The farthest index that the path reaches from `at` while it turns no more than one curve should. */
function turnLimit({ tangentX, tangentY }: Ribbon, at: number, end: number): number {
  let turned = 0;
  for (let k = at + 1; k <= end; k++) {
    const cross = tangentX[k - 1]! * tangentY[k]! - tangentY[k - 1]! * tangentX[k]!;
    const dot = tangentX[k - 1]! * tangentX[k]! + tangentY[k - 1]! * tangentY[k]!;
    // For the small angles between neighbours the sine is the angle; a wide one uses the range up anyway.
    turned += dot > 0.5 ? Math.abs(cross) : MOST_TURN;
    if (turned > MOST_TURN) return Math.max(at + 1, k - 1);
  }
  return end;
}

function drawDot({ x, y, halfWidth }: Spine, sink: PathSink): void {
  const [cx, cy, r] = [x[0]!, y[0]!, halfWidth[0]!];
  const k = r * QUARTER_CIRCLE;
  sink.moveTo(cx + r, cy);
  sink.curveTo(cx + r, cy + k, cx + k, cy + r, cx, cy + r);
  sink.curveTo(cx - k, cy + r, cx - r, cy + k, cx - r, cy);
  sink.curveTo(cx - r, cy - k, cx - k, cy - r, cx, cy - r);
  sink.curveTo(cx + k, cy - r, cx + r, cy - k, cx + r, cy);
  sink.close();
}
