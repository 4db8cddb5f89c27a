import type { XHeights } from '../geometry/units.js';
import type { Allograph, Hand } from '../hand/hand.js';

/** How far letters stand off their line in natural writing, before words and lines drift: standard deviation. */
const NATURAL: XHeights = 0.06;
/** How much of that may be the hand's own: letters that stand off the line, but always alike, look drawn to do so. */
const MOST_OWN: XHeights = 0.045;
/** A letter whose lowest ink is further from the line has a tail, or hangs above it. */
const FOOT: XHeights = 0.3;
/** So large a share of normal values lies within one standard deviation. */
const WITHIN = 0.68;

/** Standard deviation of a letter's height above the line from one time to the next: what its hand's own feet are short of. */
export function hopOf(hand: Hand): XHeights {
  const own = Math.min(unevennessOf(hand), MOST_OWN);
  return Math.sqrt(NATURAL * NATURAL - own * own);
}

/** How far a letter is moved down to its line, in a hand drawn to dance more than people's letters do; else 0. */
export function settled(hand: Hand, shape: Allograph): XHeights {
  const own = unevennessOf(hand);
  const foot = footOf(shape);
  return own > MOST_OWN && Math.abs(foot) < FOOT ? foot * (MOST_OWN / own - 1) : 0;
}

const unevenness = new WeakMap<Hand, XHeights>();

/** How far off the line the feet of a hand's small letters are, by quantiles, so that one odd letter does not count. */
function unevennessOf(hand: Hand): XHeights {
  let own = unevenness.get(hand);
  if (own === undefined) {
    const distances = Object.entries(hand.characters)
      .filter(([character]) => /^\p{Ll}$/u.test(character) && character.normalize('NFD') === character)
      .map(([, { isolated }]) => Math.abs(footOf(hand.glyphs[isolated]!.allographs[0])))
      .filter((distance) => distance < FOOT)
      .toSorted((a, b) => a - b);
    own = distances[Math.floor(WITHIN * distances.length)] ?? 0;
    unevenness.set(hand, own);
  }
  return own;
}

const feet = new WeakMap<Allograph, XHeights>();

/** The lowest ink of a shape, below the line positive. */
function footOf(shape: Allograph): XHeights {
  let foot = feet.get(shape);
  if (foot === undefined) {
    const bodies = shape.strokes.filter(({ role }) => role === 'body').flatMap(({ points }) => points);
    foot = Math.max(...bodies.map(({ y, halfWidth }) => y + halfWidth));
    feet.set(shape, foot);
  }
  return foot;
}
