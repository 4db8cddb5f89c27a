import type { Hand } from './hand.js';

/** A character that no hand at hand can write. */
export interface UnwritableCharacter {
  /** Where it begins in the text, in UTF-16 units. */
  readonly index: number;
  /** Its first code point. */
  readonly codePoint: number;
  readonly character: string;
}

/** Line ends and other signs that steer the text and leave no ink. */
const INKLESS = /^[\n\r\t\u00ad\u200b-\u200f\u2060\ufeff]$|^\r\n$/u;

/**
 * The characters of a text (NFC) that neither the hand nor any of its fallbacks can write, each time they occur, in order.
 * Characters are grapheme clusters: a letter and its combining marks are one.
 */
export function unwritable(text: string, hand: Hand, fallbacks: readonly Hand[] = []): UnwritableCharacter[] {
  const hands = [hand, ...fallbacks];
  return [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)]
    .filter(({ segment }) => !INKLESS.test(segment) && !hands.some((each) => canWrite(each, segment)))
    .map(({ segment, index }) => ({ index, codePoint: segment.codePointAt(0)!, character: segment }));
}

/** Whether a hand has a shape for the character (one grapheme cluster, NFC). */
export function canWrite(hand: Hand, character: string): boolean {
  return Object.hasOwn(hand.characters, character) || Object.hasOwn(hand.ligatures, character);
}
