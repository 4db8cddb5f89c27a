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
  const outside = new Set<string>();
  for (const { points } of strokes) {
    for (const point of pointsAlong(points, 0.5 / SCALE)) {
      const [x, y, r] = [point.x * SCALE, point.y * SCALE, point.halfWidth * SCALE];
      for (let row = Math.ceil(y - r - 0.5); row <= y + r - 0.5; row++) {
        const half = Math.sqrt(Math.max(0, r * r - (row + 0.5 - y) ** 2));
        for (let column = Math.ceil(x - half - 0.5); column <= x + half - 0.5; column++) {
          const [c, w] = [column - left, row - top];
          if (c >= 0 && w >= 0 && c < width && w < height) written[w * width + c] = 1;
          else outside.add(`${column},${row}`);
        }
      }
    }
  }
  return { written, outside: outside.size };
}
