import type { Mark, PageDrawing } from '../../../src/handwriting/page/page-drawing.js';
import { bytesOf, RENDERERS } from '../../../src/rendering/index.js';
import { impose, liesOnTheRight } from '../../../src/rendering/press/impose.js';
import type { Sheet } from '../../../src/rendering/press/sheet.js';
import { sketchPages } from '../../support/page-drawings.js';
import { PdfFile } from '../../support/pdf-tools.js';

const paper = { width: 105, height: 148, colour: '#ffffff' };
const pages = (count: number): PageDrawing[] =>
  Array.from({ length: count }, (_, i) => sketchPages({ paragraphs: [`page${i + 1}`], paper })[0]!);
const saysOf = ({ panels }: Sheet) => panels.map(({ page }) => page.words.map(({ text }) => text).join(' '));

/** Folds the sheets the way hands do: lays them in one another, outermost first, and turns the leaves. */
function folded(sheets: readonly Sheet[]): string[] {
  const front: string[] = [];
  const back: string[] = [];
  for (let i = 0; i < sheets.length; i += 2) {
    const [outside, inside] = [saysOf(sheets[i]!), saysOf(sheets[i + 1]!)];
    front.push(outside[1]!, inside[0]!);
    back.unshift(inside[1]!, outside[0]!);
  }
  return [...front, ...back];
}

/** A page that is one flat colour and overflows its own edges by 20 mm. */
function flooded(fill: string): PageDrawing {
  const flood: Mark = { kind: 'motif', path: 'M-20 -20H125V168H-20Z', fill, stroke: null, opacity: 1 };
  return { paper, marks: [flood], words: [], language: 'en' };
}

describe('pages laid out for folding', () => {
  it.each([1, 2, 3, 4, 5, 8, 11])('read in order as a booklet of %i', (count) => {
    const sheets = impose(pages(count), 'booklet');
    expect(sheets).toHaveLength(Math.ceil(count / 4) * 2);
    const read = folded(sheets);
    expect(read.slice(0, count)).toEqual(Array.from({ length: count }, (_, i) => `page${i + 1}`));
    expect(read.slice(count).join('')).toBe('');
  });

  it.each([
    [1, ['', '', 'page1', '']],
    [2, ['', 'page1', 'page2', '']],
    [3, ['', 'page1', 'page2', 'page3']],
    [4, ['page1', 'page2', 'page3', 'page4']],
  ])('of %i pages make a card that is written inside first', (count, read) => {
    expect(folded(impose(pages(count), 'folded-card'))).toEqual(read);
  });

  it.each([
    ['booklet', 7],
    ['folded-card', 1],
    ['folded-card', 2],
    ['folded-card', 3],
    ['folded-card', 4],
  ] as const)('know on which side of a sheet they lie (%s of %i)', (imposition, count) => {
    const right = impose(pages(count), imposition).map((sheet) => saysOf(sheet)[1]);
    for (let i = 0; i < count; i++) {
      expect(liesOnTheRight(i, count, imposition)).toBe(right.includes(`page${i + 1}`));
    }
  });

  it('are too many for a card from the fifth on', () => {
    expect(() => impose(pages(5), 'folded-card')).toThrow('a folded card holds 4 at most, the letter has 5');
  });

  it('come out of the PDF at twice the width, and read in the order of the sheets', async () => {
    const file = new PdfFile(await bytesOf(RENDERERS.pdf.render(pages(3), { imposition: 'booklet' })));
    file.check();
    expect(file.info()).toMatchObject({ Pages: '2', 'Page size': '595.28 x 419.53 pts' });
    expect(file.text('-layout').split(/\s+/).filter(Boolean)).toEqual(['page1', 'page2', 'page3']);
    file.discard();
  });

  it('show in each panel their own page and nothing of its neighbour', async () => {
    const greys = ['#202020', '#707070', '#b0b0b0', '#e0e0e0'];
    const file = new PdfFile(await bytesOf(RENDERERS.pdf.render(greys.map(flooded), { imposition: 'booklet' })));
    const shades = [];
    for (const side of [1, 2]) {
      const { grey, width, height } = await file.picture(side, 72);
      const at = (share: number) => grey[Math.round(height / 2) * width + Math.round(share * width)];
      // In the middle of each panel, and close to the fold on either side of it.
      shades.push([0.25, 0.49, 0.51, 0.75].map(at));
    }
    file.discard();
    expect(shades).toEqual([
      [0xe0, 0xe0, 0x20, 0x20],
      [0x70, 0x70, 0xb0, 0xb0],
    ]);
  });

  it('must be of one size', () => {
    const [small] = sketchPages({ paragraphs: ['x'] });
    expect(() => impose([...pages(1), small!], 'booklet')).toThrow('page 2');
    expect(impose([], 'booklet')).toEqual([]);
  });
});
