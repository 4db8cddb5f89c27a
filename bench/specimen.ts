/**
 * A page per hand for the eye: every sign's strokes over the outline that they were traced from.
 * Colour runs along each stroke from its start (dark red) to its end (light blue); numbers give the order, dashes are marks.
 *
 *   npm run specimen [-- <hand> …]      writes var/specimen/<hand>.svg
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FontFamily } from '../src/catalogue/font-family.js';
import { Hands } from '../src/catalogue/hands.js';
import { pointsAlong } from '../src/handwriting/geometry/pen-curve.js';
import type { Hand, HandStroke } from '../src/handwriting/hand/hand.js';
import { flattenOutline } from '../src/handwriting/hand/tracing/outline.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const OUT = path.join(ROOT, 'var/specimen');
/** Pixels to an x-height, and signs to a row. */
const SCALE = 60;
const WIDEST_ROW = 2200;

function outlinePath(family: FontFamily, character: string): string {
  const glyph = family.glyphOf(character);
  if (!glyph) return '';
  const contours = flattenOutline(family.outline(glyph));
  return contours.map((each) => `M${each.map(({ x, y }) => `${px(x)} ${px(y)}`).join('L')}Z`).join('');
}

function strokeMarkup({ points, role }: HandStroke, order: number): string {
  const along = pointsAlong(points, 0.06);
  const pieces = along.slice(1).map((to, i) => {
    const from = along[i]!;
    const share = i / along.length;
    const colour = `hsl(${Math.round(share * 220)} 90% ${Math.round(38 + 14 * share)}%)`;
    const dash = role === 'mark' ? ' stroke-dasharray="3 2"' : '';
    return `<path d="M${px(from.x)} ${px(from.y)}L${px(to.x)} ${px(to.y)}" stroke="${colour}"${dash}/>`;
  });
  const knots = points.map(({ x, y }) => `<circle cx="${px(x)}" cy="${px(y)}" r="1.3"/>`);
  const start = points[0]!;
  const number = `<text x="${px(start.x) + 3}" y="${px(start.y) - 3}" font-size="11">${order + 1}</text>`;
  return `<g fill="none" stroke-width="1.8">${pieces.join('')}</g>${knots.join('')}${number}`;
}

function specimen(hand: Hand, family: FontFamily): string {
  const leading = (hand.ascender + hand.descender + 0.8) * SCALE;
  let [x, y] = [30, (hand.ascender + 0.5) * SCALE];
  const signs: string[] = [];
  for (const [character, { isolated }] of Object.entries(hand.characters)) {
    for (const [i, { strokes, advance }] of hand.glyphs[isolated]!.allographs.entries()) {
      const outline = i === 0 ? `<path d="${outlinePath(family, character)}" fill="#000" fill-opacity=".18"/>` : '';
      signs.push(
        `<g transform="translate(${Math.round(x)} ${Math.round(y)})">${outline}${strokes.map(strokeMarkup).join('')}</g>`,
      );
      x += Math.max(0.6, advance) * SCALE + 26;
      if (x > WIDEST_ROW) [x, y] = [30, y + leading];
    }
  }
  const height = Math.ceil(y + leading);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDEST_ROW + 200}" height="${height}">` +
    `<rect width="100%" height="100%" fill="#fff"/>${signs.join('\n')}</svg>\n`
  );
}

function px(xHeights: number): number {
  return Math.round(xHeights * SCALE * 10) / 10;
}

const hands = await Hands.read(path.join(ROOT, 'templates/hands'), path.join(ROOT, 'var/cache/hands'));
const wanted = process.argv.slice(2);
await mkdir(OUT, { recursive: true });
for (const name of wanted.length > 0 ? wanted : hands.names) {
  const file = path.join(OUT, `${name}.svg`);
  await writeFile(file, specimen(await hands.compile(name), await hands.family(name)));
  console.log(path.relative(ROOT, file));
}
