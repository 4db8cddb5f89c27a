import { readFileSync } from 'node:fs';
import { written } from './speak.js';

interface Sentence {
  readonly group: string;
  readonly said: string;
  readonly written: string;
  readonly language?: string;
}

/** Written down as a reader would want them, before the interpreter had heard them. */
const sentences: Sentence[] = JSON.parse(readFileSync('test/fixtures/dictation/by-hand.json', 'utf8'));
const vocabulary = ['Lisbon', 'Porto', 'Catherine', 'Theodore', 'New York'];

describe.each([...new Set(sentences.map(({ group }) => group))])('%s', (group) => {
  it.each(sentences.filter((sentence) => sentence.group === group))(
    '$said',
    ({ said, written: expected, language }) => {
      expect(written(said, { vocabulary, today: '2026-11-23', ...(language && { language }) })).toBe(expected);
    },
  );
});
