import { type DigitWords, digitRunAt } from '../../numbers/digit-runs.js';
import { digitsAt, groupedFromFive, isRound } from '../../numbers/digits.js';
import type { Cardinal, NumberFound, NumberPlace, Numbers } from '../../numbers/number-reader.js';
import { wordSet } from '../word-set.js';

const UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const units = new Map(UNITS.map((word, value) => [word, value]));
const tens = new Map([
  ['vingt', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
  ['septante', 70],
  ['huitante', 80],
  ['nonante', 90],
]);
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

interface Read {
  readonly value: number;
  readonly next: number;
}

/** Numbers in pieces, whether they were heard with hyphens or without: "quatre", "vingt", "dix", "sept". */
function below20(pieces: readonly string[], at: number): Read | null {
  const value = units.get(pieces[at] === 'une' ? 'un' : (pieces[at] ?? ''));
  if (value === undefined) return null;
  const tail = value === 10 ? units.get(pieces[at + 1] ?? '') : undefined;
  return tail !== undefined && tail >= 7 && tail <= 9 ? { value: 10 + tail, next: at + 2 } : { value, next: at + 1 };
}

function below100(pieces: readonly string[], at: number): Read | null {
  const isEighty = pieces[at] === 'quatre' && /^vingts?$/.test(pieces[at + 1] ?? '');
  const base = isEighty ? 80 : tens.get(pieces[at] ?? '');
  if (base === undefined) return below20(pieces, at);
  const from = at + (isEighty ? 2 : 1);
  const after = pieces[from] === 'et' ? from + 1 : from;
  const rest = below20(pieces, after);
  const limit = base === 60 || base === 80 ? 20 : 10;
  const fits = rest !== null && rest.value > 0 && rest.value < limit;
  const mayLink = after === from || (fits && (rest.value === 1 || rest.value === 11));
  return fits && mayLink ? { value: base + rest.value, next: rest.next } : { value: base, next: from };
}

function below1000(pieces: readonly string[], at: number): Read | null {
  const head = /^cents?$/.test(pieces[at] ?? '') ? { value: 1, next: at } : below100(pieces, at);
  if (!head || !/^cents?$/.test(pieces[head.next] ?? '')) return head;
  const rest = below100(pieces, head.next + 1);
  const value = head.value * 100;
  return rest && rest.value > 0 ? { value: value + rest.value, next: rest.next } : { value, next: head.next + 1 };
}

function whole(pieces: readonly string[], at: number): Read | null {
  const head = pieces[at] === 'mille' ? { value: 1, next: at } : below1000(pieces, at);
  if (!head || pieces[head.next] !== 'mille') return head;
  const rest = below1000(pieces, head.next + 1);
  const value = head.value * 1000;
  return rest && rest.value > 0 ? { value: value + rest.value, next: rest.next } : { value, next: head.next + 1 };
}

/** "quatre-vingt-dix-sept", "deux cent quarante", "mille neuf cent soixante". */
function cardinalAt(words: readonly string[], at: number, end: number): Cardinal | null {
  const pieces: string[] = [];
  const lengths: number[] = [];
  for (let k = at; k < end && k < at + 10; k++) {
    pieces.push(...words[k]!.split('-'));
    lengths.push(pieces.length);
  }
  const found = whole(pieces, 0);
  const used = found ? lengths.indexOf(found.next) + 1 : 0;
  const isArticle = used === 1 && /^une?$/.test(words[at]!);
  return found && used > 0 && !isArticle ? { value: found.value, used, isRound: isRound(found.value) } : null;
}

/** "trois juin mille neuf cent soixante" → 3 juin 1960 */
function dateAt({ words, at, end }: NumberPlace): NumberFound | null {
  const isFirst = words[at] === 'premier';
  const day = isFirst ? { value: 1, used: 1 } : (digitsAt(words, at) ?? cardinalAt(words, at, end));
  const month = day && at + day.used < end ? words[at + day.used]! : '';
  if (!day || day.value < 1 || day.value > 31 || !MONTHS.includes(month)) return null;
  const from = at + day.used + 1;
  const year = from < end ? (digitsAt(words, from) ?? cardinalAt(words, from, end)) : null;
  const date = `${day.value === 1 ? '1er' : day.value} ${month}`;
  return year !== null && year.value >= 1000 && year.value < 2200
    ? { used: day.used + 1 + year.used, text: `${date} ${year.value}`, date: true }
    : { used: day.used + 1, text: date, date: true };
}

/** "seize heures trente" → 16 h 30; "quatre heures" stays. */
function timeAt({ words, at, end }: NumberPlace): NumberFound | null {
  const hour = cardinalAt(words, at, end) ?? (words[at] === 'une' ? { value: 1, used: 1 } : null);
  if (!hour || hour.value > 24 || !/^heures?$/.test(words[at + hour.used] ?? '') || at + hour.used >= end) return null;
  const after = at + hour.used + 1;
  const minutes = after < end ? cardinalAt(words, after, end) : null;
  if (minutes && minutes.value > 0 && minutes.value < 60)
    return {
      used: hour.used + 1 + minutes.used,
      text: `${hour.value}\u00a0h\u00a0${String(minutes.value).padStart(2, '0')}`,
    };
  return hour.value > 12 ? { used: hour.used + 1, text: `${hour.value}\u00a0h` } : null;
}

/** "vingt-cinq euros cinquante" → 25,50 € */
function moneyAt({ words, at, end }: NumberPlace): NumberFound | null {
  const euros = cardinalAt(words, at, end);
  if (!euros || !/^euros?$/.test(words[at + euros.used] ?? '')) return null;
  const lead = words[at + euros.used + 1] === 'et' ? 2 : 1;
  const cents = at + euros.used + lead < end ? cardinalAt(words, at + euros.used + lead, end) : null;
  if (!cents || cents.value === 0 || cents.value > 99) return null;
  const next = at + euros.used + lead + cents.used;
  const named = next < end && /^(?:centimes?|cents?)$/.test(words[next]!) ? 1 : 0;
  if (lead === 2 && named === 0) return null;
  return { used: next + named - at, text: `${euros.value},${String(cents.value).padStart(2, '0')}\u00a0€` };
}

function plainAt({ words, at, end, inDigits }: NumberPlace): NumberFound | null {
  const number = cardinalAt(words, at, end);
  if (!number) return null;
  const digits = groupedFromFive(number.value, '\u00a0');
  const said = words.slice(at, at + number.used);
  const inWords = !inDigits && number.isRound;
  return { used: number.used, text: inWords ? hyphenated(said) : digits, digits };
}

/** "vingt deux" → vingt-deux, but "vingt et un" and "deux cents" */
function hyphenated(words: readonly string[]): string {
  return words
    .join('-')
    .replace(/-?\b(et|cents?|mille)\b-?/g, ' $1 ')
    .trim();
}

const PHONE_PAIRS = 5;

/** "zéro six douze trente-quatre cinquante-six soixante-dix-huit" → 06 12 34 56 78 */
function telephoneAt({ words, at, end }: NumberPlace): NumberFound | null {
  const pairs: string[] = [];
  let used = 0;
  while (pairs.length < PHONE_PAIRS) {
    const isZero = words[at + used] === 'zéro';
    const number = at + used + (isZero ? 1 : 0) < end ? cardinalAt(words, at + used + (isZero ? 1 : 0), end) : null;
    if (!number || number.value > (isZero ? 9 : 99) || (!isZero && number.value < 10)) return null;
    pairs.push(String(number.value).padStart(2, '0'));
    used += number.used + (isZero ? 1 : 0);
  }
  const text = pairs.join('\u00a0');
  return text.startsWith('0') ? { used, text, digits: text } : null;
}

/** "sept cinq zéro un un": single digits, such as a postal code. */
const DIGIT_WORDS: DigitWords = {
  digitsAt: (words, at) => {
    const digit = units.get(words[at] === 'une' ? '' : (words[at] ?? ''));
    return digit !== undefined && digit < 10 ? { text: String(digit), used: 1 } : null;
  },
  phoneLeads: new Set(['numéro', 'téléphone', 'portable']),
  codeLeads: wordSet('chambre code vol postal numéro'),
  links: new Set(['est', 'était']),
  hyphens: wordSet('tiret'),
  grouped: (digits) => digits,
};

export const frenchNumbers: Numbers = {
  read: (place) =>
    dateAt(place) ??
    timeAt(place) ??
    moneyAt(place) ??
    telephoneAt(place) ??
    digitRunAt(place, DIGIT_WORDS) ??
    plainAt(place),
  cardinalAt,
  dateOf: ({ year, month, day }) => `${day === 1 ? '1er' : day} ${MONTHS[month - 1]} ${year}`,
};
