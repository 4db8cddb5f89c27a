import type { Raster } from './rasterise.js';

/**
 * The raster with its edge evened out: each pixel becomes what most pixels within `reach` of it are. Thinning answers
 * every notch of a dry pen's rough edge with a hair, and every speck of bare paper in the ink with a ring.
 */
export function mendRaster(raster: Raster, reach: number): Raster {
  const { width, height, ink } = raster;
  const rows = runningSums(ink, width, height, 1, width, reach);
  const sums = runningSums(rows, height, width, width, 1, reach);
  const most = (2 * reach + 1) ** 2 / 2;
  const mended = new Uint8Array(ink.length);
  for (let pixel = 0; pixel < ink.length; pixel++) mended[pixel] = sums[pixel]! > most ? 1 : 0;
  return { ...raster, ink: mended };
}

/** Along each line, the sum of the values at most `reach` to either side; beyond the ends lies nothing. */
function runningSums(
  values: Uint8Array | Uint16Array,
  length: number,
  lines: number,
  step: number,
  nextLine: number,
  reach: number,
): Uint16Array {
  const sums = new Uint16Array(values.length);
  for (let line = 0; line < lines; line++) {
    const start = line * nextLine;
    let sum = 0;
    for (let i = -reach; i < length; i++) {
      if (i + reach < length) sum += values[start + (i + reach) * step]!;
      if (i - reach > 0) sum -= values[start + (i - reach - 1) * step]!;
      if (i >= 0) sums[start + i * step] = sum;
    }
  }
  return sums;
}
