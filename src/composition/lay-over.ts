import type { PageDrawing } from '../handwriting/page/page-drawing.js';

/**
 * Two drawings of the same sheet as one: the second is written after the first, and read after it. Over a sheet without
 * words its strokes stay the very same objects, as a draft promises of ink that has not moved.
 */
export function layOver(first: PageDrawing, second: PageDrawing): PageDrawing {
  const words = first.words.length;
  const lines = 1 + first.words.reduce((last, { line }) => Math.max(last, line), -1);
  const paragraphs = 1 + first.words.reduce((last, { paragraph }) => Math.max(last, paragraph), -1);
  return {
    ...first,
    marks: [
      ...first.marks,
      ...second.marks.map((mark) =>
        words > 0 && mark.kind === 'ink' && mark.word >= 0 ? { ...mark, word: mark.word + words } : mark,
      ),
    ],
    words: [
      ...first.words,
      ...second.words.map((word) => ({ ...word, line: word.line + lines, paragraph: word.paragraph + paragraphs })),
    ],
  };
}
