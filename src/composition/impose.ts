import type { Millimetres } from '../handwriting/geometry/units.js';
import type { InkStroke, Mark, PageDrawing } from '../handwriting/page/page-drawing.js';
import { placePath } from '../stationery/place-path.js';
import { layOver } from './lay-over.js';

/**
 * Pages as they must lie on sheets of twice their width, so that the sheets, printed on both sides (turned over the short
 * edge), laid in one another and folded, read in order: a card of one sheet, a booklet of several. Blank pages fill up
 * the last sheet. Two drawings a sheet: its outside, then its inside. Pages of different sizes cannot be folded together.
 * @throws RangeError when a page differs in size from the first
 */
export function imposeFolded(pages: readonly PageDrawing[]): PageDrawing[] {
  const [first] = pages;
  if (!first) return [];
  for (const [index, { paper }] of pages.entries()) {
    if (paper.width !== first.paper.width || paper.height !== first.paper.height) {
      throw new RangeError(
        `pages: expected all ${first.paper.width} × ${first.paper.height} mm to fold them together, got ${paper.width} × ${paper.height} mm on page ${index + 1}`,
      );
    }
  }
  const blank: PageDrawing = { ...first, marks: [], words: [] };
  const count = Math.ceil(pages.length / 4) * 4;
  const page = (index: number): PageDrawing => pages[index] ?? blank;
  return Array.from({ length: count / 4 }, (_, sheet) => [
    sideBySide(page(count - 1 - 2 * sheet), page(2 * sheet)),
    sideBySide(page(2 * sheet + 1), page(count - 2 - 2 * sheet)),
  ]).flat();
}

function sideBySide(left: PageDrawing, right: PageDrawing): PageDrawing {
  const paper = { ...left.paper, width: 2 * left.paper.width };
  return layOver({ ...left, paper }, moved(right, left.paper.width));
}

function moved(page: PageDrawing, dx: Millimetres): PageDrawing {
  return {
    ...page,
    marks: page.marks.map((mark) => movedMark(mark, dx)),
    words: page.words.map((word) => ({ ...word, x: word.x + dx })),
  };
}

function movedMark(mark: Mark, dx: Millimetres): Mark {
  switch (mark.kind) {
    case 'ink':
      return movedStroke(mark, dx);
    case 'rule':
      return { ...mark, from: { ...mark.from, x: mark.from.x + dx }, to: { ...mark.to, x: mark.to.x + dx } };
    case 'motif':
    case 'printed-text':
      return { ...mark, path: placePath(mark.path, { x: dx, y: 0, scale: 1 }) };
    default:
      return mark satisfies never;
  }
}

function movedStroke(stroke: InkStroke, dx: Millimetres): InkStroke {
  return { ...stroke, points: stroke.points.map((point) => ({ ...point, x: point.x + dx })) };
}
