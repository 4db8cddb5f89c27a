import type { Degrees } from '../../geometry/units.js';
import type { Allograph, Glyph, HandStroke } from '../hand.js';
import { accentOf } from './accents.js';
import { composeSign } from './compose-sign.js';
import { extentOf } from './moved-strokes.js';
import { movingParts } from './moving-parts.js';

const DOTTED = ['i', 'j'];
const DOT_ABOVE = '\u0307';
/** What ends below this has no dot that has grown together with its stem; a stroke wholly above the other is a dot. */
const NO_DOT = -1.25;
const FLOATING = -0.6;

/**
 * The letters that a hand leaves without their dots, dotted: a scanned hand may never have troubled to, but nobody can tell
 * its i from an e.
 */
export function dotLetters(
  letters: ReadonlyMap<string, Glyph>,
  signOf: (sign: string) => readonly HandStroke[] | undefined,
  slant: Degrees,
): Map<string, Glyph> {
  const accent = accentOf(DOT_ABOVE, signOf);
  const lean = Math.tan((slant * Math.PI) / 180);
  const dotted = new Map<string, Glyph>();
  for (const character of DOTTED) {
    const plain = letters.get(character)?.allographs[0];
    if (!accent || !plain || !isDotless(plain)) continue;
    const shape = composeSign(plain, accent, lean);
    dotted.set(character, { allographs: [shape, ...movingParts(character, shape)] });
  }
  return dotted;
}

function isDotless({ strokes }: Allograph): boolean {
  return strokes.every((stroke) => extentOf([stroke]).bottom > FLOATING) && extentOf(strokes).top > NO_DOT;
}
