import type { Raster } from './rasterise.js';

/** The ink around a pixel is worn down to a line after this many rounds for each pixel of its depth, and some more. */
const ROUNDS = { each: 1.5, more: 3 };

/**
 * The ink worn down to lines one pixel wide that keep its connections and holes (Zhang & Suen 1984),
 * then rid of the corner pixels which that leaves on staircases, so that only true branchings have three neighbours.
 * `depths` are the distances from each pixel to bare paper: where all that is around a line is gone, its end is worn no
 * more, or a slanting line two pixels wide would be eaten up from there for as long as there is thicker ink elsewhere.
 */
export function thin({ width, ink }: Raster, depths: Float32Array): Uint8Array {
  const skeleton = ink.slice();
  let live = pixelsOf(skeleton);
  for (let [worn, round] = [true, 0]; worn; round++) {
    const isLine = (pixel: number) => round > ROUNDS.each * depths[pixel]! + ROUNDS.more;
    const first = wear(skeleton, live, width, 0, isLine);
    const second = wear(skeleton, live, width, 1, isLine);
    worn = first || second;
    live = live.filter((pixel) => skeleton[pixel]);
  }
  cutCorners(skeleton, live, width);
  return skeleton;
}

/** The inked pixels of a picture. */
export function pixelsOf(picture: Uint8Array): number[] {
  const pixels: number[] = [];
  for (let pixel = picture.indexOf(1); pixel >= 0; pixel = picture.indexOf(1, pixel + 1)) pixels.push(pixel);
  return pixels;
}

function wear(
  skeleton: Uint8Array,
  live: readonly number[],
  width: number,
  phase: 0 | 1,
  isLine: (pixel: number) => boolean,
): boolean {
  const doomed = live.filter(
    (pixel) => skeleton[pixel] && isWearable(skeleton, pixel, width, phase, isLine(pixel) ? 3 : 2),
  );
  for (const pixel of doomed) skeleton[pixel] = 0;
  return doomed.length > 0;
}

function isWearable(s: Uint8Array, p: number, width: number, phase: 0 | 1, least: number): boolean {
  const [n, ne, e, se] = [s[p - width]!, s[p - width + 1]!, s[p + 1]!, s[p + width + 1]!];
  const [so, sw, w, nw] = [s[p + width]!, s[p + width - 1]!, s[p - 1]!, s[p - width - 1]!];
  const neighbours = n + ne + e + se + so + sw + w + nw;
  if (neighbours < least || neighbours > 6) return false;
  const rises = (ne & ~n) + (e & ~ne) + (se & ~e) + (so & ~se) + (sw & ~so) + (w & ~sw) + (nw & ~w) + (n & ~nw);
  if (rises !== 1) return false;
  return phase === 0 ? !(n & e & so) && !(e & so & w) : !(n & e & w) && !(n & so & w);
}

/** A pixel with two neighbours at a right angle can go: they touch each other diagonally. */
function cutCorners(s: Uint8Array, live: readonly number[], width: number): void {
  for (const p of live) {
    const [n, so, e, w] = [s[p - width]!, s[p + width]!, s[p + 1]!, s[p - 1]!];
    const [ne, se, sw, nw] = [s[p - width + 1]!, s[p + width + 1]!, s[p + width - 1]!, s[p - width - 1]!];
    const isCorner = (n & e & ~sw) | (n & w & ~se) | (so & e & ~nw) | (so & w & ~ne);
    if (isCorner && n + so + e + w + ne + se + sw + nw === 2) s[p] = 0;
  }
}
