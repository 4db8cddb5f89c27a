import type { Trace } from './fit-to-outline.js';
import type { Place } from './outline.js';
import type { Raster } from './rasterise.js';
import { pixelsOf } from './thin.js';

/** A dot's side is at most this share of an x-height; what is smaller than the least is dust of the scanner. */
const LARGEST = 0.45;
const SMALLEST = 0.04;
/** Blobs no longer than this many times their width, as full as an ellipse, were made by setting the pen down. */
const DOT_LENGTH = 2.2;
const FULLNESS = 0.945;
/** A dot this much longer than wide was pulled a little. */
const PULLED = 0.1;

/** The dots of a glyph as traces of one point, or two where the pen was pulled; and the raster without their ink. */
export function takeDots(raster: Raster, xHeight: number): { readonly dots: Trace[]; readonly rest: Raster } {
  const dots: Trace[] = [];
  const rest = { ...raster, ink: raster.ink.slice() };
  for (const pixels of blobsOf(raster)) {
    const dot =
      pixels.length < (LARGEST * xHeight) ** 2 ? dotLike(pixels.map((pixel) => placeOf(pixel, raster))) : undefined;
    const isDust = pixels.length < (SMALLEST * xHeight) ** 2;
    if (dot && !isDust) dots.push(dot);
    if (dot || isDust) for (const pixel of pixels) rest.ink[pixel] = 0;
  }
  return { dots, rest };
}

/** The ink's pixels in groups that hang together. */
function blobsOf({ ink, width }: Raster): number[][] {
  const left = ink.slice();
  const blobs: number[][] = [];
  for (const seed of pixelsOf(ink)) {
    if (!left[seed]) continue;
    left[seed] = 0;
    const blob = [seed];
    for (const pixel of blob) {
      for (const next of [pixel - 1, pixel + 1, pixel - width, pixel + width]) {
        if (left[next]) {
          left[next] = 0;
          blob.push(next);
        }
      }
    }
    blobs.push(blob);
  }
  return blobs;
}

function placeOf(pixel: number, { left, top, width }: Raster): Place {
  return { x: left + (pixel % width) + 0.5, y: top + Math.floor(pixel / width) + 0.5 };
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
