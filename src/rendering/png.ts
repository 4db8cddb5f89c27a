import sharp from 'sharp';
import { RenderError, type Renderer, singlePage } from './renderer.js';
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
  async *render(pages, options = {}) {
    const width = options.widthPixels ?? DEFAULT_WIDTH;
    if (!Number.isInteger(width) || width < LEAST_PIXELS || width > MOST_PIXELS) {
      throw new RenderError(
        'width_out_of_range',
        `widthPixels: expected a whole number from ${LEAST_PIXELS} to ${MOST_PIXELS}, got ${width}`,
      );
    }
    const page = await singlePage(pages, 'png');
    // Rasterised at exactly the size wanted: scaling a picture afterwards would blur the ink.
    const svg = Buffer.from(pageToSvg(page, { ...options, widthPixels: width }));
    const image = sharp(svg, { limitInputPixels: false });
    yield await image.flatten({ background: page.paper.colour }).png().toBuffer();
  },
};
