import { charactersOf } from './spell.js';

/** A word in two: `head` ends a line (with its hyphen), `tail` starts the next. */
export interface Division {
  readonly head: string;
  readonly tail: string;
}

const SOFT_HYPHEN = '\u00ad';
const ZERO_WIDTH_SPACE = '\u200b';
/** After these a line may end, the sign staying where it is; not inside of dates and telephone numbers. */
const BREAKS_AFTER = /[-‐–—/]/;
const DIGIT = /\p{N}/u;

/**
 * Where `word` may be divided, the longest head first: after a hyphen or dash of its own, and at a soft hyphen, where a
 * hyphen is written. At least two letters stay on either side.
 */
export function divisionsOf(word: string): Division[] {
  return ownBreaks(word)
    .filter(({ head, tail }) => bare(head).length >= 2 && bare(tail).length >= 2)
    .toReversed();
}

/** Every way to divide a word without regard to its sense, the longest head first; for words longer than a line. */
export function divisionsAnywhere(word: string): Division[] {
  const characters = charactersOf(word);
  return characters
    .slice(1)
    .map((_, i) => ({ head: characters.slice(0, i + 1).join(''), tail: characters.slice(i + 1).join('') }))
    .toReversed();
}

/** The word as written where it is not divided: without the signs that only say where it could be. */
export function undivided(word: string): string {
  return word.includes(SOFT_HYPHEN) || word.includes(ZERO_WIDTH_SPACE) ? word.replace(/[\u00ad\u200b]/g, '') : word;
}

function ownBreaks(word: string): Division[] {
  const divisions: Division[] = [];
  for (let i = 1; i < word.length; i++) {
    const before = word[i - 1]!;
    const tail = word.slice(i);
    if (before === SOFT_HYPHEN) divisions.push({ head: `${word.slice(0, i - 1)}-`, tail });
    else if (before === ZERO_WIDTH_SPACE) divisions.push({ head: word.slice(0, i - 1), tail });
    else if (BREAKS_AFTER.test(before) && !(DIGIT.test(word.charAt(i - 2)) && DIGIT.test(word.charAt(i))))
      divisions.push({ head: word.slice(0, i), tail });
  }
  return divisions;
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
