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

/** Writes the placed lines of one page, one word after the other. */
export function writePage(lines: readonly PlacedLine[], pen: Pen): Writing {
  const strokes: InkStroke[] = [];
  const words: WrittenWord[] = [];
  let t: Seconds = 0;
  const lay = (points: PenPoint[], word: number) => {
    strokes.push({ kind: 'ink', colour: pen.ink.colour, nib: pen.nib.name, points, word });
    t = points.at(-1)!.t;
  };
  lines.forEach(({ line, words: placed }, number) => {
    if (number > 0) t += line.number === 0 ? NEW_PARAGRAPH : NEW_LINE;
    const first = words.length;
    placed.forEach((word, i) => {
      if (i > 0) t += pauseBefore(word, pen);
      for (const points of writeWord(word, pen, t)) lay(points, words.length);
      words.push(written(word, number, line.block.paragraph));
    });
    for (const run of runsOf(placed, (word) => word.set.struck))
      lay(strike(run, pen, t + 0.2), first + placed.indexOf(run[0]));
    for (const run of runsOf(placed, (word) => word.set.underlined))
      lay(underline(run, pen, t + 0.2), first + placed.indexOf(run[0]));
  });
  return { strokes, words };
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
