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

/**
 * How high a hand's small letters usually are. Its x-height is that of one letter, mostly x, which some hands write larger
 * than the others; what the eye takes for the size of the writing is this.
 */
export const smallLetterHeight = measuredOnce((hand) => {
  const tops = smallLettersOf(hand)
    .map(({ strokes }) => strokes.flatMap(({ points }) => points))
    .map((points) => Math.max(...points.map(({ y, halfWidth }) => halfWidth - y)))
    .filter((top) => top < TALLEST);
  return median(tops) ?? 1;
});

/** How far a hand's small letters usually move the pen on: a narrow hand sets down its feet closer to each other. */
export const smallLetterWidth = measuredOnce((hand) => median(smallLettersOf(hand).map(({ advance }) => advance)) ?? 1);

function median(values: readonly XHeights[]): XHeights | undefined {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function measuredOnce(measure: (hand: Hand) => XHeights): (hand: Hand) => XHeights {
  const known = new WeakMap<Hand, XHeights>();
  return (hand) => {
    const value = known.get(hand) ?? measure(hand);
    known.set(hand, value);
    return value;
  };
}
