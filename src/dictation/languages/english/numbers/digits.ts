import type { Digits, DigitWords } from '../../../numbers/digit-runs.js';
import { wordSet } from '../../word-set.js';
import { below100At, unitAt } from './cardinal.js';

const REPEATED = new Map([
  ['double', 2],
  ['triple', 3],
]);

/** "oh", "seven", "double five"; in the midst of a telephone number also "nine hundred" and "forty two". */
function digitsAt(words: readonly string[], at: number, inPhoneNumber: boolean): Digits | null {
  const times = REPEATED.get(words[at]!) ?? 1;
  const digit = digitAt(words[times === 1 ? at : at + 1]);
  if (digit !== null && times > 1) return { text: digit.repeat(times), used: 2 };
  if (digit !== null && inPhoneNumber && words[at + 1] === 'hundred') return { text: `${digit}00`, used: 2 };
  if (digit !== null) return { text: digit, used: 1 };
  const pair = inPhoneNumber ? below100At(words, at, words.length) : null;
  return pair && { text: String(pair.value), used: pair.used };
}

function digitAt(word: string | undefined): string | null {
  if (word === 'oh' || word === 'o') return '0';
  const unit = unitAt([word ?? ''], 0);
  return unit !== undefined && unit < 10 ? String(unit) : null;
}

/** 415-555-0123, 020 7946 0958, 07700 900123, and seven digits as 555-1212 where a telephone is spoken of. */
function grouped(digits: string, isPhoneNumber: boolean): string {
  if (/^[1-9]\d{9}$/.test(digits)) return inGroups(digits, [3, 3], '-');
  if (/^1\d{10}$/.test(digits)) return inGroups(digits, [1, 3, 3], '-');
  if (/^02\d{9}$/.test(digits)) return inGroups(digits, [3, 4], ' ');
  if (/^01(?:1\d|\d1)\d{7}$/.test(digits)) return inGroups(digits, [4, 3], ' ');
  if (/^0\d{10}$/.test(digits)) return inGroups(digits, [5], ' ');
  return isPhoneNumber && /^[1-9]\d{6}$/.test(digits) ? inGroups(digits, [3], '-') : digits;
}

/** The digits in groups of these lengths, and the rest. */
function inGroups(digits: string, lengths: readonly number[], between: string): string {
  let at = 0;
  const groups = lengths.map((length) => digits.slice(at, (at += length)));
  return [...groups, digits.slice(at)].join(between);
}

export const ENGLISH_DIGITS: DigitWords = {
  digitsAt,
  phoneLeads: wordSet('number call phone telephone ring text dial fax mobile cell reach'),
  codeLeads: wordSet(
    'room code pin flight extension zip gate bus route apartment flat channel box number password combination dial call ring',
  ),
  links: new Set(['is', 'was', 'number']),
  hyphens: new Set(['dash', 'hyphen']),
  grouped,
};
