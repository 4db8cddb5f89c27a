import { hear, lettersText, startLetter } from '../../src/dictation/dictate.js';
import type { Dictation, DictationOptionsInput } from '../../src/dictation/dictation.js';
import { segmentOf } from '../../src/dictation/segment.js';

/** Speaks a line into a new letter; `|` is a pause that ends an utterance. */
export function spoken(line: string, options: DictationOptionsInput = {}): Dictation {
  return line
    .split('|')
    .map((text) => text.trim())
    .reduce((letter, text, at) => hear(letter, segmentOf(`u${at}`, text)), startLetter(options));
}

export function written(line: string, options: DictationOptionsInput = {}): string {
  return lettersText(spoken(line, options));
}
