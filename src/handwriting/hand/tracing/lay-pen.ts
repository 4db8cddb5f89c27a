import { isInk } from './edge-samples.js';
import type { Trace } from './fit-to-outline.js';
import type { Place } from './outline.js';
import type { Path } from './pair-branches.js';
import { beyond, direction, pathLength, placeAt, resample } from './path-length.js';
import type { Raster } from './rasterise.js';

/** Distance between trace points while fitting: finer than the thinnest hairline is wide. */
export const TRACE_STEP = 2.5;

/** The path as a trace: drawn out to its full length at loose ends, with a first guess of its half-widths. */
export function layPen(path: Path, distances: Float32Array, raster: Raster): Trace {
  const widthAt = ({ x, y }: Place): number => {
    const pixel = Math.floor(y - raster.top) * raster.width + Math.floor(x - raster.left);
    return Math.max(0.7, (distances[pixel] ?? 0) - 0.5);
  };
  if (path.places.length === 1) return [{ ...path.places[0]!, halfWidth: widthAt(path.places[0]!) }];
  let places = path.places;
  if (path.startsAt === undefined && !path.closed) places = drawnOut(places.toReversed(), raster, widthAt).toReversed();
  if (path.endsAt === undefined && !path.closed) places = drawnOut(places, raster, widthAt);
  const even = smooth(resample(places, TRACE_STEP), path.closed);
  return withoutBulges(even, even.map(widthAt));
}

/** A tapering end thins away before its tip: carries on straight while the ink ahead is longer than it is wide. */
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
  return [...places, ...tail];
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

/** In a junction the nearest edge is far away: no point may be wider than its stretch of the stroke usually is. */
function withoutBulges(places: readonly Place[], widths: readonly number[]): Trace {
  return places.map((place, i) => {
    const reach = Math.ceil((4 * widths[i]!) / TRACE_STEP);
    const around = widths.slice(Math.max(0, i - reach), i + reach + 1).toSorted((a, b) => a - b);
    return { ...place, halfWidth: Math.min(widths[i]!, around[around.length >> 1]!) };
  });
}
