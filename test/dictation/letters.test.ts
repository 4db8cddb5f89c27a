import { readFileSync } from 'node:fs';
import { written } from './speak.js';

interface Case {
  readonly n: number;
  readonly utterance: string;
  readonly expected: string;
  readonly vocabulary: string[];
}

const cases: Case[] = JSON.parse(readFileSync('test/fixtures/dictation/letters.json', 'utf8'));

describe('a spoken letter', () => {
  it.each(cases)('$n: $utterance', ({ utterance, expected, vocabulary }) => {
    expect(written(utterance, { vocabulary })).toBe(expected);
  });
});
