import { codePoint } from '../../letter/code-point.js';
import { type Check, type Flaw, flaw, type Span } from '../check.js';
import type { ProofPassage } from '../proof-text.js';

/** What can be written in place of signs that hands rarely have. */
const INSTEAD: Readonly<Record<string, string>> = {
  '→': '–',
  '•': '–',
  '™': '',
  '®': '',
  '©': '',
  '🙂': ':)',
  '😊': ':)',
  '❤️': '♥',
  '❤': '♥',
  '♥': '',
};

/** Characters that the letter's hand cannot write; each is named once. */
export const glyphs: Check = {
  id: 'glyphs',
  find: (letter, { canWrite, locale }) => {
    if (!canWrite) return [];
    const segmenter = new Intl.Segmenter(locale, { granularity: 'grapheme' });
    const unwritten = letter.passages
      .flatMap((passage) => charactersOf(passage, segmenter))
      .filter(({ text }) => text.trim() !== '' && !canWrite(text));
    const firstOfEach = new Map(unwritten.toReversed().map((character) => [character.text, character]));
    return [...firstOfEach.values()].toReversed().map((character) => unwritable(character, canWrite));
  },
};

interface Character extends Span {
  readonly text: string;
}

function charactersOf(passage: ProofPassage, segmenter: Intl.Segmenter): Character[] {
  return [...segmenter.segment(passage.text)].map(({ segment, index }) => ({
    passage,
    text: segment,
    start: index,
    end: index + segment.length,
  }));
}

function unwritable(character: Character, canWrite: (character: string) => boolean): Flaw {
  const instead = INSTEAD[character.text] ?? '';
  const suggestion = Array.from(instead).every(canWrite) ? instead : '';
  return flaw(
    'block',
    character,
    `This hand cannot write “${character.text}” (${codePoint(character.text)}).`,
    suggestion,
  );
}
