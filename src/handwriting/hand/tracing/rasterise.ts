import type { Contour } from './outline.js';

/** A black-and-white picture of a glyph. Pixel (column, row) has its middle at (left + column + ½, top + row + ½). */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Row by row, 1 is ink. The outermost two pixels on each side are always bare. */
  readonly ink: Uint8Array;
}

const MARGIN = 3;

/** The contours filled by the non-zero winding rule, one pixel per unit; an empty outline gives a bare raster. */
export function rasterise(contours: readonly Contour[]): Raster {
  const corners = contours.flat();
  const left = Math.floor(least(corners.map(({ x }) => x))) - MARGIN;
  const top = Math.floor(least(corners.map(({ y }) => y))) - MARGIN;
  const width = Math.ceil(-least(corners.map(({ x }) => -x))) + MARGIN - left;
  const height = Math.ceil(-least(corners.map(({ y }) => -y))) + MARGIN - top;
  const ink = new Uint8Array(width * height);
  crossingsByRow(contours, top, height).forEach((crossings, row) => {
    fillRow(ink.subarray(row * width, (row + 1) * width), crossings, left);
  });
  return { width, height, left, top, ink };
}

interface Crossing {
  readonly x: number;
  readonly winding: 1 | -1;
}

function crossingsByRow(contours: readonly Contour[], top: number, height: number): Crossing[][] {
  const rows: Crossing[][] = Array.from({ length: height }, () => []);
  for (const contour of contours) {
    contour.forEach((from, i) => {
      const to = contour[(i + 1) % contour.length]!;
      const [low, high] = from.y < to.y ? [from, to] : [to, from];
      const first = Math.max(0, Math.ceil(low.y - top - 0.5));
      for (let row = first; row < height && row + 0.5 + top < high.y; row++) {
        const along = (row + 0.5 + top - low.y) / (high.y - low.y);
        rows[row]!.push({ x: low.x + along * (high.x - low.x), winding: from.y < to.y ? 1 : -1 });
      }
    });
  }
  return rows;
}

function fillRow(row: Uint8Array, crossings: Crossing[], left: number): void {
  crossings.sort((a, b) => a.x - b.x);
  let winding = 0;
  for (let i = 0; i + 1 < crossings.length; i++) {
    winding += crossings[i]!.winding;
    if (winding === 0) continue;
    row.fill(1, Math.ceil(crossings[i]!.x - left - 0.5), Math.ceil(crossings[i + 1]!.x - left - 0.5));
  }
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
}
