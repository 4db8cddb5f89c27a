import type { Degrees } from '../../geometry/units.js';
import type { Allograph, Glyph, HandStroke } from '../hand.js';
import { type Accent, accentOf } from './accents.js';
import { composeSign, dotless } from './compose-sign.js';
import { spellOut } from './spell-out.js';

/**
 * The signs among `wanted` that are put together from letters and accents which the hand has: every shape of the letter
 * with the accent set to it. `signOf` gives the strokes of a sign by itself, accents among them.
 */
export function composeSigns(
  wanted: readonly string[],
  letters: ReadonlyMap<string, Glyph>,
  signOf: (sign: string) => readonly HandStroke[] | undefined,
  slant: Degrees,
): Map<string, Glyph> {
  const lean = Math.tan((slant * Math.PI) / 180);
  const composed = new Map<string, Glyph>();
  for (const character of wanted) {
    const spelled = spellOut(character);
    const base = spelled && letters.get(spelled.base);
    const accents = spelled?.marks.map((mark) => accentOf(mark, signOf));
    if (!spelled || !base || !accents?.every((accent) => accent !== undefined)) continue;
    const [plain, ...others] = base.allographs.map((each) => set(each, accents, spelled.isDotless, lean));
    composed.set(character, { allographs: [plain!, ...others] });
  }
  return composed;
}

function set(base: Allograph, accents: readonly Accent[], isDotless: boolean, lean: number): Allograph {
  return accents.reduce((letter, accent) => composeSign(letter, accent, lean), isDotless ? dotless(base) : base);
}
