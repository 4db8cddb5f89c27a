import sharp from 'sharp';
import type { PageDrawing } from '../handwriting/page/page-drawing.js';
import { RenderError, type Renderer, type RenderOptions, singlePage } from './renderer.js';
import { pageToSvg } from './svg.js';

const DEFAULT_WIDTH = 1240;
/** An A4 page at 1200 dpi; past this a picture costs memory and shows nothing new. */
const MOST_PIXELS = 9921;
const LEAST_PIXELS = 16;

/** A page as a picture of `widthPixels` (default 1240: A4 at 150 dpi). */
export const pngRenderer: Renderer = {
  format: 'png',
  mediaType: 'image/png',
  extension: 'png',
  holds: 'page',
  async *render(pages, options) {
    yield await pageToPng(await singlePage(pages, 'png'), options);
  },
};

/**
 * The picture of one page.
 * @param content of its SVG, where `svgContent` has drawn it already with the same options
 * @throws {RenderError} for a width that is no picture's
 */
export async function pageToPng(page: PageDrawing, options: RenderOptions = {}, content?: string): Promise<Uint8Array> {
  const width = options.widthPixels ?? DEFAULT_WIDTH;
  if (!Number.isInteger(width) || width < LEAST_PIXELS || width > MOST_PIXELS) {
    throw new RenderError(
      'width_out_of_range',
      `widthPixels: expected a whole number from ${LEAST_PIXELS} to ${MOST_PIXELS}, got ${width}`,
    );
  }
  // Rasterised at exactly the size wanted: scaling a picture afterwards would blur the ink.
  const svg = Buffer.from(pageToSvg(page, { ...options, widthPixels: width }, content));
  const image = sharp(svg, { limitInputPixels: false });
  return image.flatten({ background: page.paper.colour }).png().toBuffer();
}
