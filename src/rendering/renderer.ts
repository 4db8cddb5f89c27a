import type { PageDrawing } from '../handwriting/page/page-drawing.js';
import type { PlotterProfile } from './plotter/plotter-profile.js';
import type { Imposition } from './press/impose.js';
import type { Press } from './press/press.js';

export type Format = 'pdf' | 'svg' | 'png' | 'strokes' | 'plot-svg' | 'gcode';

/** A letter's pages in order; an async source lets a long letter be rendered while it is still being written. */
export type Pages = Iterable<PageDrawing> | AsyncIterable<PageDrawing>;

export interface RenderOptions {
  /** Said large across every page of a letter that is not the real one: a `proof` to look at, a `test` of the service. */
  readonly watermark?: Watermark;
  /** `shown` (the default) paints the paper's colour; `bare` leaves it out, for printing on the real, coloured sheet. */
  readonly paper?: 'shown' | 'bare';
  /** How a `pdf` is made ready for a press; for the screen and the printer in the next room where absent. */
  readonly press?: Press;
  /** How the pages of a `pdf` come to lie on sheets; each on its own where absent. */
  readonly imposition?: Imposition;
  /** Width of a page's picture in pixels (`png`, `svg`); its height follows from the paper. */
  readonly widthPixels?: number;
  /** The machine that `gcode` is for; a GRBL plotter with an A3 bed where none is named. */
  readonly plotter?: PlotterProfile;
}

export type Watermark = 'proof' | 'test';

/**
 * Turns finished pages into one file. Every renderer keeps these promises (one contract suite tries them all):
 * the same pages and options give the same bytes, wherever and whenever; what is drawn is the pages' marks and nothing else;
 * bytes leave as they are made, so that memory does not grow with the letter.
 */
export interface Renderer {
  readonly format: Format;
  readonly mediaType: string;
  /** Of a file name, without the dot. */
  readonly extension: string;
  /** Whether one file holds a whole letter or a single page. */
  readonly holds: 'letter' | 'page';
  /** @throws {RenderError} when there is no page, or more than one where a file holds a single page. */
  render(pages: Pages, options?: RenderOptions): AsyncIterable<Uint8Array>;
}

export class RenderError extends Error {
  override readonly name = 'RenderError';
  constructor(
    readonly code: 'no_pages' | 'too_many_pages' | 'width_out_of_range' | 'outgrows_the_bed' | 'cannot_be_folded',
    message: string,
  ) {
    super(message);
  }
}

/** The one page of a renderer whose files hold a page. @throws {RenderError} when there are none or several. */
export async function singlePage(pages: Pages, format: Format): Promise<PageDrawing> {
  let found: PageDrawing | null = null;
  for await (const page of pages) {
    if (found) throw new RenderError('too_many_pages', `pages: ${format} holds one page, got more than one`);
    found = page;
  }
  if (!found) throw new RenderError('no_pages', `pages: ${format} needs a page to draw, got none`);
  return found;
}

/** All bytes of a file in one piece, for files known to be small. */
export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
