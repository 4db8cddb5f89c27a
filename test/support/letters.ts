import type { LetterToWrite } from '../../src/composition/compose-letter.js';
import type { InkStroke, PageDrawing } from '../../src/handwriting/page/page-drawing.js';
import { LetterParts, type LetterPartsInput } from '../../src/letter/parts.js';
import { resolveStyle } from '../../src/letter/resolve-style.js';
import { StyleOptions, type StyleOptionsInput } from '../../src/letter/style.js';
import { Stationery, type StationeryInput } from '../../src/stationery/stationery.js';
import { PRACTICE_HAND } from './practice-hand.js';

export const PLAIN_A5: StationeryInput = {
  name: 'plain-a5',
  title: 'Plain A5',
  paper: { width: 148, height: 210 },
  margins: { top: 20, right: 15, bottom: 18, left: 17 },
};

/** A letter in the practice hand, with whatever matters to the test put in place. */
export function letterToWrite(
  parts: LetterPartsInput,
  style: StyleOptionsInput = {},
  stationery: StationeryInput = PLAIN_A5,
): LetterToWrite {
  return {
    parts: LetterParts.parse(parts),
    hand: PRACTICE_HAND,
    stationery: Stationery.parse(stationery),
    style: resolveStyle(StyleOptions.parse(style), { ...PRACTICE_HAND, seed: 5 }),
    language: 'en',
  };
}

export function inkOf(page: PageDrawing): InkStroke[] {
  return page.marks.filter((mark) => mark.kind === 'ink');
}
