import type { Millimetres, Seconds } from '../geometry/units.js';
import type { PlacedWord } from '../typesetting/place-lines.js';
import { normal, subSeed } from '../variation/chance.js';
import { wander } from '../variation/noise.js';
import { placeSeed } from '../variation/place-seed.js';
import { InkFlow, inkStroke } from './ink-stroke.js';
import { PagePath } from './page-path.js';
import type { Pen } from './pen.js';
import type { PenPoint } from './pen-point.js';

/** Heights in x-heights, down from the baseline. */
const UNDERLINE = 0.42;
const STRIKE = -0.45;

/** A line drawn by hand under a run of words on one line. */
export function underline(words: readonly [PlacedWord, ...PlacedWord[]], pen: Pen, startsAt: Seconds): PenPoint[] {
  return drawnLine(words, UNDERLINE, 60, pen, startsAt);
}

/** A line drawn by hand through a run of words, as one who changes a word and does not hide it. */
export function strike(words: readonly [PlacedWord, ...PlacedWord[]], pen: Pen, startsAt: Seconds): PenPoint[] {
  return drawnLine(words, STRIKE, 70, pen, startsAt);
}

/** Filled again for every line. */
const path = new PagePath();

function drawnLine(
  words: readonly [PlacedWord, ...PlacedWord[]],
  height: number,
  draw: number,
  pen: Pen,
  startsAt: Seconds,
): PenPoint[] {
  // The eye may meet them in another order than the reader does.
  const leftmost = words.reduce((a, b) => (b.x < a.x ? b : a));
  const rightmost = words.reduce((a, b) => (b.x + b.set.width > a.x + a.set.width ? b : a));
  const first = words[0];
  const { size } = first;
  const seed = subSeed(first.set.seed, draw);
  const { layout } = pen.temperament;
  const reach = (end: number): Millimetres => normal(seed, end) * 0.15 * layout * size;
  const x0 = leftmost.x + reach(1);
  const x1 = rightmost.x + rightmost.set.width + reach(2);
  const y0 = leftmost.baseline + (height + normal(seed, 3) * 0.06 * layout) * size;
  const y1 = rightmost.baseline + (height + normal(seed, 4) * 0.06 * layout) * size;
  const count = Math.max(3, Math.ceil((x1 - x0) / (size * 0.9)));
  path.clear(count + 1);
  for (let i = 0; i <= count; i++) {
    const along = i / count;
    const sway = wander(seed, along * count * 0.35) * 0.05 * layout * size;
    path.append(x0 + (x1 - x0) * along, y0 + (y1 - y0) * along + sway, 0.9);
  }
  const halfWidth = Math.sqrt((pen.nib.width / 2) * (first.set.shaped.letters[0]?.hand.halfWidth ?? 0.06) * size);
  return inkStroke(
    path,
    {
      seed,
      flow: new InkFlow(placeSeed(pen.seed, 'page', first.page), size),
      size,
      halfWidth,
      contrast: { flex: 0, give: 1 },
      startsAt,
    },
    pen,
  );
}
