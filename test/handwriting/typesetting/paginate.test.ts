import { type LineOnPage, paginate, type WritingArea } from '../../../src/handwriting/typesetting/paginate.js';
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

function pagesOf(lines: Iterable<SetLine>, live = false): LineOnPage[][] {
  return [...paginate(lines, () => area, live)];
}

function lengths(lines: readonly SetLine[]): number[] {
  return pagesOf(lines).map((page) => page.length);
}

describe('pagination', () => {
  it('fills a page before the next and keeps to its baselines', () => {
    const pages = pagesOf(block(25));
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
    const pages = pagesOf([...block(8), ...block(4, { blankBefore: 1 })]);
    expect(pages.map((page) => page.length)).toEqual([8, 4]);
    expect(pages[1]![0]!.baseline).toBe(area.firstBaseline);
  });

  it('starts a page where a block asks for it, and fills the one before no further', () => {
    const pages = pagesOf([...block(3), ...block(2, { startsPage: true, blankBefore: 1 }), ...block(2)]);
    expect(pages.map((page) => page.length)).toEqual([3, 4]);
    expect(pages[1]![0]!.baseline).toBe(area.firstBaseline);
  });

  it('makes no empty page of a letter that begins with a page break', () => {
    expect(pagesOf(block(2, { startsPage: true }))).toHaveLength(1);
  });

  it('loses no line, whatever there is to deal out', () => {
    for (let seed = 0; seed < 200; seed++) {
      const lines = Array.from({ length: 1 + (seed % 9) }, (_, i) =>
        block(1 + ((seed * 7 + i * 5) % 13), { staysWithPrevious: (seed + i) % 4 === 0, blankBefore: i % 2 }),
      ).flat();
      const dealt = pagesOf(lines).flat();
      expect(dealt.map(({ line }) => line)).toEqual(lines);
      expect(dealt.every(({ baseline }) => baseline <= area.lastBaseline)).toBe(true);
    }
  });

  it('moves no line that stands while a letter grows', () => {
    for (let seed = 0; seed < 60; seed++) {
      const blocks = Array.from({ length: 9 }, (_, i) => ({
        lines: 1 + ((seed * 5 + i * 7) % 12),
        blank: (seed + i) % 2,
      }));
      let before: LineOnPage[][] = [];
      for (let count = 1; count <= blocks.reduce((sum, { lines }) => sum + lines, 0); count++) {
        const now = pagesOf(grown(blocks, count), true);
        expect(placesOf(now).slice(0, count - 1)).toEqual(placesOf(before));
        before = now;
      }
    }
  });

  it('begins no paragraph on the last line of a page while a letter grows, and keeps a signature with its closing', () => {
    const closing = () => block(1, { staysWithPrevious: true });
    expect(pagesOf([...block(9), ...block(1)], true).map((page) => page.length)).toEqual([9, 1]);
    expect(pagesOf([...block(9), ...closing(), ...closing()], true).map((page) => page.length)).toEqual([9, 2]);
  });
});

/** The first `count` lines of paragraphs of so many lines each, the last of them still growing. */
function grown(blocks: readonly { readonly lines: number; readonly blank: number }[], count: number): SetLine[] {
  let left = count;
  return blocks.flatMap(({ lines, blank }) => {
    const own = Math.min(lines, left);
    left -= own;
    return block(own, { blankBefore: blank });
  });
}

/** Where each line stands, whatever it is. */
function placesOf(pages: readonly (readonly LineOnPage[])[]): string[] {
  return pages.flatMap((page, number) => page.map(({ baseline }) => `${number} ${baseline}`));
}
