import { z } from 'zod';
import { codePoint } from './code-point.js';

/**
 * The longest run of characters without a space; longer ones are noise or an attack. Hyphens do not break it: every one of them is a
 * place where a line may end, and a word of thousands would take minutes to set.
 */
const MAX_UNBROKEN_RUN = 200;
/** UAX #15's Stream-Safe Text Format allows 30 combining marks in a row. */
const MAX_COMBINING = 30;

interface TextFlaw {
  readonly code: 'forbidden_character' | 'run_too_long' | 'combining_overflow' | 'lone_surrogate';
  readonly index: number;
  readonly message: string;
  /** Of the one character that is meant, such as `U+0000`. */
  readonly codePoint?: string;
}

/** With the `u` flag a property escape for surrogates matches only those without their other half. */
const LONE_SURROGATE = /\p{Cs}/u;
/** Controls but tab and line feed, bidi controls, tag characters, zero-width no-break space, noncharacters. */
const FORBIDDEN =
  /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}/u;
const COMBINING_OVERFLOW = new RegExp(`\\p{M}{${MAX_COMBINING + 1},}`, 'u');
const UNBROKEN_RUN = new RegExp(`\\S{${MAX_UNBROKEN_RUN + 1}}`, 'u');

/** The first reason why `text` cannot be part of a letter, or null. Indices are UTF-16 offsets. */
export function flawOf(text: string): TextFlaw | null {
  return (
    flawAt(text, LONE_SURROGATE, 'lone_surrogate', () => 'half of a surrogate pair') ??
    forbiddenIn(text) ??
    flawAt(
      text,
      COMBINING_OVERFLOW,
      'combining_overflow',
      () => `more than ${MAX_COMBINING} combining marks in a row`,
    ) ??
    flawAt(text, UNBROKEN_RUN, 'run_too_long', () => `more than ${MAX_UNBROKEN_RUN} characters without a space`)
  );
}

function forbiddenIn(text: string): TextFlaw | null {
  const flaw = flawAt(
    text,
    FORBIDDEN,
    'forbidden_character',
    (found) => `${codePoint(found)} cannot be used, and stands`,
  );
  return flaw && { ...flaw, codePoint: codePoint(String.fromCodePoint(text.codePointAt(flaw.index)!)) };
}

function flawAt(
  text: string,
  pattern: RegExp,
  code: TextFlaw['code'],
  describe: (found: string) => string,
): TextFlaw | null {
  const match = pattern.exec(text);
  return match && { code, index: match.index, message: `${describe(match[0])} at index ${match.index}` };
}

/** Text that can go into a letter: at most `max` characters, NFC, line ends as `\n`, free of control characters. */
export function letterText(max: number) {
  return checkedText(max, (text) => text);
}

/** As `letterText`, for paragraphs that may begin with `PAGE_BREAK`. */
export function paragraphText(max: number) {
  return checkedText(max, (text) => text.replace(/(^|\n)\f/g, '$1'));
}

function checkedText(max: number, written: (text: string) => string) {
  return z
    .string()
    .max(max)
    .superRefine((text, context) => {
      const flaw = flawOf(written(text).replace(/\r\n?/g, '\n'));
      if (flaw) context.addIssue({ code: 'custom', message: flaw.message, params: flaw });
    })
    .overwrite((text) => text.replace(/\r\n?/g, '\n').normalize('NFC'));
}

/** Words that are kept beside a letter and never written: at most `max` characters, nothing that cannot be stored or shown. */
export function recordText(max: number) {
  return z
    .string()
    .max(max)
    .superRefine((text, context) => {
      const flaw =
        flawAt(text, LONE_SURROGATE, 'lone_surrogate', () => 'half of a surrogate pair') ?? forbiddenIn(text);
      if (flaw) context.addIssue({ code: 'custom', message: flaw.message, params: flaw });
    });
}
