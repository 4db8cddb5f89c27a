import { createHash } from 'node:crypto';
import { composeLetter } from '../../src/composition/compose-letter.js';
import type { Hand } from '../../src/handwriting/hand/hand.js';
import type { PageDrawing } from '../../src/handwriting/page/page-drawing.js';
import { LetterParts } from '../../src/letter/parts.js';
import { resolveStyle } from '../../src/letter/resolve-style.js';
import { StyleOptions } from '../../src/letter/style.js';
import { Stationery } from '../../src/stationery/stationery.js';

const SHEET = Stationery.parse({
  name: 'one-line',
  title: 'A sheet of which the top line is shown',
  paper: { width: 160, height: 100 },
  margins: { top: 5, right: 5, bottom: 5, left: 6 },
});
const LATIN = 'The lamps came on along the river';
const LINES: Readonly<Record<string, string>> = { Hebr: 'הגשם הראשון ירד השבוע, והרחוב עמד' };

/** One line in this hand, always the same. */
export function oneLine(hand: Hand): PageDrawing {
  const style = resolveStyle(StyleOptions.parse({ hand: hand.name }), { ...hand, seed: 11 });
  const parts = LetterParts.parse({ salutation: LINES[hand.scripts[0]!] ?? LATIN, body: [] });
  return composeLetter({ parts, hand, stationery: SHEET, style, language: 'en' })[0]!;
}

/** A digest of a page's strokes to the hundredth of a millimetre; moves when any stroke does. */
export function strokesDigest(page: PageDrawing): string {
  const hash = createHash('sha256');
  for (const mark of page.marks) {
    if (mark.kind !== 'ink') continue;
    for (const { x, y, halfWidth } of mark.points)
      hash.update(`${x.toFixed(2)} ${y.toFixed(2)} ${halfWidth.toFixed(2)}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
