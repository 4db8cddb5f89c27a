import { capitalised } from '../../../items/capitalised.js';
import { digitRunAt } from '../../../numbers/digit-runs.js';
import type { NumberFound, NumberPlace, Numbers } from '../../../numbers/number-reader.js';
import { wordSet } from '../../word-set.js';
import { below100At, cardinalAt, grouped, hyphenated, ordinalAt, unitAt } from './cardinal.js';
import { isCounted } from './counted.js';
import { dateAt, MONTHS, monthAt, weekdayAndDateAt } from './dates.js';
import { ENGLISH_DIGITS } from './digits.js';
import { fractionAt, measureAt } from './measures.js';
import { moneyAt } from './money.js';
import { timeAt, timeOfDayAt } from './times.js';
import { decadeOfCenturyAt, yearAt } from './years.js';

const YEAR_LEADS = wordSet(
  'in of since from until till by before after during between year years happy spring summer autumn fall winter christmas easter thanksgiving',
);
const STREETS = wordSet(
  'street avenue road lane drive boulevard court place square terrace crescent close way row mews',
);
/** Before a house number; "line" is the end of "new line". */
const PLACE_LEADS = new Set(['at', 'to', 'from', 'of', 'on', 'line', 'number', '']);

/**
 * Numbers in letter style: words up to ninety-nine and for round hundreds and thousands, digits for the rest,
 * and the written forms of dates, years, times, sums of money, addresses and telephone numbers.
 */
function readEnglishNumber(place: NumberPlace): NumberFound | null {
  return (
    weekdayAndDateAt(place) ??
    dateAt(place) ??
    timeAt(place) ??
    moneyAt(place) ??
    digitRunAt(place, ENGLISH_DIGITS) ??
    yearInContextAt(place) ??
    houseNumberAt(place) ??
    timeOfDayAt(place) ??
    measureAt(place) ??
    fractionAt(place) ??
    ordinalInWordsAt(place) ??
    decimalAt(place) ??
    plainAt(place)
  );
}

function yearInContextAt(place: NumberPlace): NumberFound | null {
  const { words, at, end, previous, inDigits, afterDate } = place;
  const decade = decadeOfCenturyAt(words, at, end) ?? shortYearAt(place);
  if (decade) return decade;
  const isExpected =
    inDigits || afterDate || YEAR_LEADS.has(previous) || monthAt(previous) !== undefined || isToldOf(place);
  if (previous === 'year' && words[at] === 'two' && words[at + 1] === 'thousand' && !yearAt(words, at, end))
    return { used: 2, text: '2000', digits: '2000' };
  const year = yearAt(words, at, end);
  const inSpan = year !== null && isInSpan(words, at, year.used);
  if (!year || !(isExpected || inSpan)) return null;
  const isNamed = previous === 'of' && SEASONS.test(words[at - 2] ?? '');
  return !inSpan && !isNamed && isCounted(words[at + year.used]) ? null : { ...year, digits: year.text };
}

/** "it was nineteen eighty four and we were young", "nineteen seventy nine was the year we met" */
function isToldOf({ words, at, end, previous }: NumberPlace): boolean {
  if (previous === 'was') return words[at - 2] === 'it';
  const year = /^(?:|period|paragraph|line|mark|point|and|but)$/.test(previous) ? yearAt(words, at, end) : null;
  return year !== null && /^(?:was|is|has|had|will|brought|began|ended|changed)$/.test(words[at + year.used] ?? '');
}

const SEASONS = /^(?:spring|summer|autumn|fall|winter|class|christmas)$/;

/** "the summer of sixty nine" → ’69; "a class of thirty five" counts heads. */
function shortYearAt({ words, at, end, previous }: NumberPlace): NumberFound | null {
  if (previous !== 'of' || !SEASONS.test(words[at - 2] ?? '') || /^an?$/.test(words[at - 3] ?? '')) return null;
  const year = below100At(words, at, end);
  const isYear = year !== null && year.used === 2 && cardinalAt(words, at, end)?.used === 2;
  return isYear && !isCounted(words[at + 2]) ? { used: 2, text: `’${year.value}` } : null;
}

/** "nineteen eighty to nineteen ninety", "nineteen eighty en dash nineteen ninety". */
function isInSpan(words: readonly string[], at: number, used: number): boolean {
  const dashBefore = words[at - 1] === 'dash' && words[at - 2] === 'en' ? 2 : 0;
  const before = dashBefore || (/^(?:to|and|or|through|until)$/.test(words[at - 1] ?? '') ? 1 : 0);
  if (before > 0 && [2, 3, 4].some((length) => yearAt(words, at - before - length, at - before)?.used === length))
    return true;
  const next = at + used;
  return words[next] === 'en' && words[next + 1] === 'dash' && yearAt(words, next + 2, words.length) !== null;
}

/** "twelve elm street" in an address. */
function houseNumberAt({ words, at, end, previous }: NumberPlace): NumberFound | null {
  const isLed = PLACE_LEADS.has(previous) || (previous === 'is' && words[at - 2] === 'address');
  // "Forty second street" is one number.
  const number = isLed && !ordinalAt(words, at, end) ? (doorAt(words, at, end) ?? cardinalAt(words, at, end)) : null;
  if (!number) return null;
  const from = at + number.used;
  const street = [1, 2].find((between) => from + between < end && STREETS.has(words[from + between]!));
  if (street === undefined) return null;
  const name = words.slice(from, from + street);
  if (name.some((word) => /^(?:the|a|an|of|on|in|down|up|from|to|and|blocks|more|other)$/.test(word))) return null;
  const written = [...name, words[from + street]!].map(capitalised).join(' ');
  return { used: number.used + street + 1, text: `${number.value} ${written}` };
}

/** "one twenty three" is how 123 is said of a door, "one oh five" 105. */
function doorAt(words: readonly string[], at: number, end: number): { value: number; used: number } | null {
  const hundreds = unitAt(words, at);
  if (hundreds === undefined || hundreds < 1 || hundreds >= 20) return null;
  const oh = words[at + 1] === 'oh' ? 1 : 0;
  const rest = below100At(words, at + 1 + oh, end);
  const isPair = rest !== null && (oh === 1 ? rest.value > 0 && rest.value < 10 : rest.value >= 10);
  return isPair ? { value: hundreds * 100 + rest.value, used: rest.used + 1 + oh } : null;
}

function ordinalInWordsAt({ words, at, end }: NumberPlace): NumberFound | null {
  const ordinal = ordinalAt(words, at, end);
  return ordinal && ordinal.used > 1
    ? { used: ordinal.used, text: words.slice(at, at + ordinal.used).join('-') }
    : null;
}

/** "three point five" → 3.5 */
function decimalAt({ words, at, end }: NumberPlace): NumberFound | null {
  const whole = cardinalAt(words, at, end);
  if (!whole || words[at + whole.used] !== 'point') return null;
  let used = whole.used + 1;
  let text = '';
  for (; at + used < end; used++) {
    const digit = unitAt(words, at + used);
    if (digit === undefined || digit > 9) break;
    text += digit;
  }
  const number = `${grouped(whole.value)}.${text}`;
  return text === '' ? null : { used, text: number, digits: number };
}

function plainAt({ words, at, end, inDigits }: NumberPlace): NumberFound | null {
  const number = cardinalAt(words, at, end);
  if (!number) return null;
  const digits = grouped(number.value);
  const inWords = !inDigits && (number.value < 100 || number.isRound);
  const text = inWords ? hyphenated(words.slice(at, at + number.used)) : digits;
  return { used: number.used, text, digits };
}

export const englishNumbers: Numbers = {
  read: readEnglishNumber,
  cardinalAt,
  dateOf: ({ year, month, day }, order) =>
    order === 'month-first' ? `${MONTHS[month - 1]} ${day}, ${year}` : `${day} ${MONTHS[month - 1]} ${year}`,
};
