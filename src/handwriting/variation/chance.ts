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
 * As `normal`, but dealt from a deck that is shuffled anew every six places: each of six in a row gets the middle of another
 * sixth of an even range. For what a page has only a dozen or two of, its lines: with each drawn for itself one page would be stiff by
 * chance and the next one wild, and people are steadier than dice. Never beyond ±1.74.
 */
export function dealt(seed: number, place: number): number {
  const deck = subSeed(seed, Math.floor(place / DECK));
  const own = uniform(deck, place % DECK);
  let card = 0;
  for (let other = 0; other < DECK; other++) if (uniform(deck, other) < own) card++;
  const within = 0.25 + 0.5 * uniform(deck, DECK + (place % DECK));
  return ((2 * (card + within)) / DECK - 1) * SQRT_3;
}

const SHUFFLES = 3;

/**
 * As `dealt`, but of three shuffles of each deck the one in which neighbours are most alike. For what carries over from one
 * place to the next: lines that stand near and far by turns look like pairs of lines.
 */
export function dealtInRuns(seed: number, place: number): number {
  const first = place - (place % DECK);
  let calmest = seed;
  let mostAlike = -Infinity;
  for (let shuffle = 0; shuffle < SHUFFLES; shuffle++) {
    const candidate = subSeed(seed, shuffle);
    const alike = likenessOfNeighbours(candidate, first);
    if (alike > mostAlike) [calmest, mostAlike] = [candidate, alike];
  }
  return dealt(calmest, place);
}

function likenessOfNeighbours(seed: number, first: number): number {
  let sum = 0;
  for (let place = first + 1; place < first + DECK; place++) sum += dealt(seed, place - 1) * dealt(seed, place);
  return sum;
}

/** Four uniforms have a variance of 4/12; this scales it to 1, as it does one between -1 and 1. */
const SQRT_3 = 1.7320508075688772;
