import type { FormedLetter } from '../../../src/handwriting/penmanship/form-letter.js';
import { joinLetters } from '../../../src/handwriting/penmanship/join-letters.js';

/** A bowl from (x, 0) to (x + 1, `exit`), with a dot above. */
function letter(x: number, exit = 0, joins = true): FormedLetter {
  const at = (dx: number, y: number) => ({ x: x + dx, y, halfWidth: 0.06 });
  const body = [at(0, 0), at(0.2, -0.6), at(0.4, -0.9), at(0.6, -0.6), at(0.8, -0.2), at(1, exit)];
  return {
    strokes: [
      { role: 'body', points: body },
      { role: 'mark', points: [at(0.5, -1.5)] },
    ],
    entry: joins ? { x, y: 0 } : null,
    exit: joins ? { x: x + 1, y: exit } : null,
  };
}

/** The same with a bar for the dot. */
function crossed(x: number): FormedLetter {
  const bar = [0.1, 0.5, 0.9].map((dx) => ({ x: x + dx, y: -1.2, halfWidth: 0.05 }));
  return { ...letter(x), strokes: [letter(x).strokes[0]!, { role: 'mark', points: bar }] };
}

/** How many strokes the bodies of the letters are written in. */
function bodies(letters: FormedLetter[], lifts = 0): number {
  return joinLetters(letters, 5, lifts).filter(({ role }) => role === 'body').length;
}

describe('joining letters', () => {
  it('keeps the pen down from one letter into the next and dots the word afterwards', () => {
    const strokes = joinLetters([letter(0), letter(1), letter(2)], 1, 0);
    expect(strokes.map(({ role }) => role)).toEqual(['body', 'mark', 'mark', 'mark']);
    expect(strokes[0]!.points.length).toBe(16);
  });

  it('makes one smooth way of two ends that do not quite meet', () => {
    const [stroke] = joinLetters([letter(0, -0.2), letter(0.95)], 1, 0);
    const steps = stroke!.points.slice(1).map((point, i) => Math.abs(point.y - stroke!.points[i]!.y));
    expect(Math.max(...steps)).toBeLessThan(0.75);
    const meeting = stroke!.points.filter(({ x }) => Math.abs(x - 0.975) < 0.02);
    expect(meeting.length).toBe(1);
    expect(meeting[0]!.y).toBeCloseTo(-0.1, 5);
  });

  it('lifts the pen where a letter does not join, where ends are far apart, and as often as it is told to', () => {
    expect(bodies([letter(0, 0, false), letter(1)])).toBe(2);
    expect(bodies([letter(0), letter(2.2)])).toBe(2);
    expect(bodies([letter(0), letter(1)], 1)).toBe(2);
    expect(bodies([letter(0), letter(1)])).toBe(1);
  });

  it('often crosses two letters side by side with one bar', () => {
    const bars = Array.from({ length: 40 }, (_, seed) => joinLetters([crossed(0), crossed(1)], seed, 0).length - 1);
    expect(new Set(bars)).toEqual(new Set([1, 2]));
  });
});
