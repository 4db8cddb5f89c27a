import type { HandStroke } from '../hand.js';
import { distanceTransform } from './distance-transform.js';
import { ductus } from './ductus.js';
import { edgeSamples } from './edge-samples.js';
import { fewPoints } from './few-points.js';
import { fitToOutline, type Trace } from './fit-to-outline.js';
import { layPen } from './lay-pen.js';
import { mergeJunctions } from './merge-junctions.js';
import { type Contour, flattenOutline, type Outline } from './outline.js';
import { type Path, pairBranches } from './pair-branches.js';
import { type Graph, pixelGraph } from './pixel-graph.js';
import { degreesOf, pruneSpurs } from './prune-spurs.js';
import { rasterise } from './rasterise.js';
import { thin } from './thin.js';

/** Pixels to an x-height while tracing: the thinnest pen of any hand is then four pixels wide. */
const RESOLUTION = 100;
/** Farthest that a stroke with few points may be from the traced one. */
const TOLERANCE = 0.01 * RESOLUTION;

export interface TracingHints {
  /** The sign is a small letter: its bars are written after the word. */
  readonly barsAreMarks: boolean;
}

/**
 * The pen strokes that a glyph's outline was written with, in hand space (x-heights, y down) like the outline.
 * Inked with a round pen they cover the outline. An outline without area gives no strokes.
 */
export function traceStrokes(outline: Outline, hints: TracingHints): HandStroke[] {
  const contours = enlarge(flattenOutline(outline));
  if (contours.length === 0) return [];
  const raster = rasterise(contours);
  const distances = distanceTransform(raster);
  const graph = mergeJunctions(pruneSpurs(pixelGraph(thin(raster), distances, raster)));
  const paths = [...pairBranches(graph), ...dotsOf(graph)];
  const laid = paths.map((path) => layPen(path, distances, raster));
  const fitted = fitToOutline(laid, edgeSamples(contours, raster, 1.5));
  return ductus(fitted, RESOLUTION, hints.barsAreMarks).map(({ role, trace }) => ({
    role,
    points: inHandSpace(fewPoints(trace, TOLERANCE)),
  }));
}

function dotsOf(graph: Graph): Path[] {
  const degrees = degreesOf(graph);
  return graph.nodes
    .filter((_, node) => degrees[node] === 0)
    .map(({ x, y }) => ({ places: [{ x, y }], startsAt: undefined, endsAt: undefined, closed: false }));
}

function enlarge(contours: readonly Contour[]): Contour[] {
  return contours.map((contour) => contour.map(({ x, y }) => ({ x: x * RESOLUTION, y: y * RESOLUTION })));
}

function inHandSpace(trace: Trace): HandStroke['points'] {
  return trace.map(({ x, y, halfWidth }) => ({
    x: thousandths(x),
    y: thousandths(y),
    halfWidth: thousandths(halfWidth),
  }));
}

/** Rounded to a thousandth of an x-height: two microns on paper. */
function thousandths(pixels: number): number {
  return Math.round((pixels / RESOLUTION) * 1000) / 1000;
}
