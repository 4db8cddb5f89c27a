import type { EdgeSample } from './edge-samples.js';
import type { Place } from './outline.js';
import { PenGrid } from './pen-grid.js';

/** A centre line point with the half-width of the ink there, in raster pixels. */
export interface TracePoint extends Place {
  readonly halfWidth: number;
}

export type Trace = readonly TracePoint[];

/** Rounds of finding each edge sample's point of the stroke and moving the stroke to it. */
const ROUNDS = 8;
const SWEEPS = 6;
/** How stiffly the line and its width resist bending, against the pull of one edge sample each: by eye. */
const LINE_STIFFNESS = 12;
const WIDTH_STIFFNESS = 12;
/** An edge farther than this from every trace's own edge is the web between two strokes: nobody's. */
const FARTHEST = 12;
/** Keeps stretches that no edge speaks for (inside junctions) where they are. */
const ANCHOR = 0.02;

/**
 * The traces moved and widened until, drawn with a round pen, their edge is the ink's edge: least squares over all
 * samples, each held against the trace point whose disc reaches nearest to it from within. Inside junctions no edge
 * speaks, so stiffness carries the line smoothly across; at loose ends the cap's edge draws it to its full length.
 */
export function fitToOutline(traces: readonly Trace[], samples: readonly EdgeSample[]): Trace[] {
  const pens = traces.flatMap((trace) => trace.map((point) => ({ ...point })));
  const spans = spansOf(traces);
  for (let round = 0; round < ROUNDS; round++) {
    const pulls = pullsOn(pens, samples);
    for (const { first, last } of spans) relax(pens, pulls, first, last);
  }
  return spans.map(({ first, last }) => pens.slice(first, last + 1));
}

type Pen = { -readonly [K in keyof TracePoint]: TracePoint[K] };

/** Edge samples gathered by trace point, as normal equations in the point's (x, y, halfWidth). */
interface Pull {
  xx: number;
  xy: number;
  xw: number;
  yy: number;
  yw: number;
  ww: number;
  x: number;
  y: number;
  w: number;
}

/** Where each trace's points begin and end when all are laid in one row. */
function spansOf(traces: readonly Trace[]): { first: number; last: number }[] {
  let next = 0;
  return traces.map(({ length }) => {
    next += length;
    return { first: next - length, last: next - 1 };
  });
}

function pullsOn(pens: readonly Pen[], samples: readonly EdgeSample[]): Pull[] {
  const pulls = pens.map((pen) => anchor(pen));
  const widest = pens.reduce((most, { halfWidth }) => Math.max(most, halfWidth), 0);
  const grid = new PenGrid(pens, widest + FARTHEST);
  for (const sample of samples) {
    const nearest = reaching(pens, grid, sample);
    if (nearest >= 0) addPull(pulls[nearest]!, pens[nearest]!, sample);
  }
  return pulls;
}

const NO_PULL: Pull = { xx: 0, xy: 0, xw: 0, yy: 0, yw: 0, ww: 0, x: 0, y: 0, w: 0 };

function anchor({ x, y, halfWidth }: Pen): Pull {
  return { ...NO_PULL, xx: ANCHOR, yy: ANCHOR, ww: ANCHOR, x: ANCHOR * x, y: ANCHOR * y, w: ANCHOR * halfWidth };
}

/** The pen point whose disc comes nearest to the sample from the inked side; -1 when the ink there belongs to no trace. */
function reaching(pens: readonly Pen[], grid: PenGrid, { x, y, outward }: EdgeSample): number {
  let best = -1;
  let least = FARTHEST;
  grid.near(x, y, (i) => {
    const pen = pens[i]!;
    const [dx, dy] = [x - pen.x, y - pen.y];
    const limit = least + pen.halfWidth;
    const squared = dx * dx + dy * dy;
    if (limit < 0 || squared >= limit * limit) return;
    if (dx * outward.x + dy * outward.y < 0.3 * Math.sqrt(squared)) return;
    least = Math.sqrt(squared) - pen.halfWidth;
    best = i;
  });
  return best;
}

/** Adds the wish "my distance from you is your half-width", linearised; far-off samples (webs between strokes) count less. */
function addPull(on: Pull, pen: Pen, sample: EdgeSample): void {
  const [dx, dy] = [sample.x - pen.x, sample.y - pen.y];
  const away = Math.hypot(dx, dy);
  if (away < 1e-6) return;
  const [ux, uy] = [dx / away, dy / away];
  const short = away - pen.halfWidth;
  const weight = 1 / (1 + (short / (1 + 0.25 * pen.halfWidth)) ** 2);
  const wish = weight * (ux * pen.x + uy * pen.y + pen.halfWidth + short);
  on.xx += weight * ux * ux;
  on.xy += weight * ux * uy;
  on.xw += weight * ux;
  on.yy += weight * uy * uy;
  on.yw += weight * uy;
  on.ww += weight;
  on.x += wish * ux;
  on.y += wish * uy;
  on.w += wish;
}

/** Gauss–Seidel over one trace: each point to the place where its pulls and the stiffness of its neighbours balance. */
function relax(pens: Pen[], pulls: readonly Pull[], first: number, last: number): void {
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let k = 0; k <= last - first; k++) {
      const i = sweep % 2 === 0 ? first + k : last - k;
      settle(pens, pulls[i]!, i, first, last);
    }
  }
}

function settle(pens: Pen[], pull: Pull, i: number, first: number, last: number): void {
  const { weight, x, y, halfWidth } = bending(pens, i, first, last);
  const line = LINE_STIFFNESS;
  const width = WIDTH_STIFFNESS;
  const solution = solve3(
    [pull.xx + line * weight, pull.xy, pull.xw],
    [pull.xy, pull.yy + line * weight, pull.yw],
    [pull.xw, pull.yw, pull.ww + width * weight],
    [pull.x + line * x, pull.y + line * y, pull.w + width * halfWidth],
  );
  if (!solution) return;
  const pen = pens[i]!;
  pen.x = solution[0];
  pen.y = solution[1];
  pen.halfWidth = Math.max(0.3, solution[2]);
}

/** What the squared second differences that point `i` takes part in ask of it. */
function bending(pens: readonly Pen[], i: number, first: number, last: number): Pen & { weight: number } {
  const sum = { x: 0, y: 0, halfWidth: 0, weight: 0 };
  for (let middle = Math.max(first + 1, i - 1); middle <= Math.min(last - 1, i + 1); middle++) {
    const share = middle === i ? -2 : 1;
    const [a, b, c] = [pens[middle - 1]!, pens[middle]!, pens[middle + 1]!];
    const own = pens[i]!;
    sum.weight += share * share;
    sum.x -= share * (a.x - 2 * b.x + c.x - share * own.x);
    sum.y -= share * (a.y - 2 * b.y + c.y - share * own.y);
    sum.halfWidth -= share * (a.halfWidth - 2 * b.halfWidth + c.halfWidth - share * own.halfWidth);
  }
  return sum;
}

type Row = readonly [number, number, number];

/** Cramer's rule; undefined when the rows do not determine the answer. */
function solve3(a: Row, b: Row, c: Row, right: Row): Row | undefined {
  const determinant = det(a, b, c);
  if (Math.abs(determinant) < 1e-12) return undefined;
  const [r0, r1, r2] = right;
  return [
    det([r0, a[1], a[2]], [r1, b[1], b[2]], [r2, c[1], c[2]]) / determinant,
    det([a[0], r0, a[2]], [b[0], r1, b[2]], [c[0], r2, c[2]]) / determinant,
    det([a[0], a[1], r0], [b[0], b[1], r1], [c[0], c[1], r2]) / determinant,
  ];
}

function det(a: Row, b: Row, c: Row): number {
  return a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
}
