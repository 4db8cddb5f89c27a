import type { Millimetres, Seconds } from '../geometry/units.js';
import type { Hand } from '../hand/hand.js';
import type { PlacedWord } from '../typesetting/place-lines.js';
import { normal, subSeed, uniform } from '../variation/chance.js';
import { wander } from '../variation/noise.js';
import { placeSeed } from '../variation/place-seed.js';
import { contrastOf } from './contrast.js';
import { type FormedStroke, formLetter } from './form-letter.js';
import { inkStroke, type PathPoint, type StrokePlace } from './ink-stroke.js';
import { joinLetters } from './join-letters.js';
import type { Pen } from './pen.js';
import type { PenPoint } from './pen-point.js';
import { warp } from './warp.js';

/** A pen leaves the paper at least this long between two strokes of a word, and longer the further it goes. */
const LIFT: Seconds = 0.05;
const AIR_SPEED = 45; // x-heights a second
/** Departures of a whole word; standard deviations, natural writing. */
const WORD_DRIFT = 0.04; // x-heights
const WORD_LEAN = 0.063; // horizontal per height
const WORD_SIZE = 0.04;

/** Writes a word: its strokes in writing order, in page space, the first beginning at `startsAt`. */
export function writeWord(word: PlacedWord, pen: Pen, startsAt: Seconds): PenPoint[][] {
  const { letters } = word.set.shaped;
  const freedom = pen.temperament.letters;
  const formed = letters.map((letter, i) => formLetter(letter, freedom, i === letters.length - 1));
  const strokes = joinLetters(formed, word.set.seed, pen.temperament.lifts);
  const toPage = placing(word, pen);
  const hand = letters[0]?.hand;
  let t = startsAt;
  let from: PathPoint | undefined;
  return strokes.map((stroke, i) => {
    const path = pathOnPage(stroke, toPage, hand);
    t += from ? LIFT + distance(from, path[0]!) / (word.size * AIR_SPEED) : 0;
    const inked = inkStroke(path, placeOf(word, i, hand, pen, t), pen);
    from = path.at(-1);
    t = inked.at(-1)!.t;
    return inked;
  });
}

function placeOf(word: PlacedWord, stroke: number, hand: Hand | undefined, pen: Pen, startsAt: Seconds): StrokePlace {
  return {
    seed: subSeed(word.set.seed, 1000 + stroke),
    pageSeed: placeSeed(pen.seed, 'page', word.page),
    size: word.size,
    halfWidth: lineHalfWidth(pen.nib.width, hand, word.size),
    contrast: hand ? contrastOf(hand, pen.nib) : { flex: 0, give: 1 },
    startsAt,
  };
}

/**
 * The line's half-width is half-way (by ratio) between the nib's and the hand's own at this size: who writes small with a
 * broad nib turns it and goes lightly, and a heavy hand presses more out of a fine one.
 */
function lineHalfWidth(width: Millimetres, hand: Hand | undefined, size: Millimetres): Millimetres {
  return hand ? Math.sqrt((width / 2) * hand.halfWidth * size) : width / 2;
}

function pathOnPage(stroke: FormedStroke, toPage: (point: PathPoint) => void, hand: Hand | undefined): PathPoint[] {
  const usual = hand?.halfWidth ?? 1;
  return stroke.points.map(({ x, y, halfWidth }) => {
    const point = { x, y, halfWidth: halfWidth / usual };
    toPage(point);
    return point;
  });
}

/** From the word's own space (x-heights, origin at its baseline's start) to its place on the page, unsteadily. */
function placing(word: PlacedWord, pen: Pen): (point: PathPoint) => void {
  const { set, size, slope } = word;
  const { layout, letters } = pen.temperament;
  const pageSeed = placeSeed(pen.seed, 'page', word.page);
  const lineSeed = subSeed(pageSeed, word.line);
  const along = word.x / (size * 9);
  const drift = (wander(lineSeed, along) * 0.7 + normal(set.seed, 10) * 0.8) * WORD_DRIFT * layout;
  const lean = pen.lean + (wander(lineSeed ^ 0x77, along) + normal(set.seed, 11)) * 0.7 * WORD_LEAN * layout;
  const grown = 1 + (wander(lineSeed ^ 0x99, along) + normal(set.seed, 12)) * 0.7 * WORD_SIZE * layout;
  const { left } = set.shaped;
  return (point) => {
    const dx = ((point.x - left) * set.squeeze - point.y * lean) * size;
    point.x = word.x + dx;
    point.y = word.baseline + slope * dx + (point.y * grown + drift) * size;
    warp(point, pageSeed, size, letters);
  };
}

/** How long the writer waits before a word: to move on, and now and then to think. */
export function pauseBefore(word: PlacedWord, pen: Pen): Seconds {
  const thought = uniform(word.set.seed, 50) ** 4;
  return (0.16 + 0.9 * thought) / pen.temperament.pace;
}

function distance(a: PathPoint, b: PathPoint): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}
