import { codePoint } from '../../letter/code-point.js';
import { type Check, type Flaw, type Found, findAll, flaw, type Span } from '../check.js';

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

/** Each segment brings a copy of all the text it was found in: a whole passage at once would fill the memory with itself. */
const UNBROKEN = /\S+/gu;

/** Characters that the letter's hand cannot write; each is named once. */
export const glyphs: Check = {
  id: 'glyphs',
  find: (letter, { canWrite, locale }) => {
    if (!canWrite) return [];
    const segmenter = new Intl.Segmenter(locale, { granularity: 'grapheme' });
    const unwritten = letter.passages
      .flatMap((passage) => findAll(passage, UNBROKEN))
      .flatMap((run) => charactersOf(run, segmenter))
      .filter(({ text }) => !canWrite(text));
    const firstOfEach = new Map(unwritten.toReversed().map((character) => [character.text, character]));
    return [...firstOfEach.values()].toReversed().map((character) => unwritable(character, canWrite));
  },
};

interface Character extends Span {
  readonly text: string;
}

function charactersOf({ passage, start, text }: Found, segmenter: Intl.Segmenter): Character[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({
    passage,
    text: segment,
    start: start + index,
    end: start + index + segment.length,
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
