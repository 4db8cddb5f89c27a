import { pointsAlong } from '../geometry/pen-curve.js';
import type { XHeights } from '../geometry/units.js';
import type { Allograph, Hand } from '../hand/hand.js';
import { smallLettersOf } from '../hand/small-letters.js';

/** How far letters stand off their line in natural writing, before words and lines drift: standard deviation. */
const NATURAL: XHeights = 0.07;
/** How much of that may be the hand's own: letters that stand off the line, but always alike, look drawn to do so. */
const MOST_OWN: XHeights = 0.045;
/** Ink that turns upwards further than this from the line is no foot, but a tail, or a bow above. */
const FOOT: XHeights = 0.3;
/** Of two places where a letter turns upwards, this near to each other, only the lower is a foot. */
const FOOT_WIDTH: XHeights = 0.2;
const FINE: XHeights = 0.05;

/** Standard deviation of a letter's height above the line from one time to the next: what its hand's own feet are short of. */
export function hopOf(hand: Hand): XHeights {
  const own = Math.min(unevennessOf(hand), MOST_OWN);
  return Math.sqrt(NATURAL * NATURAL - own * own);
}

/** How far a letter is moved down to its line, in a hand drawn to dance more than people's letters do; else 0. */
export function settled(hand: Hand, shape: Allograph): XHeights {
  const own = unevennessOf(hand);
  const feet = own > MOST_OWN ? feetOf(shape) : [];
  return feet.length > 0 ? Math.max(...feet) * (MOST_OWN / own - 1) : 0;
}

const unevenness = new WeakMap<Hand, XHeights>();

/** How far off the line the feet of a hand's small letters usually are. */
function unevennessOf(hand: Hand): XHeights {
  let own = unevenness.get(hand);
  if (own === undefined) {
    const feet = smallLettersOf(hand).flatMap(feetOf);
    own = Math.sqrt(feet.reduce((sum, foot) => sum + foot * foot, 0) / Math.max(1, feet.length));
    unevenness.set(hand, own);
  }
  return own;
}

const feetOfShapes = new WeakMap<Allograph, readonly XHeights[]>();

/** Where the ink of a shape stands on the line or near it; below it positive. */
function feetOf(shape: Allograph): readonly XHeights[] {
  let feet = feetOfShapes.get(shape);
  if (!feet) {
    const edge = lowerEdge(shape);
    const isLowest = ([x, y]: readonly [number, XHeights]) =>
      edge.every(([otherX, otherY]) => Math.abs(otherX - x) > FOOT_WIDTH || otherY <= y);
    feet = edge
      .filter(([, y]) => Math.abs(y) < FOOT)
      .filter(isLowest)
      .map(([, y]) => y);
    feetOfShapes.set(shape, feet);
  }
  return feet;
}

/** The lowest ink of each narrow column of a shape. */
function lowerEdge({ strokes }: Allograph): readonly (readonly [x: XHeights, y: XHeights])[] {
  const lowest = new Map<number, XHeights>();
  for (const { x, y, halfWidth } of strokes.flatMap(({ points }) => pointsAlong(points, FINE))) {
    const column = Math.round(x / FINE);
    lowest.set(column, Math.max(lowest.get(column) ?? -Infinity, y + halfWidth));
  }
  return [...lowest].map(([column, y]) => [column * FINE, y] as const);
}
