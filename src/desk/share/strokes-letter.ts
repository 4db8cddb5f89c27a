import type { InkStroke } from '../../handwriting/page/page-drawing.js';
import { inkWord } from '../paper/ink-words.js';
import type { InkedWord, SheetSize } from '../paper/inked-word.js';

/** A page as `GET /v1/letters/:id/strokes` gives it; see `rendering/strokes.ts` for what the numbers are. */
export interface StrokesPage {
  readonly paper: SheetSize;
  readonly strokes: readonly {
    readonly colour: string;
    readonly nib: string;
    readonly word: number;
    readonly path: readonly number[];
  }[];
}

export interface StrokesLetter {
  readonly pages: readonly StrokesPage[];
}

const NUMBERS_PER_POINT = 6;

/** The words of a released letter, in the order in which the pen wrote them. */
export function wordsOfLetter({ pages }: StrokesLetter): InkedWord[] {
  return pages.flatMap(({ strokes, paper }, page) => {
    const byWord = new Map<number, InkStroke[]>();
    for (const { colour, nib, word, path } of strokes) {
      const stroke: InkStroke = { kind: 'ink', colour, nib, word, points: pointsIn(path) };
      byWord.set(word, [...(byWord.get(word) ?? []), stroke]);
    }
    return [...byWord].map(([word, written]) =>
      inkWord({ key: `${page}:${word}`, page, text: '', strokes: written, pause: 0.12 }, paper.colour),
    );
  });
}

function pointsIn(path: readonly number[]): InkStroke['points'] {
  const count = Math.floor(path.length / NUMBERS_PER_POINT);
  return Array.from({ length: count }, (_, i) => {
    const [x, y, halfWidth, pressure, tone, t] = path.slice(i * NUMBERS_PER_POINT, (i + 1) * NUMBERS_PER_POINT);
    return {
      x: x! / 1000,
      y: y! / 1000,
      halfWidth: halfWidth! / 1000,
      pressure: pressure! / 100,
      tone: tone! / 100,
      t: t! / 1000,
    };
  });
}
