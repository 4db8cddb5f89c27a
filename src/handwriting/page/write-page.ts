import type { Seconds } from '../geometry/units.js';
import { strike, underline } from '../penmanship/draw-line.js';
import type { Pen } from '../penmanship/pen.js';
import type { PenPoint } from '../penmanship/pen-point.js';
import { pauseBefore, writeWord } from '../penmanship/write-word.js';
import type { PlacedLine, PlacedWord } from '../typesetting/place-lines.js';
import type { InkStroke, WrittenWord } from './page-drawing.js';

/** What stands on a page when it is written: ink in writing order, and the words in reading order. */
export interface Writing {
  readonly strokes: readonly InkStroke[];
  readonly words: readonly WrittenWord[];
}

/** Pauses of a writer, in seconds: at the end of a line the hand travels back, before a paragraph it rests. */
const NEW_LINE: Seconds = 0.45;
const NEW_PARAGRAPH: Seconds = 1.4;

/** Inks one word, which is the `index`-th of its page, from second `startsAt` on. */
export type WordInker = (word: PlacedWord, pen: Pen, startsAt: Seconds, index: number) => readonly InkStroke[];

export const inkWord: WordInker = (word, pen, startsAt, index) =>
  writeWord(word, pen, startsAt).map((points) => inked(points, pen, index));

/** Writes the placed lines of one page, one word after the other; `ink` may answer from memory. */
export function writePage(lines: readonly PlacedLine[], pen: Pen, ink: WordInker = inkWord): Writing {
  const strokes: InkStroke[] = [];
  const words: WrittenWord[] = [];
  let t: Seconds = 0;
  const lay = (stroke: InkStroke) => {
    strokes.push(stroke);
    t = stroke.points.at(-1)!.t;
  };
  lines.forEach(({ line, words: placed }, number) => {
    if (number > 0) t += line.number === 0 ? NEW_PARAGRAPH : NEW_LINE;
    const first = words.length;
    placed.forEach((word, i) => {
      if (i > 0) t += pauseBefore(word, pen);
      for (const stroke of ink(word, pen, t, words.length)) lay(stroke);
      words.push(written(word, number, line.block.paragraph));
    });
    for (const run of runsOf(placed, (word) => word.set.struck))
      lay(inked(strike(run, pen, t + 0.2), pen, first + placed.indexOf(run[0])));
    for (const run of runsOf(placed, (word) => word.set.underlined))
      lay(inked(underline(run, pen, t + 0.2), pen, first + placed.indexOf(run[0])));
  });
  return { strokes, words };
}

function inked(points: readonly PenPoint[], pen: Pen, word: number): InkStroke {
  return { kind: 'ink', colour: pen.ink.colour, nib: pen.nib.name, points, word };
}

function written({ set, x, baseline, slope, size }: PlacedWord, line: number, paragraph: number): WrittenWord {
  const word = { text: set.shaped.text, x, baseline, angle: slope, width: set.width, xHeight: size, line, paragraph };
  return set.goesOn ? { ...word, goesOn: true } : word;
}

/** Neighbouring words that share what `has` asks, as runs. */
function runsOf(
  words: readonly PlacedWord[],
  has: (word: PlacedWord) => boolean,
): (readonly [PlacedWord, ...PlacedWord[]])[] {
  const runs: [PlacedWord, ...PlacedWord[]][] = [];
  words.forEach((word, i) => {
    const before = words[i - 1];
    if (!has(word)) return;
    if (before && has(before)) runs.at(-1)!.push(word);
    else runs.push([word]);
  });
  return runs;
}
