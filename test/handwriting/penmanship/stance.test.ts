import type { Allograph, Hand } from '../../../src/handwriting/hand/hand.js';
import { hopOf, settled } from '../../../src/handwriting/penmanship/stance.js';
import { PRACTICE_HAND } from '../../support/practice-hand.js';

/** A hand of three letters whose feet are so far below their line. */
function handStanding(...feet: readonly number[]): Hand {
  const shapes = feet.map((foot): Allograph => {
    const from = { x: 0, y: -1, halfWidth: 0.05 };
    const to = { x: 0.2, y: foot - 0.05, halfWidth: 0.05 };
    return { advance: 0.5, strokes: [{ role: 'body', points: [from, to] }] };
  });
  const characters = Object.fromEntries(feet.map((_, i) => [String.fromCharCode(97 + i), { isolated: i }]));
  return { ...PRACTICE_HAND, characters, glyphs: shapes.map((shape) => ({ allographs: [shape] })) };
}

const settledFeet = (hand: Hand) => hand.glyphs.map(({ allographs: [shape] }) => settled(hand, shape));

describe('how letters stand', () => {
  it('lets the letters of a level hand hop, and those of a dancing one less', () => {
    expect(hopOf(handStanding(0, 0, 0))).toBeGreaterThan(hopOf(handStanding(0.03, -0.03, 0.03)));
    expect(hopOf(handStanding(0.2, -0.2, 0.2))).toBeGreaterThan(0.03);
  });

  it('brings letters that dance nearer to their line, and leaves all others where they stand', () => {
    expect(settledFeet(handStanding(0.03, -0.03, 0))).toEqual([0, 0, 0]);
    const [down, up] = settledFeet(handStanding(0.2, -0.2, 0.1));
    expect(down).toBeLessThan(-0.1);
    expect(down).toBeGreaterThan(-0.2);
    expect(up).toBeCloseTo(-down!);
  });

  it('leaves a letter with a tail where it is', () => {
    expect(settledFeet(handStanding(0.9, -0.2, 0.2))[0]).toBe(0);
  });
});
