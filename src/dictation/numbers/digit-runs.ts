import type { NumberFound, NumberPlace } from './number-reader.js';

/** How a language says digits one after another. */
export interface DigitWords {
  /** The digits that a phrase at a place stands for, such as "oh", "double five" or, in a telephone number, "forty two". */
  readonly digitsAt: (words: readonly string[], at: number, inPhoneNumber: boolean) => Digits | null;
  /** Words of which one stands shortly before a telephone number: "call", "number". */
  readonly phoneLeads: ReadonlySet<string>;
  /** Words right before a short number that is said digit by digit: "room", "code". */
  readonly codeLeads: ReadonlySet<string>;
  /** Between the lead and the number: "the code is four two four two". */
  readonly links: ReadonlySet<string>;
  /** Words for a hyphen between digits. */
  readonly hyphens: ReadonlySet<string>;
  /** A telephone number in its groups; other numbers as they are. */
  readonly grouped: (digits: string, isPhoneNumber: boolean) => string;
}

export interface Digits {
  readonly text: string;
  readonly used: number;
}

/** Shorter runs of single digits are counting ("one two three"), longer ones are telephone numbers and codes. */
const MIN_RUN = 5;
const MIN_RUN_OF_CODE = 3;
/** "oh one two three" may be a sigh before it counts. */
const MIN_RUN_AFTER_OH = 7;
const PHONE_REACH = 5;

/** A run of single digits: a telephone number, a postal code, a room. Leading zeros are kept. */
export function digitRunAt(place: NumberPlace, spoken: DigitWords): NumberFound | null {
  const { words, at, end } = place;
  const isPhoneNumber = words.slice(Math.max(0, at - PHONE_REACH), at).some((word) => spoken.phoneLeads.has(word));
  const run = runAt(words, at, end, (k) => spoken.digitsAt(words, k, isPhoneNumber && k > at), spoken.hyphens);
  if (!run || run.digits < leastDigits(place, spoken, isPhoneNumber)) return null;
  const text = run.text.includes('-') ? run.text : spoken.grouped(run.text, isPhoneNumber);
  return { used: run.used, text, digits: text };
}

interface Run extends Digits {
  readonly digits: number;
}

function runAt(
  words: readonly string[],
  at: number,
  end: number,
  digitsAt: (at: number) => Digits | null,
  hyphens: ReadonlySet<string>,
): Run | null {
  let text = '';
  let used = 0;
  while (at + used < end) {
    const isHyphen = used > 0 && hyphens.has(words[at + used]!) && at + used + 1 < end;
    const digits = digitsAt(at + used + (isHyphen ? 1 : 0));
    if (!digits) break;
    text += (isHyphen ? '-' : '') + digits.text;
    used += digits.used + (isHyphen ? 1 : 0);
  }
  return used === 0 ? null : { text, used, digits: text.replaceAll('-', '').length };
}

function leastDigits({ words, at }: NumberPlace, { codeLeads, links }: DigitWords, isPhoneNumber: boolean): number {
  const lead = links.has(words[at - 1] ?? '') ? words[at - 2] : words[at - 1];
  if (codeLeads.has(lead ?? '')) return MIN_RUN_OF_CODE;
  return /^oh?$/.test(words[at]!) && !isPhoneNumber ? MIN_RUN_AFTER_OH : MIN_RUN;
}
