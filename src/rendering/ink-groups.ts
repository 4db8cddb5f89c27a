import type { InkStroke, Mark, PageDrawing } from '../handwriting/page/page-drawing.js';

/** Strokes of one word in one ink, which a renderer paints together, tone by tone. */
export interface InkGroup {
  readonly word: number;
  readonly colour: string;
  readonly strokes: readonly InkStroke[];
}

export type PrintedMark = Exclude<Mark, InkStroke>;

/** A page's marks by when they come to lie on the paper: printed before the pen, written, printed over the ink. */
export interface Layers {
  readonly under: readonly PrintedMark[];
  readonly ink: readonly InkGroup[];
  readonly over: readonly PrintedMark[];
}

/** Sorts marks into layers; the order inside each stays the drawing's own. */
export function layersOf({ marks }: PageDrawing): Layers {
  const under: PrintedMark[] = [];
  const over: PrintedMark[] = [];
  const ink: { word: number; colour: string; strokes: InkStroke[] }[] = [];
  for (const mark of marks) {
    const open = ink.at(-1);
    if (mark.kind !== 'ink') (open ? over : under).push(mark);
    else if (open?.word === mark.word && open.colour === mark.colour) open.strokes.push(mark);
    else ink.push({ word: mark.word, colour: mark.colour, strokes: [mark] });
  }
  return { under, ink, over };
}
