import { paginate, type WritingArea } from '../../../src/handwriting/typesetting/paginate.js';
import type { SetLine } from '../../../src/handwriting/typesetting/set-lines.js';
import type { TextBlock } from '../../../src/handwriting/typesetting/text-block.js';
import { PRACTICE_HAND } from '../../support/practice-hand.js';

/** Ten lines to a page. */
const area: WritingArea = { left: 20, right: 120, firstBaseline: 20, lastBaseline: 65, leading: 5, ruled: false };

function block(lines: number, more: Partial<TextBlock> = {}): SetLine[] {
  const each: TextBlock = {
    paragraph: 0,
    words: [],
    hands: [PRACTICE_HAND],
    direction: 'ltr',
    scale: 1,
    align: 'left',
    indent: 0,
    blankBefore: 0,
    startsPage: false,
    staysWithPrevious: false,
    staysWithNext: false,
    ...more,
  };
  return Array.from({ length: lines }, (_, number) => ({
    block: each,
    number,
    isLast: number === lines - 1,
    indent: 0,
    words: [],
    width: 80,
    seed: number,
  }));
}

function lengths(lines: readonly SetLine[]): number[] {
  return paginate(lines, () => area).map((page) => page.length);
}

describe('pagination', () => {
  it('fills a page before the next and keeps to its baselines', () => {
    const pages = paginate(block(25), () => area);
    expect(pages.map((page) => page.length)).toEqual([10, 10, 5]);
    expect(pages[0]!.map(({ baseline }) => baseline).slice(0, 3)).toEqual([20, 25, 30]);
  });

  it('leaves no first line of a paragraph alone at the foot of a page', () => {
    expect(lengths([...block(9), ...block(5)])).toEqual([9, 5]);
  });

  it('sends no last line of a paragraph alone to the next page', () => {
    expect(lengths([...block(4), ...block(7)])).toEqual([9, 2]);
  });

  it('moves a whole paragraph of three lines rather than tear one off', () => {
    expect(lengths([...block(8), ...block(3)])).toEqual([8, 3]);
  });

  it('takes two lines of the letter along with a closing', () => {
    const closing = [...block(1, { staysWithPrevious: true }), ...block(1, { staysWithPrevious: true })];
    expect(lengths([...block(9), ...closing])).toEqual([7, 4]);
  });

  it('never ends a page after a salutation', () => {
    expect(lengths([...block(8), ...block(1, { staysWithNext: true }), ...block(6)])).toEqual([8, 7]);
  });

  it('counts blank lines, but none at the head of a page', () => {
    const pages = paginate([...block(8), ...block(4, { blankBefore: 1 })], () => area);
    expect(pages.map((page) => page.length)).toEqual([8, 4]);
    expect(pages[1]![0]!.baseline).toBe(area.firstBaseline);
  });

  it('starts a page where a block asks for it, and fills the one before no further', () => {
    const pages = paginate([...block(3), ...block(2, { startsPage: true, blankBefore: 1 }), ...block(2)], () => area);
    expect(pages.map((page) => page.length)).toEqual([3, 4]);
    expect(pages[1]![0]!.baseline).toBe(area.firstBaseline);
  });

  it('makes no empty page of a letter that begins with a page break', () => {
    expect(paginate(block(2, { startsPage: true }), () => area)).toHaveLength(1);
  });

  it('loses no line, whatever there is to deal out', () => {
    for (let seed = 0; seed < 200; seed++) {
      const lines = Array.from({ length: 1 + (seed % 9) }, (_, i) =>
        block(1 + ((seed * 7 + i * 5) % 13), { staysWithPrevious: (seed + i) % 4 === 0, blankBefore: i % 2 }),
      ).flat();
      const dealt = paginate(lines, () => area).flat();
      expect(dealt.map(({ line }) => line)).toEqual(lines);
      expect(dealt.every(({ baseline }) => baseline <= area.lastBaseline)).toBe(true);
    }
  });
});
