import type { Allograph, Glyph, Hand, HandPoint } from '../../src/handwriting/hand/hand.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const SIGNS = ".,;:!?'-–—()&/";

function point(x: number, y: number): HandPoint {
  return { x, y, halfWidth: 0.06 };
}

/** An arch like an n, its height and width told by the character, with a bar or dot on some. */
function letter(code: number): Allograph {
  const width = 0.55 + (code % 5) * 0.09;
  const top = code < 97 || code % 4 === 0 ? -1.9 : -1;
  const foot = code % 7 === 0 ? 1 : 0;
  const body = [point(0, -0.5), point(width * 0.3, top), point(width * 0.6, foot), point(width, -0.45)];
  const strokes: Allograph['strokes'][number][] = [{ role: 'body', points: body }];
  if (code % 6 === 0) strokes.push({ role: 'mark', points: [point(0.1, -1.2), point(width, -1.25)] });
  if (code % 9 === 0) strokes.push({ role: 'mark', points: [point(width / 2, -1.6)] });
  return { advance: width, strokes, entry: { x: 0, y: -0.5 }, exit: { x: width, y: -0.45 } };
}

function sign(code: number): Allograph {
  return { advance: 0.4, strokes: [{ role: 'body', points: [point(0.1, 0), point(0.2, 0.1 + (code % 3) * 0.1)] }] };
}

const characters = ` ${LETTERS}${SIGNS}`.split('');
const glyphs = characters.map((character): Glyph => {
  const code = character.codePointAt(0)!;
  if (character === ' ') return { allographs: [{ advance: 0.8, strokes: [] }] };
  if (SIGNS.includes(character)) return { allographs: [sign(code)] };
  return { allographs: [letter(code), { ...letter(code), advance: 0.7 }] };
});

/** A made-up hand, so that what the engine promises can be tried without a font and at once. */
export const PRACTICE_HAND: Hand = {
  name: 'practice',
  category: 'cursive',
  scripts: ['Latn'],
  direction: 'ltr',
  joined: true,
  slant: 8,
  xHeight: 2.2,
  nib: 'fountain-fine',
  waver: 1,
  halfWidth: 0.06,
  ascender: 1.9,
  descender: 1,
  wordSpace: 0.9,
  glyphs,
  characters: Object.fromEntries(characters.map((character, index) => [character, { isolated: index }])),
  ligatures: {},
  kerning: {},
};
