import sharp from 'sharp';
import type { Millimetres } from '../../handwriting/geometry/units.js';
import type { PageDrawing } from '../../handwriting/page/page-drawing.js';
import type { PrintedMark } from '../ink-groups.js';
import type { Colours } from '../press/colours.js';
import { printToSvg } from '../svg.js';

/** What is printed on a sheet as one opaque picture in the colours of the press. */
export interface FlatPrint {
  readonly width: number;
  readonly height: number;
  /** Components of `space`, eight bits each, row by row. */
  readonly pixels: Uint8Array;
}

/** What presses ask of pictures (ISO 12640); soft artwork shows no more. */
const DPI = 300;
const MM_PER_INCH = 25.4;

/**
 * Artwork that shines through has no place in a PDF/X-1a: it is laid down on the paper's colour once and for all, as whoever
 * flattens files for a press does. Covers the page and `bleed` all around it.
 */
export async function flatPrint(
  marks: readonly PrintedMark[],
  paper: PageDrawing['paper'],
  { bleed, colours }: { readonly bleed: Millimetres; readonly colours: Colours },
): Promise<FlatPrint> {
  const pixelsOf = (length: Millimetres) => Math.round(((length + 2 * bleed) * DPI) / MM_PER_INCH);
  const [width, height] = [pixelsOf(paper.width), pixelsOf(paper.height)];
  const svg = printToSvg(marks, paper, { bleed, widthPixels: width, heightPixels: height });
  const image = sharp(Buffer.from(svg), { limitInputPixels: false }).flatten({ background: paper.colour });
  const { data, info } = await image.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: separated(data, colours) };
}

/** Every pixel in the colours of the press. Pictures have long runs of one colour, which are worked out once. */
function separated(rgb: Uint8Array, { components }: Colours): Uint8Array {
  const plates = components([0, 0, 0]).length;
  const pixels = new Uint8Array((rgb.length / 3) * plates);
  let [last, bytes] = [-1, new Uint8Array(plates)];
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += plates) {
    const [red, green, blue] = [rgb[from]!, rgb[from + 1]!, rgb[from + 2]!];
    const colour = (red << 16) | (green << 8) | blue;
    if (colour !== last) {
      [last, bytes] = [colour, Uint8Array.from(components([red, green, blue]), (part) => Math.round(part * 255))];
    }
    pixels.set(bytes, to);
  }
  return pixels;
}
