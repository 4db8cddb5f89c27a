import { type Replacement, replacedBetween } from './replaced-between.js';

/** What the letter writes with one sign. Blanks come and go when a text is tidied; the number of signs stays. */
const SIGN = /\.\.\.|--|\S/gu;

/**
 * How much around a change is typed anew with it: blanks and hyphens, of which the letter may have others there, or none;
 * or the words too that it touches.
 */
const REACHES = {
  blanks: [/[\s-]*$/, /^[\s-]*/],
  words: [/\s*\S*[\s-]*$/, /^[\s-]*\S*\s*/],
} as const;

/**
 * What typing changed in the letter, in the letter's own offsets, where the field went from `shown` to `typed` while the
 * letter's text was `letter`; null where the letter reads so already. The field shows what was typed, with straight quotes
 * and blanks at its ends; the letter has it tidied: to compare these two would find everything changed from the first
 * quote on.
 */
export function typedChange(
  letter: string,
  shown: string,
  typed: string,
  reach: keyof typeof REACHES,
): Replacement | null {
  const inField = replacedBetween(shown, typed);
  if (!inField || readTheSame(letter, typed)) return null;
  const { from, to, text } = widened(inField, shown, reach);
  const signs = [...letter.matchAll(SIGN)];
  const before = signs[signsIn(shown.slice(0, from)) - 1];
  const after = signs[signsIn(shown.slice(0, to))];
  return { from: before ? before.index + before[0].length : 0, to: after?.index ?? letter.length, text };
}

/** Whether the letter's text is that of the field but for tidying. */
export function readTheSame(letter: string, field: string): boolean {
  return tidied(letter) === tidied(field);
}

function widened({ from, to, text }: Replacement, shown: string, reach: keyof typeof REACHES): Replacement {
  const [before, behind] = REACHES[reach];
  const head = before.exec(shown.slice(0, from))![0];
  const tail = behind.exec(shown.slice(to))![0];
  return { from: from - head.length, to: to + tail.length, text: head + text + tail };
}

function signsIn(text: string): number {
  return text.match(SIGN)?.length ?? 0;
}

function tidied(text: string): string {
  return text
    .replaceAll('...', '…')
    .replaceAll(/ *-- */g, '—')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
