import type { InkStroke, PageDrawing } from '../handwriting/page/page-drawing.js';
import { type Renderer, singlePage } from './renderer.js';

/**
 * A page's writing as the pen moved, for showing it being written: JSON, in writing order. Each stroke's `path` holds six
 * numbers per point: x, y and half-width in micrometres, pressure and tone in hundredths, time in milliseconds since the
 * page's first touch.
 */
export interface StrokesDocument {
  readonly version: 1;
  readonly paper: PageDrawing['paper'];
  readonly language: string;
  readonly durationMs: number;
  readonly strokes: readonly {
    readonly colour: string;
    readonly nib: string;
    readonly word: number;
    readonly path: readonly number[];
  }[];
}

export const NUMBERS_PER_POINT = 6;

export const strokesRenderer: Renderer = {
  format: 'strokes',
  mediaType: 'application/json',
  extension: 'json',
  holds: 'page',
  async *render(pages) {
    yield new TextEncoder().encode(JSON.stringify(pageToStrokes(await singlePage(pages, 'strokes'))));
  },
};

/** The strokes of a page; what is printed on the paper is not among them. */
export function pageToStrokes(page: PageDrawing): StrokesDocument {
  const strokes = page.marks.filter((mark): mark is InkStroke => mark.kind === 'ink');
  const ends = strokes.map((stroke) => stroke.points.at(-1)?.t ?? 0);
  return {
    version: 1,
    paper: page.paper,
    language: page.language,
    durationMs: milliseconds(ends.reduce((latest, end) => Math.max(latest, end), 0)),
    strokes: strokes.map(({ colour, nib, word, points }) => ({
      colour,
      nib,
      word,
      path: points.flatMap((point) => [
        micrometres(point.x),
        micrometres(point.y),
        micrometres(point.halfWidth),
        hundredth(point.pressure),
        hundredth(point.tone),
        milliseconds(point.t),
      ]),
    })),
  };
}

function micrometres(length: number): number {
  return Math.round(length * 1000);
}

function hundredth(value: number): number {
  return Math.round(value * 100);
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}
