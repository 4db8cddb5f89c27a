import type { Millimetres, Seconds } from '../geometry/units.js';
import type { Hand } from '../hand/hand.js';
import { smallLetterWidth } from '../hand/small-letters.js';
import type { PlacedWord } from '../typesetting/place-lines.js';
import { normal, subSeed, uniform } from '../variation/chance.js';
import { wander } from '../variation/noise.js';
import { placeSeed } from '../variation/place-seed.js';
import { contrastOf } from './contrast.js';
import { type FormedStroke, formLetter } from './form-letter.js';
import { InkFlow, inkStroke, type StrokePlace } from './ink-stroke.js';
import { joinLetters } from './join-letters.js';
import { PagePath } from './page-path.js';
import type { Pen } from './pen.js';
import type { PenPoint } from './pen-point.js';
import { Warp } from './warp.js';

/** A pen leaves the paper at least this long between two strokes of a word, and longer the further it goes. */
const LIFT: Seconds = 0.05;
const AIR_SPEED = 45; // x-heights a second
/** Fonts are drawn bolder than pens write, so that they show on screens. */
const LIGHTER = 0.9;
/** Departures of a whole word; standard deviations, natural writing. */
const WORD_DRIFT = 0.08; // x-heights
/** Who begins a line knows where it is, and strays from it further on: this share of the drift at first, all after so many x-heights. */
const AT_FIRST = 0.2;
const SURE_OF_LINE = 30;
const WORD_LEAN = 0.065; // horizontal per height, of a long word
/** A shorter word leans less as a whole: the waver of its few letters makes it lean already. In x-heights. */
const LONG_WORD = 7;
const WORD_SIZE = 0.065;

/** Writes a word: its strokes in writing order, in page space, the first beginning at `startsAt`. */
export function writeWord(word: PlacedWord, pen: Pen, startsAt: Seconds): PenPoint[][] {
  const { letters } = word.set.shaped;
  const freedom = pen.temperament.letters;
  const formed = letters.map((letter, i) => formLetter(letter, freedom, i === letters.length - 1));
  const strokes = joinLetters(formed, word.set.seed, pen.temperament.lifts);
  const hand = letters[0]?.hand;
  const pageSeed = placeSeed(pen.seed, 'page', word.page);
  const lay = layingOn(word, pen, pageSeed, hand);
  const place = placeOf(word, pageSeed, hand, pen);
  let t = startsAt;
  let from: PenPoint | undefined;
  return strokes.map((stroke, i) => {
    lay(stroke);
    if (from) t += LIFT + distance(from, path.x[0]!, path.y[0]!) / (word.size * AIR_SPEED);
    const inked = inkStroke(path, { ...place, seed: subSeed(word.set.seed, 1000 + i), startsAt: t }, pen);
    from = inked.at(-1)!;
    t = from.t;
    return inked;
  });
}

/** The path of the stroke that is being written; filled again for every stroke. */
const path = new PagePath();

/** What the strokes of a word have in common. */
function placeOf(
  word: PlacedWord,
  pageSeed: number,
  hand: Hand | undefined,
  pen: Pen,
): Omit<StrokePlace, 'seed' | 'startsAt'> {
  return {
    flow: new InkFlow(pageSeed, word.size),
    size: word.size,
    halfWidth: lineHalfWidth(pen.nib.width, hand, word.size),
    contrast: hand ? contrastOf(hand, pen.nib) : { flex: 0, give: 1 },
  };
}

/**
 * The line's half-width is half-way (by ratio) between the nib's and the hand's own at this size: who writes small with a
 * broad nib turns it and goes lightly, and a heavy hand presses more out of a fine one.
 */
function lineHalfWidth(width: Millimetres, hand: Hand | undefined, size: Millimetres): Millimetres {
  return hand ? LIGHTER * Math.sqrt((width / 2) * hand.halfWidth * size) : width / 2;
}

/**
 * Lays a stroke out in `path`: from the word's own space (x-heights, origin at its baseline's start) to its place on the
 * page, unsteadily.
 */
function layingOn(
  word: PlacedWord,
  pen: Pen,
  pageSeed: number,
  hand: Hand | undefined,
): (stroke: FormedStroke) => void {
  const { set, size, slope } = word;
  const { layout, letters } = pen.temperament;
  const lineSeed = subSeed(pageSeed, word.line);
  const along = word.x / (size * 9);
  const astray = Math.min(1, AT_FIRST + set.offset / (SURE_OF_LINE * size));
  const drift = (wander(lineSeed, along) * 0.7 + normal(set.seed, 10) * 0.8) * WORD_DRIFT * astray * layout;
  const ownLean = WORD_LEAN * Math.min(1, set.width / (LONG_WORD * size));
  const lean = pen.lean + (wander(lineSeed ^ 0x77, along) + normal(set.seed, 11)) * 0.7 * ownLean * layout;
  const grown = 1 + (wander(lineSeed ^ 0x99, along) + normal(set.seed, 12)) * 0.7 * WORD_SIZE * layout;
  const { left } = set.shaped;
  const usual = hand?.halfWidth ?? 1;
  const warp = new Warp(pageSeed, size, letters, hand?.waver ?? 1, hand ? smallLetterWidth(hand) : 1);
  return ({ points }) => {
    path.clear(points.length);
    for (const { x, y, halfWidth } of points) {
      const dx = ((x - left) * set.breadth - y * lean) * size;
      const down = slope * dx + (y * grown + drift) * size;
      path.append(word.x + dx, word.baseline + down, halfWidth / usual);
    }
    warp.bend(path);
  };
}

/** How long the writer waits before a word: to move on, and now and then to think. */
export function pauseBefore(word: PlacedWord, pen: Pen): Seconds {
  const thought = uniform(word.set.seed, 50) ** 4;
  return (0.16 + 0.9 * thought) / pen.temperament.pace;
}

function distance(from: PenPoint, x: Millimetres, y: Millimetres): Millimetres {
  return Math.sqrt((from.x - x) ** 2 + (from.y - y) ** 2);
}
