import type { XHeights } from '../geometry/units.js';
import type { Allograph, Hand } from '../hand/hand.js';

/** How far the feet of small letters stand off their line in natural writing, before words and lines drift. */
const NATURAL_HOP: XHeights = 0.045;
/** Even a hand whose letters hop by themselves puts none twice at the same height. */
const LEAST_HOP: XHeights = 0.022;
/** A letter whose lowest ink is further from the line has a tail, or hangs above it. */
const FOOT: XHeights = 0.3;

const hops = new WeakMap<Hand, XHeights>();

/**
 * Standard deviation of a letter's height above the line, letter by letter: what a hand's own letters, which stand where
 * they stood in the font, are short of.
 */
export function hopOf(hand: Hand): XHeights {
  let hop = hops.get(hand);
  if (hop === undefined) {
    const own = varianceOf(feetOf(hand));
    hop = Math.sqrt(Math.max(LEAST_HOP * LEAST_HOP, NATURAL_HOP * NATURAL_HOP - own));
    hops.set(hand, hop);
  }
  return hop;
}

function feetOf(hand: Hand): XHeights[] {
  return Object.entries(hand.characters)
    .filter(([character]) => /^\p{Ll}$/u.test(character))
    .map(([, { isolated }]) => lowestInk(hand.glyphs[isolated]!.allographs[0]))
    .filter((foot) => Math.abs(foot) < FOOT);
}

function lowestInk({ strokes }: Allograph): XHeights {
  const bodies = strokes.filter(({ role }) => role === 'body').flatMap(({ points }) => points);
  return Math.max(...bodies.map(({ y, halfWidth }) => y + halfWidth));
}

function varianceOf(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
}
