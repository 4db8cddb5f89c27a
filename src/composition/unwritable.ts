import type { Hand } from '../handwriting/hand/hand.js';
import { spell } from '../handwriting/typesetting/spell.js';
import { codePoint } from '../letter/code-point.js';
import type { LetterParts } from '../letter/parts.js';
import { type Passage, readingOrder } from '../letter/reading-order.js';
import type { UnwritableCharacter } from './errors.js';
import type { LetterHands } from './letter-blocks.js';

/** Every character of the letter that its hands cannot write, in reading order; to be asked before anything is queued. */
export function findUnwritable(parts: LetterParts, hands: LetterHands): UnwritableCharacter[] {
  return readingOrder(parts).flatMap((passage) => unwritableIn(passage, hands));
}

export function unwritableIn({ part, index, text }: Passage, hands: LetterHands): UnwritableCharacter[] {
  const own = part === 'signature' ? hands.signature : hands.letter;
  if (isPlain(text, own[0])) return [];
  return spell(text, own)
    .unwritable.filter(({ character }) => !INVISIBLE.test(character))
    .map(({ character, index: offset }) => ({ character, codePoint: codePoint(character), part, index, offset }));
}

/** True for text that the first hand writes sign by sign, as it does nearly every letter: nothing else has to be looked at. */
function isPlain(text: string, { characters }: Hand): boolean {
  for (const character of text) if (!characters[character] && character !== ' ') return false;
  return true;
}

/** Spaces and signs that only say where a line may end need no ink. */
const INVISIBLE = /^(?:\s|\u00ad|\u200b|\u200c|\u200d|\u2060)+$/;
