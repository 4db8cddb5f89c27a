import type { Degrees, XHeights } from '../geometry/units.js';
import type { HandPoint, HandStroke } from './hand.js';

/** What can be read off the strokes of a hand's small letters. */
export interface HandMeasures {
  readonly ascender: XHeights;
  readonly descender: XHeights;
  readonly slant: Degrees;
  readonly halfWidth: XHeights;
}

/** Directions steeper than this from the level are stems, whose lean is the hand's slant. */
const STEM = 2;

/** Ascender, descender (both to the ink's edge), slant and weight of a hand, from the strokes of its letters. */
export function measureHand(letters: readonly (readonly HandStroke[])[]): HandMeasures {
  const strokes = letters.flat();
  const points = strokes.flatMap((stroke) => stroke.points);
  return {
    ascender: round(Math.max(1, ...points.map(({ y, halfWidth }) => halfWidth - y))),
    descender: round(Math.max(0, ...points.map(({ y, halfWidth }) => y + halfWidth))),
    slant: round(slantOf(strokes)),
    halfWidth: round(median(points.map(({ halfWidth }) => halfWidth))),
  };
}

/** Mean lean of all steep stretches, each counted by its length. */
function slantOf(strokes: readonly HandStroke[]): Degrees {
  let across = 0;
  let up = 0;
  for (const { points } of strokes) {
    points.forEach((to, i) => {
      const from = points[i - 1];
      if (!from || Math.abs(to.y - from.y) < STEM * Math.abs(to.x - from.x)) return;
      const upward = from.y > to.y;
      across += upward ? to.x - from.x : from.x - to.x;
      up += Math.abs(to.y - from.y);
    });
  }
  return up > 0 ? (Math.atan2(across, up) * 180) / Math.PI : 0;
}

function median(values: readonly HandPoint['halfWidth'][]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
