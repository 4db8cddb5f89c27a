import type { NumberFound, NumberPlace } from '../../../numbers/number-reader.js';
import { below100At, cardinalAt, grouped, unitAt } from './cardinal.js';
import { isCounted } from './counted.js';

const CURRENCIES: Readonly<Record<string, string>> = {
  dollar: '$',
  dollars: '$',
  euro: '€',
  euros: '€',
  pound: '£',
  pounds: '£',
};
const HUNDREDTHS = /^(?:cents?|pence|p)$/;

/** "twenty five dollars and fifty cents" → $25.50; "two hundred fifty dollars" → $250; round sums stay words. */
export function moneyAt({ words, at, end, order }: NumberPlace): NumberFound | null {
  const large = millionsAt(words, at, end);
  if (large) return large;
  const whole = cardinalAt(words, at, end);
  const unit = whole && at + whole.used < end ? words[at + whole.used]! : '';
  const sign = CURRENCIES[unit];
  if (!whole || sign === undefined) return null;
  const used = whole.used + 1;
  const part = hundredthsAt(words, at + used, end) ?? bareHundredthsAt(words, at + used, end);
  if (part) {
    const cents = String(part.value).padStart(2, '0');
    return { used: used + part.used, text: `${sign}${grouped(whole.value)}.${cents}` };
  }
  if (whole.value < 100 || whole.isRound) return null;
  // Across the Atlantic pounds are more often weighed than paid.
  return sign === '£' && order === 'month-first' ? null : { used, text: `${sign}${grouped(whole.value)}` };
}

/** "two point five million dollars" → $2.5 million */
function millionsAt(words: readonly string[], at: number, end: number): NumberFound | null {
  const whole = cardinalAt(words, at, end);
  const point = whole ? at + whole.used : end;
  const part = whole && words[point] === 'point' ? unitAt(words, point + 1) : undefined;
  const scale = words[point + 2] ?? '';
  const sign = point + 3 < end ? CURRENCIES[words[point + 3]!] : undefined;
  if (!whole || part === undefined || part > 9 || !/^[mb]illion$/.test(scale) || sign === undefined) return null;
  return { used: whole.used + 4, text: `${sign}${whole.value}.${part} ${scale}` };
}

function hundredthsAt(words: readonly string[], at: number, end: number): { value: number; used: number } | null {
  const lead = words[at] === 'and' ? 1 : 0;
  const part = cardinalAt(words, at + lead, end);
  if (!part || part.value > 99 || at + lead + part.used >= end) return null;
  return HUNDREDTHS.test(words[at + lead + part.used]!) ? { value: part.value, used: lead + part.used + 1 } : null;
}

/** "three euros ninety nine": what follows must not count anything else. */
function bareHundredthsAt(words: readonly string[], at: number, end: number): { value: number; used: number } | null {
  const isOh = words[at] === 'oh' && at + 1 < end;
  const part = isOh ? below100At(words, at + 1, end) : below100At(words, at, end);
  if (!part || (isOh ? part.value > 9 || part.value < 1 : part.value < 10)) return null;
  const used = part.used + (isOh ? 1 : 0);
  return isCounted(words[at + used]) ? null : { value: part.value, used };
}
