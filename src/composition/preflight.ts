import type { Millimetres } from '../handwriting/geometry/units.js';
import type { InkStroke, PageDrawing } from '../handwriting/page/page-drawing.js';
import type { LetterParts } from '../letter/parts.js';
import { plainText } from '../letter/reading-order.js';

/** What is wrong with finished pages; an empty list lets them pass. */
export interface PreflightProblem {
  readonly code: 'ink_off_paper' | 'ink_near_edge' | 'empty_page' | 'text_differs';
  /** From 1; null where the letter as a whole is meant. */
  readonly page: number | null;
  readonly message: string;
}

/** Most printers leave 4 mm and a little unprinted at the sheet's edges; ink closer than this may be lost. */
export const EDGE: Millimetres = 4;

/** Looks over one finished page, `number` counted from 1. */
export function preflightPage(page: PageDrawing, number: number): PreflightProblem[] {
  const strokes = page.marks.filter((mark): mark is InkStroke => mark.kind === 'ink');
  if (strokes.length === 0) return [{ code: 'empty_page', page: number, message: 'the page has no writing on it' }];
  const room = roomAround(strokes, page.paper);
  if (room < 0)
    return [{ code: 'ink_off_paper', page: number, message: `ink runs ${(-room).toFixed(1)} mm off the paper` }];
  if (room < EDGE) {
    const message = `ink comes within ${room.toFixed(1)} mm of the edge, where printers leave ${EDGE} mm blank`;
    return [{ code: 'ink_near_edge', page: number, message }];
  }
  return [];
}

/** The least distance of any ink from the paper's edge, negative when it runs off. */
function roomAround(strokes: readonly InkStroke[], paper: PageDrawing['paper']): Millimetres {
  let room = Infinity;
  for (const { points } of strokes) {
    for (const { x, y, halfWidth } of points) {
      room = Math.min(room, x - halfWidth, y - halfWidth, paper.width - x - halfWidth, paper.height - y - halfWidth);
    }
  }
  return room;
}

/** Whether the words on the pages are the words of the letter, all of them and in order. */
export function preflightText(parts: LetterParts, written: readonly string[]): PreflightProblem[] {
  if (essence(written.join('')) === essence(plainText(parts))) return [];
  return [{ code: 'text_differs', page: null, message: 'the words on the pages are not the words of the letter' }];
}

/** Without what setting lines may add or take away: spaces, hyphens at line ends, marks of emphasis. */
function essence(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b\u2010*_~-]/g, '');
}
