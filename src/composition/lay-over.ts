import type { PageDrawing } from '../handwriting/page/page-drawing.js';

/** Two drawings of the same sheet as one: the second is written after the first, and read after it. */
export function layOver(first: PageDrawing, second: PageDrawing): PageDrawing {
  const words = first.words.length;
  const lines = 1 + first.words.reduce((last, { line }) => Math.max(last, line), -1);
  const paragraphs = 1 + first.words.reduce((last, { paragraph }) => Math.max(last, paragraph), -1);
  return {
    ...first,
    marks: [
      ...first.marks,
      ...second.marks.map((mark) =>
        mark.kind === 'ink' && mark.word >= 0 ? { ...mark, word: mark.word + words } : mark,
      ),
    ],
    words: [
      ...first.words,
      ...second.words.map((word) => ({ ...word, line: word.line + lines, paragraph: word.paragraph + paragraphs })),
    ],
  };
}
