import { readStationery } from '../../src/catalogue/stationery.js';
import { inkRoom, preflightPage, preflightText } from '../../src/composition/preflight.js';
import { printedMarks } from '../../src/composition/printed-marks.js';
import type { Mark, Motif, PageDrawing } from '../../src/handwriting/page/page-drawing.js';
import { projectPath } from '../../src/project-root.js';
import { sketchPages } from '../support/page-drawings.js';

const paper = { width: 148, height: 210, colour: '#ffffff' };
const page = (printed: readonly Mark[] = []) => sketchPages({ paragraphs: ['Dear Anna,'], paper, printed })[0]!;
const codes = (drawing: PageDrawing) => preflightPage(drawing, 1).map(({ code }) => code);

function moved(drawing: PageDrawing, dx: number): PageDrawing {
  const marks = drawing.marks.map((mark) =>
    mark.kind === 'ink' ? { ...mark, points: mark.points.map((point) => ({ ...point, x: point.x + dx })) } : mark,
  );
  return { ...drawing, marks };
}

/** Artwork with a straight side at the left edge, or beyond it. */
const art = (beyond: number): Motif => ({
  kind: 'motif',
  path: `M-${beyond} 40H20V60H-${beyond}Z`,
  fill: '#aa3333',
  stroke: null,
  opacity: 1,
});

describe('preflight of a page', () => {
  it('lets a good page pass', () => {
    expect(codes(page())).toEqual([]);
  });

  it('measures what the ink leaves blank at each edge', () => {
    const room = inkRoom(page())!;
    expect(room.left).toBeGreaterThan(20);
    expect(inkRoom(moved(page(), -10))!.left).toBeCloseTo(room.left - 10, 6);
    expect(inkRoom(moved(page(), -10))!.right).toBeCloseTo(room.right + 10, 6);
    expect(inkRoom({ ...page(), marks: [] })).toBeNull();
  });

  it('says with numbers how near the edge ink comes, and how far beyond', () => {
    const { left } = inkRoom(page())!;
    expect(preflightPage(moved(page(), 2 - left), 3)).toMatchObject([
      {
        code: 'ink_near_edge',
        page: 3,
        message: 'ink comes within 2.0 mm of the edge, where printers leave 4 mm blank',
      },
    ]);
    expect(preflightPage(moved(page(), -1.5 - left), 1)).toMatchObject([{ message: 'ink runs 1.5 mm off the paper' }]);
    expect(codes({ ...page(), marks: [] })).toEqual(['empty_page']);
  });

  it('finds artwork that ends where the knife may stray', () => {
    expect(codes(page([art(3)]))).toEqual([]);
    expect(preflightPage(page([art(1)]), 1)).toMatchObject([
      { code: 'art_without_bleed', message: expect.stringContaining('left edge goes 1.0 mm beyond it') },
    ]);
    const leaf = { ...art(0), path: 'M5 5C-3 20 -1 30 9 44Z' };
    expect(codes(page([leaf]))).toEqual([]);
  });
});

describe('the stationery of the house', () => {
  it('bleeds wherever it reaches an edge, on every page', async () => {
    const sheets = await readStationery(projectPath('templates'));
    const found = [...sheets.values()].flatMap((sheet) =>
      [0, 1].flatMap((number) => {
        const drawing = { ...page(printedMarks(sheet, number)), paper: sheet.paper };
        return preflightPage(drawing, number + 1)
          .filter(({ code }) => code === 'art_without_bleed')
          .map(({ message }) => `${sheet.name}: ${message}`);
      }),
    );
    expect(found).toEqual([]);
  });
});

describe('preflight of the text', () => {
  it('is the letter, word for word', () => {
    expect(preflightText('Hello there.', ['Hello', 'there.'])).toEqual([]);
    expect(preflightText('Hello there.', ['Hello', 'then.'])).toMatchObject([{ code: 'text_differs', page: null }]);
  });
});
