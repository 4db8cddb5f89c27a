import { lettersText, type } from '../../dictation/dictate.js';
import type { Dictation } from '../../dictation/dictation.js';
import type { Replacement } from './replaced-between.js';
import { readTheSame, typedChange } from './typed-change.js';

/** A word that somebody types at the moment: one step of the dictation, however many keys it takes. */
export interface Typing {
  /** The dictation before the word, and what the field showed then. */
  readonly base: Dictation;
  readonly shown: string;
  /** The dictation with as much of the word as there is. */
  readonly result: Dictation;
}

/**
 * The dictation after the field went from `shown` to `typed`; `last` is what was typed just before. A step for each key
 * would fill the browser's memory, and undo would take back signs where people want words.
 */
export function typedInto(dictation: Dictation, shown: string, typed: string, last: Typing | null): Typing {
  if (last?.result === dictation) {
    const { base, shown: before } = last;
    const change = typedChange(lettersText(base), before, typed, 'blanks');
    if (!change || isWithinAWord(change)) return { ...last, result: typedOver(base, before, typed) };
  }
  return { base: dictation, shown, result: typedOver(dictation, shown, typed) };
}

function isWithinAWord({ text }: Replacement): boolean {
  return /^\s*\S*\s*$/.test(text);
}

function typedOver(base: Dictation, shown: string, typed: string): Dictation {
  const letter = lettersText(base);
  const narrow = typedChange(letter, shown, typed, 'blanks');
  if (!narrow) return base;
  const next = type(base, narrow);
  if (readTheSame(lettersText(next), typed)) return next;
  // Marks that stand together were read apart: with their words they are read as they stand.
  const wide = type(base, typedChange(letter, shown, typed, 'words')!);
  return lettersIn(lettersText(wide)) === lettersIn(typed)
    ? wide
    : type(base, { from: 0, to: letter.length, text: typed });
}

/** Whatever becomes of marks, no letter that somebody typed may be missing. */
function lettersIn(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}
