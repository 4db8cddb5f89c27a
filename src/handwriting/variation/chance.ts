/** Chance without a generator: every draw is a function of its seed and its number, so no draw depends on another. */

/** A new seed from a seed and a small whole number; cheaper than `placeSeed`, for places inside a word. */
export function subSeed(seed: number, index: number): number {
  let hash = (seed ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Uniform in 0 ≤ u < 1. */
export function uniform(seed: number, index: number): number {
  return subSeed(seed, index) / 4294967296;
}

/**
 * About normal, mean 0, standard deviation 1, never beyond ±3.5: the sum of four uniforms (Irwin–Hall). Bounded, since a
 * hand never jumps; sums only, since `Math.log` and `Math.cos` may differ in the last bit between engines.
 */
export function normal(seed: number, index: number): number {
  const sum = uniform(seed, 4 * index) + uniform(seed, 4 * index + 1) + uniform(seed, 4 * index + 2);
  return (sum + uniform(seed, 4 * index + 3) - 2) * SQRT_3;
}

/** So many places in a row share out the range among them. */
const DECK = 6;

/**
 * As `normal`, but dealt from a deck that is shuffled anew every six places: each of six in a row gets another sixth of an
 * even range. For what a page has only a dozen or two of, its lines: with each drawn for itself one page would be stiff by
 * chance and the next one wild, and people are steadier than dice. Never beyond ±1.74.
 */
export function dealt(seed: number, place: number): number {
  const deck = subSeed(seed, Math.floor(place / DECK));
  const own = uniform(deck, place % DECK);
  let card = 0;
  for (let other = 0; other < DECK; other++) if (uniform(deck, other) < own) card++;
  return ((2 * (card + uniform(deck, DECK + (place % DECK)))) / DECK - 1) * SQRT_3;
}

/** Four uniforms have a variance of 4/12; this scales it to 1, as it does one between -1 and 1. */
const SQRT_3 = 1.7320508075688772;
