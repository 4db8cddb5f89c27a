import { type DigitWords, digitRunAt } from '../../numbers/digit-runs.js';
import { digitsAt, groupedFromFive, isRound } from '../../numbers/digits.js';
import type { Cardinal, NumberFound, NumberPlace, Numbers } from '../../numbers/number-reader.js';
import { wordSet } from '../word-set.js';

const BELOW_30 =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const TENS = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const HUNDREDS =
  'cien|ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );
const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

const below30 = new Map([
  ...BELOW_30.map((word, value): [string, number] => [word, value]),
  ['veintiún', 21] as const,
  ['veintiuna', 21] as const,
]);
const tens = new Map(TENS.map((word, k) => [word, 30 + 10 * k]));
const hundreds = new Map(
  HUNDREDS.flatMap((words, k) => words.split('|').map((word): [string, number] => [word, 100 * (k + 1)])),
);

interface Read {
  readonly value: number;
  readonly next: number;
}

function below100(words: readonly string[], at: number, end: number): Read | null {
  if (at >= end) return null;
  const small = below30.get(words[at]!);
  if (small !== undefined) return { value: small, next: at + 1 };
  const base = tens.get(words[at]!);
  if (base === undefined) return null;
  const unit =
    words[at + 1] === 'y' && at + 2 < end ? (below30.get(words[at + 2]!) ?? unitWord(words[at + 2])) : undefined;
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: base + unit, next: at + 3 }
    : { value: base, next: at + 1 };
}

const unitWord = (word: string | undefined) => (word === 'un' || word === 'una' ? 1 : undefined);

function below1000(words: readonly string[], at: number, end: number): Read | null {
  const hundred = at < end ? hundreds.get(words[at]!.replace(/as$/, 'os')) : undefined;
  if (hundred === undefined) return below100(words, at, end);
  const rest = below100(words, at + 1, end);
  return rest && rest.value > 0 ? { value: hundred + rest.value, next: rest.next } : { value: hundred, next: at + 1 };
}

/** "treinta y dos", "doscientos cuarenta", "mil novecientos ochenta y siete". */
function cardinalAt(words: readonly string[], at: number, end: number): Cardinal | null {
  const head = words[at] === 'mil' ? { value: 1, next: at } : below1000(words, at, end);
  if (!head) return null;
  const isThousands = head.next < end && words[head.next] === 'mil';
  const rest = isThousands ? below1000(words, head.next + 1, end) : null;
  const low = rest && rest.value > 0 ? rest : null;
  const value = isThousands ? head.value * 1000 + (low?.value ?? 0) : head.value;
  const next = isThousands ? (low?.next ?? head.next + 1) : head.next;
  return { value, used: next - at, isRound: isRound(value) };
}

/** "tres de junio de mil novecientos sesenta" → 3 de junio de 1960 */
function dateAt({ words, at, end }: NumberPlace): NumberFound | null {
  const isFirst = words[at] === 'primero';
  const day = isFirst ? { value: 1, used: 1 } : (digitsAt(words, at) ?? cardinalAt(words, at, end));
  if (!day || day.value < 1 || day.value > 31 || words[at + day.used] !== 'de') return null;
  const month = at + day.used + 1 < end ? words[at + day.used + 1]! : '';
  if (!MONTHS.includes(month)) return null;
  const from = at + day.used + 2;
  const year =
    /^del?$/.test(words[from] ?? '') && from + 1 < end
      ? (digitsAt(words, from + 1) ?? cardinalAt(words, from + 1, end))
      : null;
  const date = `${day.value} de ${month}`;
  return year !== null && year.value >= 1000 && year.value < 2200
    ? { used: day.used + 3 + year.used, text: `${date} de ${year.value}`, date: true }
    : { used: day.used + 2, text: date, date: true };
}

/** "a las cuatro treinta" → 4:30; "las cuatro y media" stays. */
function timeAt({ words, at, end, previous }: NumberPlace): NumberFound | null {
  if (previous !== 'las' && previous !== 'la') return null;
  const hour = below30.get(words[at]!) ?? unitWord(words[at]);
  const minutes = hour === undefined || hour > 24 ? null : below100(words, at + 1, end);
  if (!minutes || minutes.value < 5 || minutes.value > 59) return null;
  return { used: minutes.next - at, text: `${hour}:${String(minutes.value).padStart(2, '0')}` };
}

/** "veinticinco euros con cincuenta" → 25,50 € */
function moneyAt({ words, at, end }: NumberPlace): NumberFound | null {
  const euros = cardinalAt(words, at, end);
  if (!euros || !/^euros?$/.test(words[at + euros.used] ?? '') || words[at + euros.used + 1] !== 'con') return null;
  const cents = below100(words, at + euros.used + 2, end);
  if (!cents || cents.value === 0) return null;
  const named = cents.next < end && /^(?:céntimos?|centavos?)$/.test(words[cents.next]!) ? 1 : 0;
  return { used: cents.next + named - at, text: `${euros.value},${String(cents.value).padStart(2, '0')}\u00a0€` };
}

function plainAt({ words, at, end, inDigits }: NumberPlace): NumberFound | null {
  const number = cardinalAt(words, at, end);
  if (!number) return null;
  const digits = groupedFromFive(number.value, '\u00a0');
  const inWords = !inDigits && number.isRound;
  return { used: number.used, text: inWords ? words.slice(at, at + number.used).join(' ') : digits, digits };
}

/** "seis uno dos tres cuatro cinco seis siete ocho" → 612 345 678 */
const DIGIT_WORDS: DigitWords = {
  digitsAt: (words, at) => {
    const digit = below30.get(words[at] ?? '') ?? unitWord(words[at]);
    return digit !== undefined && digit < 10 ? { text: String(digit), used: 1 } : null;
  },
  phoneLeads: wordSet('número teléfono móvil celular llámame llama'),
  codeLeads: wordSet('habitación código clave pin vuelo postal número'),
  links: new Set(['es', 'era']),
  hyphens: new Set(['guion', 'guión']),
  grouped: (digits) => (/^[6-9]\d{8}$/.test(digits) ? digits.replace(/(\d{3})(?=\d)/g, '$1 ') : digits),
};

export const spanishNumbers: Numbers = {
  read: (place) => dateAt(place) ?? timeAt(place) ?? moneyAt(place) ?? digitRunAt(place, DIGIT_WORDS) ?? plainAt(place),
  cardinalAt,
  dateOf: ({ year, month, day }) => `${day} de ${MONTHS[month - 1]} de ${year}`,
};
