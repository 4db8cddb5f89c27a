import bidiFactory from 'bidi-js';

export type Direction = 'ltr' | 'rtl';

/** How a word runs among its neighbours: embedding levels (UAX #9), even to the right, odd to the left. */
export interface WordRun {
  /** Of the word as a whole. */
  readonly level: number;
  /** Of the gap before it. */
  readonly gap: number;
  /** Of each of its UTF-16 units; as the whole word where there is none. */
  readonly signs: readonly number[];
}

const bidi = bidiFactory();

const RUNS_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFTWARD = new RegExp(RUNS_LEFT.source, 'gu');
const LETTER = /\p{L}/gu;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/** The direction in which most letters of `text` run; `otherwise` where it has none. */
export function directionOf(text: string, otherwise: Direction): Direction {
  const letters = text.match(LETTER)?.length ?? 0;
  if (letters === 0) return otherwise;
  const left = RUNS_LEFT.test(text) ? text.match(LEFTWARD)!.length : 0;
  return left * 2 > letters ? 'rtl' : 'ltr';
}

/**
 * How each word of a paragraph runs; null where every word simply runs to the right. A word is written in one piece, so a
 * bracket or full stop at the ends of several words that run against the paragraph keeps to its word.
 */
export function runsOfWords(words: readonly string[], direction: Direction): WordRun[] | null {
  const text = words.join(' ');
  if (direction === 'ltr' && !RUNS_LEFT.test(text)) return null;
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const base = direction === 'rtl' ? 1 : 0;
  let start = 0;
  return words.map((word) => {
    const own = Array.from(levels.subarray(start, start + word.length));
    const gap = levels[start - 1] ?? base;
    start += word.length + 1;
    const level = own[Math.max(0, word.search(LETTER_OR_NUMBER))] ?? base;
    const goesOn = gap > base || (levels[start - 1] ?? base) > base;
    return { level, gap, signs: goesOn ? own.map((each) => Math.max(each, level)) : own };
  });
}

/** Indices of pieces with these levels as the eye meets them from left to right (UAX #9, rule L2). */
export function orderOfTheEye(levels: readonly number[]): number[] {
  const order = levels.map((_, i) => i);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && levels[order[to]!]! >= level) to++;
      order.splice(from, to - from, ...order.slice(from, to).toReversed());
      from = to;
    }
  }
  return order;
}

/** The word with brackets turned round where it runs to the left (UAX #9, rule L4). */
export function withBracketsTurned(text: string, { level, signs }: WordRun): string {
  return Array.from({ length: text.length }, (_, i) => {
    const sign = text.charAt(i);
    return (signs[i] ?? level) % 2 === 1 ? (bidi.getMirroredCharacter(sign) ?? sign) : sign;
  }).join('');
}
