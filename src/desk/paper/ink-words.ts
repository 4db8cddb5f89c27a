import type { Seconds } from '../../handwriting/geometry/units.js';
import type { InkStroke, PageDrawing } from '../../handwriting/page/page-drawing.js';
import { placeSeed } from '../../handwriting/variation/place-seed.js';
import { inkShapes } from '../../rendering/svg.js';
import { type Box, type InkedWord, type PackedStroke, STRIDE } from './inked-word.js';

/** Longer rests (a new paragraph) would look like a page that hangs. */
const LONGEST_PAUSE: Seconds = 0.5;

/** A word of a page before it is worked out in full: enough to tell whether its ink is known already. */
export interface WordStrokes {
  readonly key: string;
  /** Counted from 0. */
  readonly page: number;
  readonly text: string;
  readonly strokes: readonly InkStroke[];
  readonly pause: Seconds;
}

/** The words of a page in the order of their first stroke, each with a key that says where its ink lies. */
export function wordsOf(page: PageDrawing, number: number): WordStrokes[] {
  const byWord = new Map<number, InkStroke[]>();
  for (const mark of page.marks) {
    if (mark.kind !== 'ink' || mark.points.length === 0) continue;
    const strokes = byWord.get(mark.word);
    if (strokes) strokes.push(mark);
    else byWord.set(mark.word, [mark]);
  }
  let before: Seconds = 0;
  return [...byWord].map(([index, strokes]) => {
    const pause = Math.min(LONGEST_PAUSE, Math.max(0, strokes[0]!.points[0]!.t - before));
    before = strokes.at(-1)!.points.at(-1)!.t;
    return { key: keyOf(strokes, number), page: number, text: page.words[index]?.text ?? '', strokes, pause };
  });
}

/** The same strokes at the same place have the same key, whenever they are written. */
function keyOf(strokes: readonly InkStroke[], page: number): string {
  const places = strokes.flatMap(({ points }) => [points.length, micrometres(points[0]!), micrometres(points.at(-1)!)]);
  const { colour, nib, points } = strokes[0]!;
  const middle = points[points.length >> 1]!;
  return `${page}:${placeSeed(0, colour, nib, ...places, micrometres(middle), middle.halfWidth)}`;
}

function micrometres({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${Math.round(x * 1000)},${Math.round(y * 1000)}`;
}

/** Everything needed to write a word on a sheet of that colour and to leave it there. */
export function inkWord(word: WordStrokes, paper: string): InkedWord {
  const start = word.strokes[0]!.points[0]!.t;
  const strokes = word.strokes.map((stroke) => pack(stroke, start));
  return {
    key: word.key,
    page: word.page,
    text: word.text,
    strokes,
    shapes: inkShapes({ colour: word.strokes[0]!.colour, strokes: word.strokes }, paper),
    duration: word.strokes.at(-1)!.points.at(-1)!.t - start,
    pause: word.pause,
    box: boxOf(word.strokes),
  };
}

function pack({ points }: InkStroke, start: Seconds): PackedStroke {
  const path = new Float32Array(points.length * STRIDE);
  points.forEach(({ x, y, halfWidth, tone, t }, i) => path.set([x, y, halfWidth, tone, t - start], i * STRIDE));
  return { path };
}

function boxOf(strokes: readonly InkStroke[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of strokes) {
    for (const { x, y, halfWidth } of points) {
      left = Math.min(left, x - halfWidth);
      top = Math.min(top, y - halfWidth);
      right = Math.max(right, x + halfWidth);
      bottom = Math.max(bottom, y + halfWidth);
    }
  }
  // The curve may leave its points' box by a little.
  return { left: left - 0.3, top: top - 0.3, right: right + 0.3, bottom: bottom + 0.3 };
}
