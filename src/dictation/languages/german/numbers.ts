import { type DigitWords, digitRunAt } from '../../numbers/digit-runs.js';
import { groupedFromFive, isRound } from '../../numbers/digits.js';
import type { Cardinal, NumberFound, NumberPlace, Numbers } from '../../numbers/number-reader.js';
import { wordSet } from '../word-set.js';

const UNITS =
  'null|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn'.split(
    '|',
  );
const TENS = 'zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig'.split('|');
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

const small = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ['ein', 1],
  ['zwo', 2],
  ...TENS.flatMap((word, k): [string, number][] => [
    [word, 20 + 10 * k],
    ...UNITS.slice(1, 10).map((unit, value): [string, number] => [
      `${unit === 'eins' ? 'ein' : unit}und${word}`,
      21 + 10 * k + value,
    ]),
  ]),
]);
const months = new Map(MONTHS.map((name) => [name.toLowerCase(), name]));
/** "der erste", "am dritten": ordinals that are not their number with "te" or "ste". */
const IRREGULAR = new Map([
  ['er', 1],
  ['drit', 3],
  ['sieb', 7],
  ['ach', 8],
]);

/** The value of a number written as one word, as German writes them. */
function valueOf(word: string): number | null {
  const [, thousands, rest = ''] = /^(?:(.*)tausend)?(.*)$/.exec(word) ?? [];
  const high = thousands === undefined ? 0 : thousands === '' ? 1 : below10000(thousands);
  const low = rest === '' && thousands !== undefined ? 0 : below10000(rest.replace(/^und/, ''));
  return high === null || low === null || (high > 0 && low >= 1000) ? null : high * 1000 + low;
}

/** Years too: "neunzehnhundertsiebenundachtzig". */
function below10000(word: string): number | null {
  const [, hundreds, rest = ''] = /^(?:(.*)hundert)?(.*)$/.exec(word) ?? [];
  const high = hundreds === undefined ? 0 : hundreds === '' ? 1 : (small.get(hundreds) ?? null);
  const low = rest === '' && hundreds !== undefined ? 0 : (small.get(rest.replace(/^und/, '')) ?? null);
  return high === null || low === null ? null : high * 100 + low;
}

const MAX_PIECES = 4;

/** One word, or the pieces of one that were heard apart: "zwei tausend sechs". */
function cardinalAt(words: readonly string[], at: number, end: number): Cardinal | null {
  for (let used = Math.min(MAX_PIECES, end - at); used > 0; used--) {
    const value = valueOf(words.slice(at, at + used).join(''));
    const isArticle = used === 1 && words[at] === 'ein';
    if (value !== null && !isArticle) return { value, used, isRound: isRound(value) };
  }
  return null;
}

function ordinalOf(word: string | undefined): number | undefined {
  const stem = /^(.+?)s?te[rnsm]?$/.exec(word ?? '')?.[1];
  return stem === undefined ? undefined : (IRREGULAR.get(stem) ?? small.get(stem));
}

/** "dritter Juni neunzehnhundertsechzig" → 3. Juni 1960 */
function dateAt({ words, at, end }: NumberPlace): NumberFound | null {
  const digits = /^(\d{1,2})\.?$/.exec(words[at] ?? '')?.[1];
  const day = digits === undefined ? ordinalOf(words[at]) : Number(digits);
  const month = at + 1 < end ? months.get(words[at + 1]!) : undefined;
  if (day === undefined || day < 1 || day > 31 || !month) return null;
  const written = /^\d{4}$/.test(words[at + 2] ?? '') ? { value: Number(words[at + 2]), used: 1 } : null;
  const year = at + 2 < end ? (written ?? cardinalAt(words, at + 2, end)) : null;
  const isYear = year !== null && year.value >= 1000 && year.value < 2200;
  return isYear
    ? { used: 2 + year.used, text: `${day}. ${month} ${year.value}`, date: true }
    : { used: 2, text: `${day}. ${month}`, date: true };
}

/** "sechzehn Uhr dreißig" → 16:30 Uhr; "vier Uhr" stays. */
function timeAt({ words, at, end }: NumberPlace): NumberFound | null {
  const hour = words[at] === 'ein' ? { value: 1, used: 1 } : cardinalAt(words, at, end);
  if (!hour || hour.value > 24 || at + hour.used >= end || words[at + hour.used] !== 'uhr') return null;
  const after = at + hour.used + 1;
  const minutes = after < end ? cardinalAt(words, after, end) : null;
  if (minutes && minutes.value > 0 && minutes.value < 60) {
    const text = `${hour.value}:${String(minutes.value).padStart(2, '0')} Uhr`;
    return { used: hour.used + 1 + minutes.used, text };
  }
  return { used: hour.used + 1, text: `${hour.value <= 12 ? words[at] : hour.value} Uhr` };
}

/** "fünfundzwanzig Euro fünfzig" → 25,50 Euro */
function moneyAt({ words, at, end }: NumberPlace): NumberFound | null {
  const euros = cardinalAt(words, at, end);
  if (!euros || words[at + euros.used] !== 'euro' || at + euros.used + 1 >= end) return null;
  const lead = words[at + euros.used + 1] === 'und' ? 2 : 1;
  const cents = cardinalAt(words, at + euros.used + lead, end);
  if (!cents || cents.value === 0 || cents.value > 99) return null;
  const next = at + euros.used + lead + cents.used;
  const named = next < end && /^cents?$/.test(words[next]!) ? 1 : 0;
  if (lead === 2 && named === 0) return null;
  const text = `${euros.value},${String(cents.value).padStart(2, '0')} Euro`;
  return { used: next + named - at, text };
}

const MEASURES = /^(?:prozent|kilometer|meter|kilo|kilogramm|liter|grad|millionen|stunden|jahre)$/;

/** "drei Komma fünf Prozent": a comma only before what is measured. */
function decimalAt({ words, at, end }: NumberPlace): NumberFound | null {
  const whole = cardinalAt(words, at, end);
  if (!whole || words[at + whole.used] !== 'komma') return null;
  const part = cardinalAt(words, at + whole.used + 1, end);
  const used = whole.used + 1 + (part?.used ?? 0);
  if (!part || !MEASURES.test(words[at + used] ?? '')) return null;
  return { used, text: `${whole.value},${part.value}`, digits: `${whole.value},${part.value}` };
}

function plainAt({ words, at, end, inDigits }: NumberPlace): NumberFound | null {
  const number = cardinalAt(words, at, end);
  if (!number) return null;
  const digits = groupedFromFive(number.value, '.');
  const inWords = !inDigits && number.isRound;
  return { used: number.used, text: inWords ? words.slice(at, at + number.used).join('') : digits, digits };
}

/** "null drei null eins zwei": telephone numbers and postal codes as they are. */
const DIGIT_WORDS: DigitWords = {
  digitsAt: (words, at) => {
    const digit = small.get(words[at] ?? '');
    return digit !== undefined && digit < 10 && words[at] !== 'ein' ? { text: String(digit), used: 1 } : null;
  },
  phoneLeads: new Set(['nummer', 'telefonnummer', 'handynummer', 'telefon', 'unter']),
  codeLeads: wordSet('zimmer code pin postleitzahl flug nummer linie'),
  links: new Set(['ist', 'lautet', 'war']),
  hyphens: wordSet('bindestrich'),
  grouped: (digits) => digits,
};

export const germanNumbers: Numbers = {
  read: (place) =>
    dateAt(place) ??
    timeAt(place) ??
    moneyAt(place) ??
    decimalAt(place) ??
    digitRunAt(place, DIGIT_WORDS) ??
    plainAt(place),
  cardinalAt,
  dateOf: ({ year, month, day }) => `${day}. ${MONTHS[month - 1]} ${year}`,
};
