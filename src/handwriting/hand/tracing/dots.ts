import type { Trace } from './fit-to-outline.js';
import { keepNodes } from './graph-degrees.js';
import type { Place } from './outline.js';
import type { Graph } from './pixel-graph.js';
import type { Raster } from './rasterise.js';

/** Blobs no longer than this many times their width, as full as an ellipse, were made by setting the pen down. */
const DOT_LENGTH = 2.2;
const FULLNESS = 0.88;
/** A dot this much longer than wide was pulled a little. */
const PULLED = 0.3;

/** The dots of a glyph as traces of one point, or two where the pen was pulled; and the graph without them. */
export function takeDots(
  graph: Graph,
  raster: Raster,
  xHeight: number,
): { readonly dots: Trace[]; readonly rest: Graph } {
  const component = componentsOf(graph);
  const dots = new Map<number, Trace>();
  for (const id of new Set(component)) {
    const blob = blobAround(graph.nodes[id]!, raster, (0.45 * xHeight) ** 2);
    const dot = blob && dotLike(blob);
    if (dot) dots.set(id, dot);
  }
  return { dots: [...dots.values()], rest: keepNodes(graph, (node) => !dots.has(component[node]!)) };
}

/** For each node the lowest node that edges connect it with. */
function componentsOf({ nodes, edges }: Graph): number[] {
  const lowest = nodes.map((_, node) => node);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to } of edges) {
      const least = Math.min(lowest[from]!, lowest[to]!);
      if (lowest[from] === least && lowest[to] === least) continue;
      lowest[from] = lowest[to] = least;
      changed = true;
    }
  }
  return lowest;
}

/** The disc, or the short round-ended stroke, with the same area and spread as a blob; undefined if the blob is no dot. */
function dotLike(blob: readonly Place[]): Trace | undefined {
  const mean = (of: (place: Place) => number) => blob.reduce((sum, place) => sum + of(place), 0) / blob.length;
  const [x, y] = [mean((place) => place.x), mean((place) => place.y)];
  const xx = mean((place) => (place.x - x) ** 2);
  const yy = mean((place) => (place.y - y) ** 2);
  const xy = mean((place) => (place.x - x) * (place.y - y));
  const [middle, spread] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
  const [long, short] = [2 * Math.sqrt(middle + spread), 2 * Math.sqrt(Math.max(0, middle - spread))];
  if (long > DOT_LENGTH * short || blob.length < FULLNESS * Math.PI * long * short) return undefined;
  if (long - short < PULLED * short) return [{ x, y, halfWidth: Math.sqrt(blob.length / Math.PI) }];
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const halfWidth = short * 0.93;
  const reach = (blob.length - Math.PI * halfWidth ** 2) / (4 * halfWidth);
  const down = Math.sin(angle) < 0 ? -1 : 1;
  const [dx, dy] = [Math.cos(angle) * reach * down, Math.sin(angle) * reach * down];
  return [
    { x: x - dx, y: y - dy, halfWidth },
    { x: x + dx, y: y + dy, halfWidth },
  ];
}

/** The middles of all ink pixels connected with the one at a place; undefined when they are more than a dot can have. */
function blobAround(seed: Place, { ink, width, left, top }: Raster, most: number): Place[] | undefined {
  const start = Math.floor(seed.y - top) * width + Math.floor(seed.x - left);
  const found = new Set([start]);
  for (const pixel of found) {
    if (found.size > most) return undefined;
    for (const next of [pixel - 1, pixel + 1, pixel - width, pixel + width]) if (ink[next]) found.add(next);
  }
  return [...found].map((pixel) => ({ x: left + (pixel % width) + 0.5, y: top + Math.floor(pixel / width) + 0.5 }));
}
