import type { XHeights } from '../geometry/units.js';
import type { Allograph, Hand } from './hand.js';

/** A small letter that reaches higher than this has an ascender. */
const TALLEST: XHeights = 1.4;

/** The plain shapes of a hand's small letters, those with accents left out: they are the same ones again. */
export function smallLettersOf(hand: Hand): readonly Allograph[] {
  return Object.entries(hand.characters)
    .filter(([character]) => /^\p{Ll}$/u.test(character) && character.normalize('NFD') === character)
    .map(([, { isolated }]) => hand.glyphs[isolated]!.allographs[0]);
}

const heights = new WeakMap<Hand, XHeights>();

/**
 * How high a hand's small letters usually are. Its x-height is that of one letter, mostly x, which some hands write larger
 * than the others; what the eye takes for the size of the writing is this.
 */
export function smallLetterHeight(hand: Hand): XHeights {
  let height = heights.get(hand);
  if (height === undefined) {
    const tops = smallLettersOf(hand)
      .map(({ strokes }) => strokes.flatMap(({ points }) => points))
      .map((points) => Math.max(...points.map(({ y, halfWidth }) => halfWidth - y)))
      .filter((top) => top < TALLEST)
      .toSorted((a, b) => a - b);
    height = tops[tops.length >> 1] ?? 1;
    heights.set(hand, height);
  }
  return height;
}
