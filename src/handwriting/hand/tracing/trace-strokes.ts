import type { HandStroke } from '../hand.js';
import { distanceTransform } from './distance-transform.js';
import { takeDots } from './dots.js';
import { edgeSamples } from './edge-samples.js';
import { fitToOutline, type Trace } from './fit-to-outline.js';
import { layPen } from './lay-pen.js';
import { mendRaster } from './mend-raster.js';
import { mergeJunctions } from './merge-junctions.js';
import { type Contour, flattenOutline, type Outline } from './outline.js';
import { pairBranches } from './pair-branches.js';
import { pixelGraph } from './pixel-graph.js';
import { pruneSpurs } from './prune-spurs.js';
import { rasterise } from './rasterise.js';
import { stringPaths } from './string-paths.js';
import { thin } from './thin.js';
import { type TracingHints, writeGlyph } from './write-glyph.js';

/** Pixels to an x-height while tracing: the thinnest pen of any hand is then four pixels wide. */
const RESOLUTION = 100;
/** How far an edge may be uneven without meaning it; hairlines are wider than this. */
const ROUGHNESS = 2;
/** Distance between the places on the ink's edge that strokes are fitted to. */
const EDGE_STEP = 1.5;
/** How far a stroke of few points may be off the traced one, in pixels; a hairline only by a share of its half-width. */
const TOLERANCE = { line: 0.55, lineShare: 0.15, halfWidth: 0.5 };

/**
 * The pen strokes that a glyph's outline was written with, in hand space (x-heights, y down) like the outline.
 * Inked with a round pen they cover the outline. An outline without area gives no strokes.
 */
export function traceStrokes(outline: Outline, hints: TracingHints): HandStroke[] {
  const contours = enlarge(flattenOutline(outline));
  if (contours.length === 0) return [];
  const drawn = rasterise(contours);
  const { dots, rest } = takeDots(drawn, RESOLUTION);
  const raster = mendRaster(rest, ROUGHNESS);
  const distances = distanceTransform(raster);
  const graph = mergeJunctions(pruneSpurs(pixelGraph(thin(raster, distances), distances, raster)));
  const laid = stringPaths(graph, pairBranches(graph)).map((path) => layPen(path, distances, raster));
  const traces = fitToOutline(
    laid.map(({ trace }) => trace),
    edgeSamples(contours, rest, EDGE_STEP),
  );
  const fitted = laid.map((path, i) => ({ ...path, trace: traces[i]! }));
  const pen = medianWidth(traces);
  const tolerance = {
    line: Math.min(TOLERANCE.line, TOLERANCE.lineShare * pen),
    halfWidth: TOLERANCE.halfWidth,
  };
  return writeGlyph(fitted, dots, hints, { xHeight: RESOLUTION, tolerance, pen }).map(({ role, trace }) => ({
    role,
    points: inHandSpace(trace),
  }));
}

function enlarge(contours: readonly Contour[]): Contour[] {
  return contours.map((contour) => contour.map(({ x, y }) => ({ x: x * RESOLUTION, y: y * RESOLUTION })));
}

function medianWidth(traces: readonly Trace[]): number {
  const widths = traces.flatMap((trace) => trace.map(({ halfWidth }) => halfWidth)).toSorted((a, b) => a - b);
  return widths[widths.length >> 1] ?? 1;
}

function inHandSpace(trace: Trace): HandStroke['points'] {
  return trace.map(({ x, y, halfWidth }) => ({
    x: thousandths(x),
    y: thousandths(y),
    halfWidth: thousandths(halfWidth),
  }));
}

/** Rounded to a thousandth of an x-height: two microns on paper. Never -0, which JSON would not keep. */
function thousandths(pixels: number): number {
  return Math.round((pixels / RESOLUTION) * 1000) / 1000 + 0;
}
