import type { BoxPlace } from './ductus-hints.js';
import type { Place } from './outline.js';

/** A place where the pen may begin a sign. */
export interface Beginning extends Place {
  readonly reluctance: number;
  /** At the top, where a pen may begin in the middle of a line too: at a corner or where it bows over. */
  readonly isTop: boolean;
}

/** Places of a sign's box among its lines; the box leans as the lines do, so that its left top is where a leaning stem begins. */
export function placesInBox(places: readonly BoxPlace[], lines: readonly (readonly Place[])[]): Beginning[] {
  const lean = leanOf(lines);
  const points = lines.flat();
  const [left, right] = spread(points.map(({ x, y }) => x + lean * y));
  const [top, bottom] = spread(points.map(({ y }) => y));
  return places.map((place) => {
    const y = top + place.y * (bottom - top);
    const x = left + place.x * (right - left) - lean * y;
    return { x, y, reluctance: place.reluctance, isTop: place.y <= 0.05 };
  });
}

/** Mean lean to the right (horizontal per height) of all stretches that run rather up or down than across. */
function leanOf(lines: readonly (readonly Place[])[]): number {
  let across = 0;
  let up = 0;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const dx = line[i]!.x - line[i - 1]!.x;
      const dy = line[i]!.y - line[i - 1]!.y;
      if (Math.abs(dy) < Math.abs(dx)) continue;
      across += dy < 0 ? dx : -dx;
      up += Math.abs(dy);
    }
  }
  return up > 0 ? across / up : 0;
}

function spread(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
