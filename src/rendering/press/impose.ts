import type { PageDrawing } from '../../handwriting/page/page-drawing.js';
import { RenderError } from '../renderer.js';
import { type Sheet, sheetOf } from './sheet.js';

/**
 * How pages come to lie on sheets. `none`: each on its own. `folded-card`: one sheet, folded once; up to three pages are written
 * inside, as people do, and only a fourth takes the front. `booklet`: as many sheets as it takes, laid in one another
 * and folded, read from the front on.
 */
export const IMPOSITIONS = ['none', 'folded-card', 'booklet'] as const;
export type Imposition = (typeof IMPOSITIONS)[number];

/**
 * Sheets in the order of the press, the front of each before its back: turned over the short edge and folded, the pages
 * come one after the other. Folded pages must be of one size; blank ones fill up the last sheet.
 * @throws RenderError `cannot_be_folded` where pages differ in size, or are too many for a card
 */
export function impose(pages: readonly PageDrawing[], imposition: Imposition): Sheet[] {
  const [first] = pages;
  if (!first) return [];
  switch (imposition) {
    case 'none':
      return pages.map(sheetOf);
    case 'folded-card':
      return folded(cardOf(pages), first);
    case 'booklet':
      return folded(pages, first);
    default:
      return imposition satisfies never;
  }
}

/** The four sides of a card in the order in which they are met: front, inside left, inside right, back. */
function cardOf(pages: readonly PageDrawing[]): (PageDrawing | null)[] {
  const [first = null, second = null, third = null] = pages;
  switch (pages.length) {
    case 1:
      return [null, null, first, null];
    case 2:
      return [null, first, second, null];
    case 3:
      return [null, first, second, third];
    case 4:
      return [...pages];
    default:
      throw new RenderError('cannot_be_folded', `pages: a folded card holds 4 at most, the letter has ${pages.length}`);
  }
}

/** Whether page `index` (from 0) of `count` that are folded comes to lie on the right of its sheet. */
export function liesOnTheRight(index: number, count: number, imposition: Exclude<Imposition, 'none'>): boolean {
  const firstDoes = imposition === 'booklet' || count === 1 || count === 4;
  return (index % 2 === 0) === firstDoes;
}

/** Sheets nested in one another: the outermost holds the first and the last pages. */
function folded(pages: readonly (PageDrawing | null)[], like: PageDrawing): Sheet[] {
  requireOneSize(pages, like);
  const blank: PageDrawing = { ...like, marks: [], words: [] };
  const count = Math.ceil(pages.length / 4) * 4;
  const page = (index: number): PageDrawing => pages[index] ?? blank;
  return Array.from({ length: count / 4 }, (_, sheet) => [
    sideBySide(page(count - 1 - 2 * sheet), page(2 * sheet)),
    sideBySide(page(2 * sheet + 1), page(count - 2 - 2 * sheet)),
  ]).flat();
}

function requireOneSize(pages: readonly (PageDrawing | null)[], { paper: { width, height } }: PageDrawing): void {
  for (const [index, page] of pages.entries()) {
    if (!page || (page.paper.width === width && page.paper.height === height)) continue;
    const { paper } = page;
    throw new RenderError(
      'cannot_be_folded',
      `pages: expected all ${width} × ${height} mm to fold them together, got ${paper.width} × ${paper.height} mm on page ${index + 1}`,
    );
  }
}

function sideBySide(left: PageDrawing, right: PageDrawing): Sheet {
  const { width, height } = left.paper;
  return {
    width: 2 * width,
    height,
    panels: [
      { page: left, x: 0 },
      { page: right, x: width },
    ],
  };
}
