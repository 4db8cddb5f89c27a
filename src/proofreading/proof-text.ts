import type { LetterParts } from '../letter/parts.js';
import { type PartName, type Passage, plainText, readingOrder } from '../letter/reading-order.js';

/** A passage and where it starts in the letter's plain text. */
export interface ProofPassage extends Passage {
  readonly offset: number;
}

/** A letter as the checks read it: its plain text, and the passages in reading order. */
export interface ProofText {
  readonly text: string;
  readonly passages: readonly ProofPassage[];
}

export function proofTextOf(parts: LetterParts): ProofText {
  const text = plainText(parts);
  let from = 0;
  const passages = readingOrder(parts).map((passage) => {
    const offset = text.indexOf(passage.text, from);
    from = offset + passage.text.length;
    return { ...passage, offset };
  });
  return { text, passages };
}

/** The passages where sentences stand: the body and the postscripts. */
export function prose(letter: ProofText): ProofPassage[] {
  return passagesOf(letter, 'body', 'postscript');
}

export function passagesOf(letter: ProofText, ...parts: readonly PartName[]): ProofPassage[] {
  return letter.passages.filter(({ part }) => parts.includes(part));
}
