import { readFileSync } from 'node:fs';
import { written } from './speak.js';

interface Sentence {
  readonly group: string;
  readonly said: string;
  readonly written: string;
  readonly language?: string;
}

const vocabulary = ['Lisbon', 'Porto', 'Catherine', 'Theodore', 'New York'];

/** Those of `by-hand` were written down as a reader would want them, before the interpreter had heard them. */
describe.each(['sentences', 'by-hand'])('%s', (file) => {
  const sentences: Sentence[] = JSON.parse(readFileSync(`test/fixtures/dictation/${file}.json`, 'utf8'));

  // A test for each sentence would cost twenty times what it takes to hear them.
  it.each([...new Set(sentences.map(({ group }) => group))])('%s', (wanted) => {
    const group = sentences.filter((sentence) => sentence.group === wanted);
    const heard = group.map(({ said, language }) => {
      const options = { vocabulary, today: '2026-11-23', ...(language && { language }) };
      return { said, written: written(said, options) };
    });
    expect(heard).toEqual(group.map(({ said, written: expected }) => ({ said, written: expected })));
  });
});
