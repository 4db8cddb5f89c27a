import type { HandStroke } from '../hand.js';
import { extentOf, mirrored, scaled, shifted, upsideDown } from './moved-strokes.js';

/** Where an accent stands to its letter. */
export type AccentPlace = 'above' | 'below' | 'tail' | 'beside' | 'high bar' | 'middle bar' | 'slash';

export interface Accent {
  readonly place: AccentPlace;
  readonly strokes: readonly HandStroke[];
}

/** The strokes of a sign as the hand writes it by itself; undefined where it does not. */
type SignOf = (sign: string) => readonly HandStroke[] | undefined;

/** One way to come by an accent: the hand's own sign, or what a writer makes of another sign. */
interface Source {
  readonly sign: string;
  readonly made?: (strokes: readonly HandStroke[]) => HandStroke[];
}

interface Recipe {
  readonly place: AccentPlace;
  /** The best first. */
  readonly sources: readonly Source[];
}

/** A dot twice, as far apart as a hand sets them. */
const twice = (strokes: readonly HandStroke[]) => [...shifted(strokes, -0.17, 0), ...shifted(strokes, 0.17, 0)];
const half = (strokes: readonly HandStroke[]) => scaled(strokes, 0.5);
const small = (strokes: readonly HandStroke[]) => scaled(strokes, 0.8);

const COMMA: Recipe = { place: 'below', sources: [{ sign: ',', made: small }] };
const APOSTROPHE: Recipe = { place: 'beside', sources: [{ sign: '’' }, { sign: "'" }] };

/** How each combining mark is written, by its code point; bars through letters are named after what they look like. */
const RECIPES: Readonly<Record<string, Recipe>> = {
  '\u0300': { place: 'above', sources: [{ sign: '`' }, { sign: '´', made: mirrored }] },
  '\u0301': { place: 'above', sources: [{ sign: '´' }, { sign: '`', made: mirrored }] },
  '\u0302': { place: 'above', sources: [{ sign: 'ˆ' }, { sign: 'ˇ', made: upsideDown }] },
  '\u0303': { place: 'above', sources: [{ sign: '˜' }, { sign: '~', made: half }] },
  '\u0304': { place: 'above', sources: [{ sign: '¯' }, { sign: '-' }] },
  '\u0306': { place: 'above', sources: [{ sign: '˘' }, { sign: 'ˇ' }, { sign: 'ˆ', made: upsideDown }] },
  '\u0307': { place: 'above', sources: [{ sign: '˙' }, { sign: '.' }] },
  '\u0308': { place: 'above', sources: [{ sign: '¨' }, { sign: '.', made: twice }] },
  '\u030a': { place: 'above', sources: [{ sign: '˚' }, { sign: '°', made: small }] },
  '\u030b': {
    place: 'above',
    sources: [{ sign: '˝' }, { sign: '´', made: twice }, { sign: '`', made: (of) => twice(mirrored(of)) }],
  },
  '\u030c': { place: 'above', sources: [{ sign: 'ˇ' }, { sign: 'ˆ', made: upsideDown }] },
  '\u0326': COMMA,
  '\u0327': { place: 'below', sources: [{ sign: '¸' }, { sign: ',', made: small }] },
  '\u0328': { place: 'tail', sources: [{ sign: '˛' }, { sign: ',', made: (of) => mirrored(small(of)) }] },
  '’': APOSTROPHE,
  '-': { place: 'high bar', sources: [{ sign: '-' }] },
  '=': { place: 'middle bar', sources: [{ sign: '-' }] },
  '/': { place: 'slash', sources: [{ sign: '-' }] },
};

/** An accent in this hand, by its combining mark; undefined where the hand has nothing to make it of. */
export function accentOf(mark: string, signOf: SignOf): Accent | undefined {
  const recipe = RECIPES[mark];
  for (const { sign, made } of recipe?.sources ?? []) {
    const strokes = signOf(sign);
    if (!strokes || strokes.length === 0) continue;
    return { place: recipe!.place, strokes: centred(made ? made(strokes) : strokes) };
  }
  return undefined;
}

/** With its middle at x 0; its height is kept, for a hand draws its accents where small letters want them. */
function centred(strokes: readonly HandStroke[]): HandStroke[] {
  const { left, right } = extentOf(strokes);
  return shifted(strokes, -(left + right) / 2, 0);
}
