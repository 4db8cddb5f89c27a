import type { XHeights } from '../geometry/units.js';
import type { Allograph, HandPlace, HandStroke } from './hand.js';

/** A stroke that comes this near to its letter's side, or past it, reaches out to the neighbour. */
const REACH: XHeights = 0.3;
/** Joins are made between the descenders and a little above the small letters. */
const HIGHEST: XHeights = -1.35;
const LOWEST: XHeights = 0.6;

/** Where the pen comes into a letter of a joined hand and where it leaves; each absent where the letter does not reach out. */
export function joinsOf(strokes: readonly HandStroke[], advance: XHeights): Pick<Allograph, 'entry' | 'exit'> {
  const ends = strokes
    .filter(({ role, points }) => role === 'body' && points.length > 1)
    .flatMap(({ points }) => [points[0]!, points.at(-1)!])
    .filter(({ y }) => y > HIGHEST && y < LOWEST)
    .map(({ x, y }): HandPlace => ({ x, y }));
  const entry = ends.toSorted((a, b) => a.x - b.x)[0];
  const exit = ends.toSorted((a, b) => b.x - a.x)[0];
  return {
    ...(entry && entry.x < REACH ? { entry } : {}),
    ...(exit && exit.x > advance - REACH ? { exit } : {}),
  };
}
