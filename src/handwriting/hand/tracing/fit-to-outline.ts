import type { EdgeSample } from './edge-samples.js';
import type { Place } from './outline.js';
import { PenGrid } from './pen-grid.js';
import { PenPulls } from './pen-pulls.js';

/** A centre line point with the half-width of the ink there, in raster pixels. */
export interface TracePoint extends Place {
  readonly halfWidth: number;
}

export type Trace = readonly TracePoint[];

/** All traces' points laid in one row, column by column. */
export interface PenRow {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly halfWidth: Float64Array;
}

/** Where a trace's points begin and end in the row. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Rounds of finding each edge sample's point of the stroke and moving the stroke to it; the last ones change little. */
const ROUNDS = 6;
/** After this many rounds a sample's point is near the one it had before. */
const FREE_ROUNDS = 2;
/** How many points to either side it is then sought among. */
const SLIDE = 4;
/** An edge farther than this from every trace's own edge is the web between two strokes: nobody's. */
const FARTHEST = 12;

/**
 * The traces moved and widened until, drawn with a round pen, their edge is the ink's edge: least squares over all
 * samples, each held against the trace point whose disc reaches nearest to it from within. Inside junctions no edge
 * speaks, so stiffness carries the line smoothly across; at loose ends the cap's edge draws it to its full length.
 */
export function fitToOutline(traces: readonly Trace[], samples: readonly EdgeSample[]): Trace[] {
  if (traces.length === 0) return [];
  const pens = rowOf(traces);
  const spans = spansOf(traces);
  const pulls = new PenPulls(pens);
  const holders = new Int32Array(samples.length).fill(-1);
  for (let round = 0; round < ROUNDS; round++) {
    if (round < FREE_ROUNDS) findHolders(pens, samples, holders);
    else for (const span of spans) slideHolders(pens, samples, holders, span);
    pulls.begin();
    holders.forEach((pen, i) => {
      if (pen >= 0) pulls.add(pen, samples[i]!);
    });
    for (const span of spans) pulls.settle(span);
  }
  return spans.map(({ first, last }) => pointsOf(pens, first, last));
}

function rowOf(traces: readonly Trace[]): PenRow {
  const points = traces.flat();
  return {
    x: Float64Array.from(points, ({ x }) => x),
    y: Float64Array.from(points, ({ y }) => y),
    halfWidth: Float64Array.from(points, ({ halfWidth }) => halfWidth),
  };
}

function spansOf(traces: readonly Trace[]): Span[] {
  let next = 0;
  return traces.map(({ length }) => {
    next += length;
    return { first: next - length, last: next - 1 };
  });
}

function pointsOf({ x, y, halfWidth }: PenRow, first: number, last: number): Trace {
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    x: x[first + i]!,
    y: y[first + i]!,
    halfWidth: halfWidth[first + i]!,
  }));
}

/** For each sample the point that holds it, sought everywhere; -1 when the ink there belongs to no trace. */
function findHolders(pens: PenRow, samples: readonly EdgeSample[], holders: Int32Array): void {
  const widest = pens.halfWidth.reduce((most, each) => Math.max(most, each), 0);
  const grid = new PenGrid(pens, widest + FARTHEST);
  samples.forEach((sample, i) => {
    let least = FARTHEST;
    holders[i] = -1;
    grid.near(sample.x, sample.y, (pen) => {
      const short = reach(pens, pen, sample, least);
      if (short >= least) return;
      least = short;
      holders[i] = pen;
    });
  });
}

/** The same for samples that this span's points hold, sought among their neighbours only. */
function slideHolders(pens: PenRow, samples: readonly EdgeSample[], holders: Int32Array, { first, last }: Span): void {
  for (let i = 0; i < holders.length; i++) {
    const held = holders[i]!;
    if (held < first || held > last) continue;
    const sample = samples[i]!;
    let least = FARTHEST;
    for (let pen = Math.max(first, held - SLIDE); pen <= Math.min(last, held + SLIDE); pen++) {
      const short = reach(pens, pen, sample, least);
      if (short >= least) continue;
      least = short;
      holders[i] = pen;
    }
  }
}

/** How far the point's disc falls short of the sample, seen from the inked side; `least` or more is not worked out. */
function reach({ x, y, halfWidth }: PenRow, pen: number, sample: EdgeSample, least: number): number {
  const dx = sample.x - x[pen]!;
  const dy = sample.y - y[pen]!;
  const limit = least + halfWidth[pen]!;
  const squared = dx * dx + dy * dy;
  if (limit < 0 || squared >= limit * limit) return Infinity;
  const away = Math.sqrt(squared);
  const { outward } = sample;
  return dx * outward.x + dy * outward.y < 0.3 * away ? Infinity : away - halfWidth[pen]!;
}
