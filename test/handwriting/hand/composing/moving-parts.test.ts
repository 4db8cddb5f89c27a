import { dotLetters } from '../../../../src/handwriting/hand/composing/dot-letters.js';
import { movingParts } from '../../../../src/handwriting/hand/composing/moving-parts.js';
import type { Allograph, Glyph, HandStroke } from '../../../../src/handwriting/hand/hand.js';

type Line = readonly (readonly [x: number, y: number])[];

function stroke(role: HandStroke['role'], line: Line): HandStroke {
  return { role, points: line.map(([x, y]) => ({ x, y, halfWidth: 0.05 })) };
}

function shape(...strokes: HandStroke[]): Allograph {
  return { advance: 0.5, strokes, entry: { x: 0, y: -0.4 }, exit: { x: 0.5, y: -0.3 } };
}

const STEM = stroke('body', [
  [0.2, -1],
  [0.2, 0],
]);
const BAR = stroke('mark', [
  [0, -0.9],
  [0.5, -0.95],
]);
const DOT = stroke('mark', [[0.2, -1.4]]);

const markOf = ({ strokes }: Allograph) => strokes.find(({ role }) => role === 'mark')!.points;

function lengthOf(bar: HandStroke['points']): number {
  return bar.at(-1)!.x - bar[0]!.x;
}

function fullStop(sign: string): HandStroke[] | undefined {
  return sign === '.' ? [stroke('body', [[0.1, -0.05]])] : undefined;
}

function letters(i: Allograph): ReadonlyMap<string, Glyph> {
  return new Map([['i', { allographs: [i] }]]);
}

describe('the moving parts of a letter', () => {
  it('set the bar of a t longer and higher, or shorter and lower, and leave the rest alone', () => {
    const [hasty, brief] = movingParts('t', shape(STEM, BAR));
    expect(lengthOf(markOf(hasty!))).toBeGreaterThan(0.6);
    expect(lengthOf(markOf(brief!))).toBeLessThan(0.45);
    expect(markOf(hasty!)[0]!.y).toBeLessThan(markOf(brief!)[0]!.y);
    for (const each of [hasty!, brief!]) expect({ ...each, strokes: [each.strokes[0]] }).toEqual(shape(STEM));
  });

  it('let the dot of an i fly on, or make a dash of it', () => {
    const [flown, dash] = movingParts('i', shape(STEM, DOT));
    expect(markOf(flown!)).toHaveLength(1);
    expect(markOf(flown!)[0]!.x).toBeGreaterThan(0.25);
    expect(markOf(dash!)).toHaveLength(2);
  });

  it('are found in letters that have such a part only', () => {
    expect(movingParts('l', shape(STEM))).toEqual([]);
    expect(movingParts('é', shape(STEM, BAR))).toEqual([]);
    expect(movingParts('i', shape(STEM, BAR))).toEqual([]);
    expect(movingParts('t', shape(STEM, DOT))).toEqual([]);
    expect(movingParts('j', shape(STEM, DOT, DOT))).toEqual([]);
  });
});

describe('dotting letters', () => {
  it('gives an i its dot where a hand left it out, and the further shapes that come of it', () => {
    const dotted = dotLetters(letters(shape(STEM)), fullStop, 0).get('i')!;
    expect(dotted.allographs).toHaveLength(3);
    expect(markOf(dotted.allographs[0])[0]).toMatchObject({ x: 0.2 });
    expect(markOf(dotted.allographs[0])[0]!.y).toBeLessThan(-1.1);
  });

  it('leaves those alone that have one, apart or grown together with the stem', () => {
    const grown = stroke('body', [
      [0.2, -1.5],
      [0.2, 0],
    ]);
    expect(dotLetters(letters(shape(STEM, DOT)), fullStop, 0).size).toBe(0);
    const low = stroke('body', [[0.3, -0.85]]);
    expect(dotLetters(letters(shape(STEM, low)), fullStop, 0).size).toBe(0);
    expect(dotLetters(letters(shape(grown)), fullStop, 0).size).toBe(0);
  });
});
