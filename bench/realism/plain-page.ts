import sharp from 'sharp';
import { fontsOf } from '../../src/catalogue/font-bytes.js';
import { type FamilyGlyph, type FontFamily, familyOf } from '../../src/catalogue/font-family.js';
import type { HandRecipe } from '../../src/catalogue/hand-recipe.js';
import type { Outline } from '../../src/handwriting/hand/tracing/outline.js';
import type { PageDrawing } from '../../src/handwriting/page/page-drawing.js';

const PIXELS_PER_MM = 300 / 25.4;

/**
 * A picture (PNG, 300 dpi) of the font that a hand was compiled from, set plainly: the same words on the same lines, every
 * letter as the font draws it. What a reader makes of it is the measure for how much legibility the hand costs.
 */
export async function plainPage(page: PageDrawing, recipe: HandRecipe): Promise<Buffer> {
  const family = familyOf(recipe, await fontsOf(recipe));
  const paths = page.words
    .filter(({ line }, i) => line !== page.words[i - 1]?.line)
    .map(({ line, x, baseline, xHeight }) => {
      const words = page.words.filter((word) => word.line === line).map(({ text }) => text);
      return linePath(words.join(' '), family, { x, y: baseline, size: xHeight });
    });
  const { width, height } = page.paper;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * PIXELS_PER_MM}" height="${height * PIXELS_PER_MM}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fff"/><path d="${paths.join('')}"/></svg>`;
  return sharp(Buffer.from(svg)).withMetadata({ density: 300 }).png().toBuffer();
}

interface Pen {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

function linePath(text: string, family: FontFamily, { x: start, y, size }: Pen): string {
  let x = start;
  let path = '';
  for (const character of text.replaceAll('’', "'")) {
    const glyph: FamilyGlyph | undefined = family.glyphOf(character);
    if (!glyph) continue;
    path += pathData(family.outline(glyph), { x, y, size });
    x += family.advance(glyph) * size;
  }
  return path;
}

function pathData(outline: Outline, { x, y, size }: Pen): string {
  const at = (place: { readonly x: number; readonly y: number }) =>
    `${(x + place.x * size).toFixed(3)} ${(y + place.y * size).toFixed(3)}`;
  return outline
    .map((command) => {
      switch (command.kind) {
        case 'move':
          return `M${at(command.to)}`;
        case 'line':
          return `L${at(command.to)}`;
        case 'quadratic':
          return `Q${at(command.control)} ${at(command.to)}`;
        case 'cubic':
          return `C${at(command.controls[0])} ${at(command.controls[1])} ${at(command.to)}`;
        default:
          return 'Z';
      }
    })
    .join('');
}
