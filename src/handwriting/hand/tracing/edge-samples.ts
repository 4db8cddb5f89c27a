import type { Contour, Place } from './outline.js';
import { between, direction, distance } from './path-length.js';
import type { Raster } from './rasterise.js';

/** A place on the visible edge of the ink and the unit direction out of the ink there. */
export interface EdgeSample extends Place {
  readonly outward: Place;
}

/** Places along the edge of the ink about `spacing` apart. Where contours overlap, the hidden stretches are left out. */
export function edgeSamples(contours: readonly Contour[], raster: Raster, spacing: number): EdgeSample[] {
  return contours.flatMap((contour) =>
    contour.flatMap((from, i) => {
      const to = contour[(i + 1) % contour.length]!;
      const count = Math.round(distance(from, to) / spacing + ((i * 0.618) % 1) - 0.5);
      return Array.from({ length: count }, (_, k) => between(from, to, (k + 0.5) / count)).flatMap((place) =>
        visible(place, direction(from, to), raster),
      );
    }),
  );
}

/** An edge is seen where there is ink on one side of it and none on the other. */
function visible(place: Place, along: Place, raster: Raster): EdgeSample[] {
  const left = { x: along.y, y: -along.x };
  const inkLeft = isInk(raster, place.x + left.x, place.y + left.y);
  const inkRight = isInk(raster, place.x - left.x, place.y - left.y);
  if (inkLeft === inkRight) return [];
  return [{ ...place, outward: inkLeft ? { x: -left.x, y: -left.y } : left }];
}

export function isInk({ ink, width, height, left, top }: Raster, x: number, y: number): boolean {
  const [column, row] = [Math.floor(x - left), Math.floor(y - top)];
  return column >= 0 && row >= 0 && column < width && row < height && ink[row * width + column] === 1;
}
