import type { Hand } from '../handwriting/hand/hand.js';
import type { WritingArea } from '../handwriting/typesetting/paginate.js';
import { marginsOfPage } from '../stationery/margins-of-page.js';
import type { Ruling } from '../stationery/ruling.js';
import type { Stationery } from '../stationery/stationery.js';

/** Distance of lines a hand asks for, as a share of its ascender and descender together, and its bounds in x-heights. */
const LEADING_SHARE = 1.16;
const LEAST_LEADING = 3.6;
const MOST_LEADING = 5.2;
/** Ascenders beyond so many x-heights reach into the margin above the first line. */
export const TALLEST_COUNTED = 2.2;
/** On ruled paper the letters stand this much above the line, in x-heights. */
const ABOVE_THE_RULE = 0.06;

/** Where page `page` of this stationery is written on by this hand at `xHeight`; `tightness` 1, less to draw lines closer. */
export function writingArea(
  stationery: Stationery,
  page: number,
  hand: Hand,
  xHeight: number,
  tightness: number,
): WritingArea {
  const { paper, ruling } = stationery;
  const margins = marginsOfPage(stationery, page);
  const wanted = leadingOf(hand) * xHeight * tightness;
  const highest = margins.top + Math.min(hand.ascender, TALLEST_COUNTED) * xHeight;
  const lowest = paper.height - margins.bottom;
  const sides = { left: margins.left, right: paper.width - margins.right };
  if (!ruling) {
    const leading = wanted * stationery.leading;
    return { ...sides, firstBaseline: highest, lastBaseline: lowest, leading, ruled: false };
  }
  const rows = Math.max(1, Math.round(wanted / ruling.pitch));
  const first = firstRule(ruling, highest) - ABOVE_THE_RULE * xHeight;
  const last = Math.min(ruling.last ?? lowest, lowest);
  return { ...sides, firstBaseline: first, lastBaseline: last, leading: rows * ruling.pitch, ruled: true };
}

function leadingOf(hand: Hand): number {
  return Math.min(MOST_LEADING, Math.max(LEAST_LEADING, LEADING_SHARE * (hand.ascender + hand.descender)));
}

function firstRule({ first, pitch }: Ruling, highest: number): number {
  return first + Math.max(0, Math.ceil((highest - first) / pitch - 1e-9)) * pitch;
}
