import { type LineOnPage, paginate, type WritingArea } from '../../../src/handwriting/typesetting/paginate.js';
import { placeLines } from '../../../src/handwriting/typesetting/place-lines.js';
import { setLines } from '../../../src/handwriting/typesetting/set-lines.js';
import { shapeWord, type WordShaper } from '../../../src/handwriting/typesetting/shape-word.js';
import type { SettingStyle, TextBlock } from '../../../src/handwriting/typesetting/text-block.js';
import { PRACTICE_HAND } from '../../support/practice-hand.js';

const shape: WordShaper = (text, hands, seed, run) => shapeWord(text, hands, seed, 1, 0, run);
const AREA: WritingArea = { left: 20, right: 180, firstBaseline: 30, lastBaseline: 280, leading: 8, ruled: false };
const PARTS = 12;

function linesOf(style: SettingStyle): LineOnPage[] {
  const blocks = Array.from(
    { length: PARTS },
    (_, paragraph): TextBlock => ({
      paragraph,
      words: [{ text: 'the', underlined: false, struck: false, startsLine: false }],
      hands: [PRACTICE_HAND],
      direction: 'ltr',
      scale: 1,
      align: 'left',
      indent: 0,
      blankBefore: 1,
      startsPage: false,
      staysWithPrevious: false,
      staysWithNext: false,
    }),
  );
  return [
    ...paginate(
      blocks.flatMap((block) => setLines(block, 160, style, shape)),
      () => AREA,
    ),
  ][0]!;
}

function distances(area: WritingArea, count = PARTS, seed = 5): number[] {
  const style = { seed, xHeight: 2.2, freedom: 1 };
  const baselines = placeLines(linesOf(style).slice(0, count), 0, area, style).map(({ words }) => words[0]!.baseline);
  return baselines.slice(1).map((baseline, i) => (baseline - baselines[i]!) / area.leading);
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

describe('placing lines', () => {
  it('leaves blank lines by eye: each less than a line, no two the same', () => {
    const unruled = distances(AREA);
    expect(Math.max(...unruled)).toBeLessThan(2.1);
    expect(Math.min(...unruled)).toBeGreaterThan(1.4);
    expect(new Set(unruled.map((distance) => distance.toFixed(6))).size).toBe(PARTS - 1);
    expect(Math.max(...unruled) - Math.min(...unruled)).toBeGreaterThan(0.2);
  });

  it('keeps to the lines of ruled paper', () => {
    for (const distance of distances({ ...AREA, ruled: true })) expect(Math.abs(distance - 2)).toBeLessThan(0.15);
  });

  it('lets lines stray on every page about as much as on any other', () => {
    const spreads = Array.from({ length: 40 }, (_, seed) =>
      deviation(distances({ ...AREA, ruled: true }, PARTS, seed)),
    );
    expect(Math.max(...spreads) / Math.min(...spreads)).toBeLessThan(2.2);
    expect(Math.min(...spreads)).toBeGreaterThan(0.01);
  });

  it('moves no line when one is added below', () => {
    expect(distances(AREA).slice(0, 6)).toEqual(distances(AREA, 7));
  });
});
