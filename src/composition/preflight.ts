import type { Millimetres } from '../handwriting/geometry/units.js';
import type { PageDrawing } from '../handwriting/page/page-drawing.js';
import { levelSides } from '../stationery/path-box.js';

/** What is wrong with finished pages; an empty list lets them pass. */
export interface PreflightProblem {
  readonly code:
    | 'ink_off_paper'
    | 'ink_near_edge'
    | 'art_without_bleed'
    | 'empty_page'
    | 'text_differs'
    | 'address_out_of_sight'
    | 'seen_through_window';
  /** From 1; null where the letter as a whole is meant. */
  readonly page: number | null;
  readonly message: string;
}

/** Blank paper between the ink and each edge; negative where ink runs off it. */
export interface InkRoom {
  readonly top: Millimetres;
  readonly right: Millimetres;
  readonly bottom: Millimetres;
  readonly left: Millimetres;
}

/** Most printers leave 4 mm and a little unprinted at the sheet's edges; ink closer than this may be lost. */
export const EDGE: Millimetres = 4;
/** How far print shops want artwork to go on beyond the cut. */
const BLEED: Millimetres = 3;
/** Artwork that comes so close to the edge is meant to reach it. */
const TOUCHES: Millimetres = 0.5;
/** A straight side of at least this length; shorter ones are ends of stalks and rays. */
const SIDE: Millimetres = 1.5;

/** Looks over one finished page, `number` counted from 1. */
export function preflightPage(page: PageDrawing, number: number): PreflightProblem[] {
  return [...preflightInk(page, number), ...preflightArtwork(page, number)];
}

function preflightInk(page: PageDrawing, number: number): PreflightProblem[] {
  const room = inkRoom(page);
  if (!room) return [{ code: 'empty_page', page: number, message: 'the page has no writing on it' }];
  const least = Math.min(room.top, room.right, room.bottom, room.left);
  if (least < 0)
    return [{ code: 'ink_off_paper', page: number, message: `ink runs ${(-least).toFixed(1)} mm off the paper` }];
  if (least < EDGE) {
    const message = `ink comes within ${least.toFixed(1)} mm of the edge, where printers leave ${EDGE} mm blank`;
    return [{ code: 'ink_near_edge', page: number, message }];
  }
  return [];
}

/** How much room the ink of a page leaves at each edge; null where there is no ink. */
export function inkRoom({ marks, paper }: PageDrawing): InkRoom | null {
  let [top, right, bottom, left] = [Infinity, Infinity, Infinity, Infinity];
  for (const mark of marks) {
    if (mark.kind !== 'ink') continue;
    for (const { x, y, halfWidth } of mark.points) {
      top = Math.min(top, y - halfWidth);
      right = Math.min(right, paper.width - x - halfWidth);
      bottom = Math.min(bottom, paper.height - y - halfWidth);
      left = Math.min(left, x - halfWidth);
    }
  }
  return top === Infinity ? null : { top, right, bottom, left };
}

/**
 * Artwork with a straight side at an edge of the paper is meant to reach it, and has to go on beyond it, or white shows wherever the
 * knife strays. A leaf that happens to end there may do so.
 */
function preflightArtwork({ marks, paper }: PageDrawing, number: number): PreflightProblem[] {
  const sides = marks.flatMap((mark) => (mark.kind === 'motif' && mark.fill ? levelSides(mark.path) : []));
  const upright = sides.filter(({ top, bottom }) => bottom - top >= SIDE);
  const flat = sides.filter(({ left, right }) => right - left >= SIDE);
  const beyond = {
    top: flat.map(({ top }) => -top),
    right: upright.map(({ right }) => right - paper.width),
    bottom: flat.map(({ bottom }) => bottom - paper.height),
    left: upright.map(({ left }) => -left),
  };
  return Object.entries(beyond).flatMap(([edge, reaches]): PreflightProblem[] => {
    const short = reaches.filter((reach) => reach > -TOUCHES && reach < BLEED);
    if (short.length === 0) return [];
    const least = Math.max(0, Math.min(...short)).toFixed(1);
    const message = `artwork at the ${edge} edge goes ${least} mm beyond it, where print shops want ${BLEED} mm`;
    return [{ code: 'art_without_bleed', page: number, message }];
  });
}

/** Whether the words on the pages are those of the text that should stand there, all of them and in order. */
export function preflightText(text: string, written: readonly string[]): PreflightProblem[] {
  if (essence(written.join('')) === essence(text)) return [];
  return [{ code: 'text_differs', page: null, message: 'the words on the pages are not the words of the letter' }];
}

/** Without what setting lines may add or take away: spaces, hyphens at line ends, marks of emphasis. */
function essence(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b\u2010*_~-]/g, '');
}
