import type { Cardinal } from '../../../numbers/number-reader.js';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINAL_UNITS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const ORDINAL_TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

const unitValues = new Map(UNITS.map((word, value) => [word, value]));
const tensValues = new Map(TENS.map((word, k) => [word, 20 + 10 * k]));
const ordinalUnits = new Map(ORDINAL_UNITS.map((word, value) => [word, value]));
const ordinalTens = new Map(ORDINAL_TENS.map((word, k) => [word, 20 + 10 * k]));
const decades = new Map(DECADES.map((word, k) => [word, 20 + 10 * k]));
const SCALES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

export const unitAt = (words: readonly string[], at: number) => unitValues.get(words[at] ?? '');
export const tensAt = (words: readonly string[], at: number) => tensValues.get(words[at] ?? '');
export const decadeAt = (words: readonly string[], at: number) => decades.get(words[at] ?? '');
const isHundred = (word: string | undefined) => word === 'hundred';
const isScale = (word: string | undefined) => isHundred(word) || SCALES.has(word ?? '');

/** A number from 0 to 99: "seven", "forty", "twenty one". */
export function below100At(words: readonly string[], at: number, end: number): Cardinal | null {
  if (at >= end) return null;
  const unit = unitAt(words, at);
  if (unit !== undefined) return { value: unit, used: 1, isRound: true };
  const tens = tensAt(words, at);
  if (tens === undefined) return null;
  const after = at + 1 < end ? unitAt(words, at + 1) : undefined;
  return after !== undefined && after > 0 && after < 10
    ? { value: tens + after, used: 2, isRound: true }
    : { value: tens, used: 1, isRound: true };
}

/** "a" counts as one before a scale: "a thousand". */
function multiplierAt(words: readonly string[], at: number, end: number): Cardinal | null {
  if (words[at] === 'a' && at + 1 < end && isScale(words[at + 1])) return { value: 1, used: 1, isRound: true };
  return below100At(words, at, end);
}

function below1000At(words: readonly string[], at: number, end: number): Cardinal | null {
  const head = multiplierAt(words, at, end);
  if (!head || at + head.used >= end || words[at + head.used] !== 'hundred') return head;
  const used = head.used + 1;
  const rest = restAt(words, at + used, end, words[at - 1] === 'between' ? isScale : isHundred);
  const value = head.value * 100;
  return rest ? { value: value + rest.value, used: used + rest.used, isRound: false } : { value, used, isRound: true };
}

/**
 * What may follow "hundred" or "thousand": "and five", "fifty"; never what belongs to a number of its own, as in "two hundred
 * three hundred" and "between one hundred and two thousand".
 */
function restAt(
  words: readonly string[],
  at: number,
  end: number,
  beginsAnother: (next: string | undefined) => boolean,
): Cardinal | null {
  const lead = words[at] === 'and' ? 1 : 0;
  const rest = below100At(words, at + lead, end);
  if (!rest || rest.value === 0) return null;
  const next = at + lead + rest.used;
  if (next < end && beginsAnother(words[next])) return null;
  return { ...rest, used: rest.used + lead };
}

/** The longest cardinal number at a place: "two hundred and fifty", "one thousand two hundred". */
export function cardinalAt(words: readonly string[], at: number, end: number): Cardinal | null {
  const first = below1000At(words, at, end);
  if (!first) return null;
  let value = 0;
  let used = 0;
  let scales = 0;
  let limit = Number.POSITIVE_INFINITY;
  for (let chunk: Cardinal | null = first; chunk; chunk = nextChunk(words, at + used, end)) {
    const scale = at + used + chunk.used < end ? SCALES.get(words[at + used + chunk.used] ?? '') : undefined;
    if (scale !== undefined && scale >= limit) break;
    if (scale === undefined && scales > 0 && chunk.value >= limit) break;
    value += chunk.value * (scale ?? 1);
    used += chunk.used + (scale === undefined ? 0 : 1);
    scales += 1;
    if (scale === undefined) return { value, used, isRound: scales === 1 && chunk.isRound };
    limit = scale;
  }
  return { value, used, isRound: scales === 1 && first.isRound };
}

function nextChunk(words: readonly string[], at: number, end: number): Cardinal | null {
  if (at >= end) return null;
  if (words[at] !== 'and') return words[at] === 'a' ? null : below1000At(words, at, end);
  return restAt(words, at, end, isScale);
}

export interface Ordinal {
  readonly value: number;
  readonly used: number;
}

/** "third", "twenty first", "hundred and first". */
export function ordinalAt(words: readonly string[], at: number, end: number): Ordinal | null {
  if (at >= end) return null;
  const unit = ordinalUnits.get(words[at] ?? '');
  if (unit !== undefined) return { value: unit, used: 1 };
  const tens = ordinalTens.get(words[at] ?? '');
  if (tens !== undefined) return { value: tens, used: 1 };
  const head = tensAt(words, at);
  const tail = at + 1 < end ? ordinalUnits.get(words[at + 1] ?? '') : undefined;
  return head !== undefined && tail !== undefined && tail > 0 && tail < 10 ? { value: head + tail, used: 2 } : null;
}

/** "twenty-one" from its spoken words; other numbers keep their blanks. */
export function hyphenated(words: readonly string[]): string {
  return words
    .map((word, k) =>
      tensValues.has(words[k - 1] ?? '') && word !== 'hundred' && isSmall(word) ? `-${word}` : ` ${word}`,
    )
    .join('')
    .trimStart();
}

function isSmall(word: string): boolean {
  const value = unitValues.get(word) ?? ordinalUnits.get(word);
  return value !== undefined && value > 0 && value < 10;
}

/** 12345 → "12,345". */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}
