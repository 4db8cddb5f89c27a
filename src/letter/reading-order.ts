import type { LetterParts } from './parts.js';

export type PartName = 'dateline' | 'salutation' | 'body' | 'closing' | 'signature' | 'postscript' | 'enclosure';

/** One paragraph of the letter as it will be written. */
export interface Passage {
  readonly part: PartName;
  /** Place among the passages of the same part, from 0. */
  readonly index: number;
  readonly text: string;
}

/** Every passage of a letter in the order in which it is written and read, with "P.S." and "Encl." where they belong. */
export function readingOrder(parts: LetterParts): Passage[] {
  return [
    ...single('dateline', parts.dateline),
    ...single('salutation', parts.salutation),
    ...several('body', parts.body),
    ...single('closing', parts.closing),
    ...single('signature', parts.signature),
    ...several('postscript', parts.postscripts.map(withPostscriptMark)),
    ...several('enclosure', parts.enclosures.map(withEnclosureMark)),
  ];
}

function single(part: PartName, text: string | undefined): Passage[] {
  return text ? [{ part, index: 0, text }] : [];
}

function several(part: PartName, texts: readonly string[]): Passage[] {
  return texts.map((text, index) => ({ part, index, text }));
}

/** The letter's plain text: passages apart by a blank line, the signature right under the closing. */
export function plainText(parts: LetterParts): string {
  return readingOrder(parts).reduce((text, { part, index, text: passage }) => {
    if (text === '') return passage;
    const isNextLine = (part === 'signature' && parts.closing !== undefined) || (part === 'enclosure' && index > 0);
    return `${text}${isNextLine ? '\n' : '\n\n'}${passage}`;
  }, '');
}

/** "P.S." before the first postscript, "P.P.S." before the second, unless the writer put one. */
function withPostscriptMark(text: string, index: number): string {
  return POSTSCRIPT.test(text) ? text : `${'P.'.repeat(index + 1)}S. ${text}`;
}

function withEnclosureMark(text: string, index: number): string {
  return index > 0 || ENCLOSURE.test(text) ? text : `Encl. ${text}`;
}

/** "P.S.", "PS:", "P. P. S.", "P.-S." at the start of a passage. */
export const POSTSCRIPT = /^(?:P\.?[\s-]?)+S\b[.:]?/i;
export const ENCLOSURE = /^encl(?:s|osures?|osed)?\b[.:]?/i;
