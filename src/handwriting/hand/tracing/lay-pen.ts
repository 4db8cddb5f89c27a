import { isInk } from './edge-samples.js';
import type { Trace } from './fit-to-outline.js';
import type { Place } from './outline.js';
import { beyond, direction, pathLength, placeAt, resample } from './path-length.js';
import type { Raster } from './rasterise.js';
import type { Path } from './string-paths.js';

/** Distance between trace points while fitting: finer than the thinnest hairline is wide. */
export const TRACE_STEP = 2.5;

/** A path as a trace, and which of its points lie at the nodes that the path passes. */
export interface LaidPath {
  readonly trace: Trace;
  readonly cuts: readonly { readonly node: number; readonly point: number }[];
  readonly closed: boolean;
}

/** The path as a trace: drawn out to its full length at loose ends, with a first guess of its half-widths. */
export function layPen(path: Path, distances: Float32Array, raster: Raster): LaidPath {
  const widthAt = ({ x, y }: Place): number => {
    const pixel = Math.floor(y - raster.top) * raster.width + Math.floor(x - raster.left);
    return Math.max(0.7, (distances[pixel] ?? 0) - 0.5);
  };
  const before = path.startsLoose ? drawnOut(path.places.toReversed(), raster, widthAt) : [];
  const after = path.endsLoose ? drawnOut(path.places, raster, widthAt) : [];
  const places = [...before.toReversed(), ...path.places, ...after];
  const even = smooth(resample(places, TRACE_STEP), path.closed);
  const perPoint = (even.length - 1) / Math.max(1e-9, pathLength(places));
  const ahead = pathLength([...before.toReversed(), path.places[0]!]);
  const last = path.passes.length - 1;
  const cuts = path.passes.map(({ node, at }, i) => ({
    node,
    point: i === 0 ? 0 : i === last ? even.length - 1 : Math.round((ahead + at) * perPoint),
  }));
  const junctions = cuts
    .filter((_, i) => !(i === 0 && path.startsLoose) && !(i === last && path.endsLoose))
    .map(({ point }) => point);
  return { trace: withoutBulges(even, even.map(widthAt), junctions), cuts, closed: path.closed };
}

/** What carries a tapering end on to its tip, where thinning ate it: straight on while the ink ahead is longer than wide. */
function drawnOut(places: readonly Place[], raster: Raster, widthAt: (place: Place) => number): Place[] {
  const end = places.at(-1)!;
  const back = Math.min(pathLength(places), 2.5 * widthAt(end) + 3);
  const onward = direction(placeAt(places, pathLength(places) - back), end);
  const tail: Place[] = [];
  for (let step = 1; step < 60; step++) {
    const next = beyond(end, onward, step);
    const tip = beyond(next, onward, widthAt(next));
    if (!isInk(raster, tip.x, tip.y)) break;
    tail.push(next);
  }
  return tail;
}

/** Takes the pixel steps out of a line. */
function smooth(places: readonly Place[], closed: boolean): Place[] {
  let line = [...places];
  const last = line.length - 1;
  for (let pass = 0; pass < 3; pass++) {
    line = line.map((place, i) => {
      const isEnd = i === 0 || i === last;
      if (isEnd && !closed) return place;
      const [a, b] = isEnd ? [line[last - 1]!, line[1]!] : [line[i - 1]!, line[i + 1]!];
      return { x: (a.x + 2 * place.x + b.x) / 4, y: (a.y + 2 * place.y + b.y) / 4 };
    });
  }
  return line;
}

/** In a junction the nearest edge is far away: no point there may be wider than its stretch of the stroke usually is. */
function withoutBulges(places: readonly Place[], widths: readonly number[], junctions: readonly number[]): Trace {
  return places.map((place, i) => {
    const reach = Math.ceil((4 * widths[i]!) / TRACE_STEP);
    if (!junctions.some((point) => Math.abs(point - i) < reach / 2)) return { ...place, halfWidth: widths[i]! };
    const around = widths.slice(Math.max(0, i - reach), i + reach + 1).toSorted((a, b) => a - b);
    return { ...place, halfWidth: Math.min(widths[i]!, around[around.length >> 1]!) };
  });
}
