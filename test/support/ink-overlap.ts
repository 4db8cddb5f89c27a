import { pointsAlong } from '../../src/handwriting/geometry/pen-curve.js';
import type { HandStroke } from '../../src/handwriting/hand/hand.js';
import { flattenOutline, type Outline } from '../../src/handwriting/hand/tracing/outline.js';
import { type Raster, rasterise } from '../../src/handwriting/hand/tracing/rasterise.js';

/** Signs that every letter needs. */
export const PANGRAM_SET: readonly string[] = Array.from(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,!?;:\'"-()&’“”…–é',
);

/** Pixels to an x-height. */
const SCALE = 120;

/**
 * How well strokes inked with a round pen cover an outline: intersection over union of the two inked areas, 1 is perfect.
 * Both in hand space.
 */
export function inkOverlap(outline: Outline, strokes: readonly HandStroke[]): number {
  const contours = flattenOutline(outline).map((each) => each.map(({ x, y }) => ({ x: x * SCALE, y: y * SCALE })));
  if (contours.length === 0) return strokes.length === 0 ? 1 : 0;
  const drawn = rasterise(contours);
  const { written, outside } = ink(strokes, drawn);
  let both = 0;
  let either = outside;
  drawn.ink.forEach((inked, pixel) => {
    both += inked & written[pixel]!;
    either += inked | written[pixel]!;
  });
  return both / either;
}

function ink(
  strokes: readonly HandStroke[],
  { width, height, left, top }: Raster,
): { written: Uint8Array; outside: number } {
  const written = new Uint8Array(width * height);
  const outside = new Set<number>();
  const inkRow = (row: number, from: number, to: number) => {
    for (let column = from; column <= to; column++) {
      const isInside = column >= 0 && row >= 0 && column < width && row < height;
      if (isInside) written[row * width + column] = 1;
      else outside.add(row * FAR + column);
    }
  };
  for (const { points } of strokes) {
    for (const point of pointsAlong(points, 0.5 / SCALE)) {
      const x = point.x * SCALE - left - 0.5;
      const y = point.y * SCALE - top - 0.5;
      const r = point.halfWidth * SCALE;
      for (let row = Math.ceil(y - r); row <= y + r; row++) {
        const half = Math.sqrt(Math.max(0, r * r - (row - y) * (row - y)));
        inkRow(row, Math.ceil(x - half), Math.floor(x + half));
      }
    }
  }
  return { written, outside: outside.size };
}

/** Farther than any pixel of a row is from the first one. */
const FAR = 1e6;
