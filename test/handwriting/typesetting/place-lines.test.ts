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

function distances(area: WritingArea, count = PARTS): number[] {
  const style = { seed: 5, xHeight: 2.2, freedom: 1 };
  const baselines = placeLines(linesOf(style).slice(0, count), 0, area, style).map(({ words }) => words[0]!.baseline);
  return baselines.slice(1).map((baseline, i) => (baseline - baselines[i]!) / area.leading);
}

describe('placing lines', () => {
  it('leaves blank lines by eye: each less than a line, no two the same', () => {
    const unruled = distances(AREA);
    expect(Math.max(...unruled)).toBeLessThan(2.1);
    expect(Math.min(...unruled)).toBeGreaterThan(1.4);
    expect(new Set(unruled.map((distance) => distance.toFixed(3))).size).toBe(PARTS - 1);
    expect(Math.max(...unruled) - Math.min(...unruled)).toBeGreaterThan(0.2);
  });

  it('keeps to the lines of ruled paper', () => {
    for (const distance of distances({ ...AREA, ruled: true })) expect(Math.abs(distance - 2)).toBeLessThan(0.15);
  });

  it('moves no line when one is added below', () => {
    expect(distances(AREA).slice(0, 6)).toEqual(distances(AREA, 7));
  });
});
