import { outlineStroke } from '../handwriting/geometry/outline.js';
import type { InkStroke, PageDrawing } from '../handwriting/page/page-drawing.js';
import { type InkGroup, layersOf, type PrintedMark } from './ink-groups.js';
import { type Renderer, type RenderOptions, singlePage } from './renderer.js';
import { SvgPath, UNITS_PER_MM } from './svg-path.js';
import { TONES, toneColour, tonesAlong } from './tones.js';
import { watermarked } from './watermark.js';

/** A page as one SVG document, true to size unless pixels are asked for, scalable in any case. Needs nothing but this string. */
export const svgRenderer: Renderer = {
  format: 'svg',
  mediaType: 'image/svg+xml',
  extension: 'svg',
  holds: 'page',
  async *render(pages, options = {}) {
    yield new TextEncoder().encode(pageToSvg(await singlePage(pages, 'svg'), options));
  },
};

/**
 * The SVG document of one page; the same string in Node and in a browser. It holds no letter text.
 * @param content of the page, where `svgContent` has drawn it already
 */
export function pageToSvg(page: PageDrawing, options: RenderOptions = {}, content = svgContent(page, options)): string {
  const { paper } = page;
  const viewBox = `0 0 ${number(paper.width * UNITS_PER_MM)} ${number(paper.height * UNITS_PER_MM)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${sizeOf(paper, options)} viewBox="${viewBox}">${content}</svg>`;
}

/** What a page's SVG shows, which is the same in whatever size it is shown. */
export function svgContent(page: PageDrawing, options: RenderOptions = {}): string {
  const { paper, marks } = options.watermark ? watermarked(page, options.watermark) : page;
  const { under, ink, over } = layersOf({ ...page, marks });
  const [width, height] = [paper.width * UNITS_PER_MM, paper.height * UNITS_PER_MM];
  const parts = [
    options.paper === 'bare' ? '' : `<path fill="${paper.colour}" d="M0 0H${number(width)}V${number(height)}H0z"/>`,
    ...printed(under),
    ...inksOf(ink).map((strokes) => inkToSvg(strokes, paper.colour)),
    ...printed(over),
  ];
  return parts.join('');
}

/** Only what is printed on the paper, and its colour, in pixels: the page with `bleed` millimetres more on every side. */
export function printToSvg(
  marks: readonly PrintedMark[],
  { width, height, colour }: PageDrawing['paper'],
  { bleed, widthPixels, heightPixels }: Record<'bleed' | 'widthPixels' | 'heightPixels', number>,
): string {
  const frame = [-bleed, -bleed, width + 2 * bleed, height + 2 * bleed].map((side) => number(side * UNITS_PER_MM));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPixels}" height="${heightPixels}" viewBox="${frame.join(' ')}" preserveAspectRatio="none">`,
    `<rect fill="${colour}" x="${frame[0]}" y="${frame[1]}" width="${frame[2]}" height="${frame[3]}"/>`,
    ...printed(marks),
    '</svg>',
  ].join('');
}

function sizeOf({ width, height }: PageDrawing['paper'], { widthPixels }: RenderOptions): string {
  if (widthPixels === undefined) return `width="${width}mm" height="${height}mm"`;
  return `width="${widthPixels}" height="${Math.round((widthPixels * height) / width)}"`;
}

/** The strokes of each ink on the page: drawn together, since between words as within them the darker ink wins. */
function inksOf(groups: readonly InkGroup[]): Ink[] {
  const inks = new Map<string, InkStroke[]>();
  for (const { colour, strokes } of groups) {
    const all = inks.get(colour) ?? [];
    all.push(...strokes);
    inks.set(colour, all);
  }
  return Array.from(inks, ([colour, strokes]) => ({ colour, strokes }));
}

function inkToSvg(ink: Ink, paper: string): string {
  return inkShapes(ink, paper)
    .map(({ colour, path }) => `<path fill="${colour}" d="${path}"/>`)
    .join('');
}

/** Strokes in one ink. */
export type Ink = Omit<InkGroup, 'word'>;

/** All that has one tone in some ink: its colour as `#rrggbb`, and SVG path data in hundredths of a millimetre. */
export interface InkShape {
  /** 0 bare paper to 1 full strength. */
  readonly tone: number;
  readonly colour: string;
  readonly path: string;
}

/** The inked shapes of strokes, lightest first, so that where runs overlap the darker ink wins, as on paper. */
export function inkShapes({ colour, strokes }: Ink, paper: string): InkShape[] {
  const byTone = new Map<number, SvgPath>();
  const pathOf = (tone: number): SvgPath => {
    const path = byTone.get(tone) ?? new SvgPath();
    byTone.set(tone, path);
    return path;
  };
  for (const stroke of strokes) outlineStroke(stroke.points, pathOf, tonesAlong(stroke));
  return [...byTone]
    .toSorted(([a], [b]) => a - b)
    .map(([tone, path]) => ({ tone: tone / TONES, colour: hex(toneColour(colour, paper, tone)), path: path.data }));
}

/** What the stationery brings, drawn in millimetres. */
function printed(marks: readonly PrintedMark[]): string[] {
  return marks.length === 0 ? [] : [`<g transform="scale(${UNITS_PER_MM})">`, ...marks.map(printedToSvg), '</g>'];
}

function printedToSvg(mark: PrintedMark): string {
  switch (mark.kind) {
    case 'rule': {
      const { from, to } = mark;
      return `<path fill="none" stroke="${mark.colour}" stroke-width="${number(mark.width)}" d="M${number(from.x)} ${number(from.y)}L${number(to.x)} ${number(to.y)}"/>`;
    }
    case 'motif': {
      const stroke = mark.stroke
        ? ` stroke="${mark.stroke.colour}" stroke-width="${number(mark.stroke.width)}" stroke-linecap="round" stroke-linejoin="round"`
        : '';
      const opacity = mark.opacity < 1 ? ` opacity="${number(mark.opacity)}"` : '';
      return `<path fill="${mark.fill ?? 'none'}"${stroke}${opacity} d="${mark.path}"/>`;
    }
    case 'printed-text':
      return `<path fill="${mark.colour}" d="${mark.path}"/>`;
    default:
      return mark satisfies never;
  }
}

function hex([red, green, blue]: readonly [number, number, number]): string {
  return `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, '0')}`;
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
