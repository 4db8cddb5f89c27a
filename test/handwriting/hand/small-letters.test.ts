import type { Hand } from '../../../src/handwriting/hand/hand.js';
import { smallLetterHeight, smallLetterWidth } from '../../../src/handwriting/hand/small-letters.js';
import { PRACTICE_HAND } from '../../support/practice-hand.js';

/** A hand whose letters a, b, c, … reach so high. */
function handOf(...tops: readonly number[]): Hand {
  const glyphs: Hand['glyphs'] = tops.map((top) => {
    const points = [
      { x: 0, y: 0, halfWidth: 0.1 },
      { x: 0, y: 0.1 - top, halfWidth: 0.1 },
    ];
    return { allographs: [{ advance: 0.5, strokes: [{ role: 'body', points }] }] };
  });
  const characters = Object.fromEntries(tops.map((_, i) => [String.fromCharCode(97 + i), { isolated: i }]));
  return { ...PRACTICE_HAND, glyphs, characters };
}

describe('the height of small letters', () => {
  it('is that of most of them, whatever one of them does', () => {
    expect(smallLetterHeight(handOf(0.8, 0.82, 1, 0.81, 0.3))).toBeCloseTo(0.81);
  });

  it('leaves ascenders out', () => {
    expect(smallLetterHeight(handOf(0.8, 1.9, 2, 2.1))).toBeCloseTo(0.8);
  });
});

describe('the width of small letters', () => {
  it('is how far most of them move the pen on', () => {
    const { glyphs, characters } = handOf(1, 1, 1);
    const wide = glyphs.map(({ allographs: [shape] }, i) => ({
      allographs: [{ ...shape, advance: [0.7, 2, 0.6][i]! }] as const,
    }));
    expect(smallLetterWidth({ ...PRACTICE_HAND, glyphs: wide, characters })).toBe(0.7);
  });
});
