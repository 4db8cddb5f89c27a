import { readFileSync } from 'node:fs';
import type { Word } from '../../dictation/segment.js';

/** What sherpa-onnx answers: pieces of words, and the second at which each was heard. */
export interface TimedTokens {
  readonly tokens: readonly string[];
  readonly timestamps: readonly number[];
}

/** A piece is heard at its beginning; it sounds about so long. */
const PIECE_MS = 240;
/** How pieces say that a word begins: sentencepiece's sign, or a blank. */
const BEGINS = /^[\u2581 ]/u;

/** Words with their times. Models that were taught capitals only are set in lower case, as other engines give words. */
export function wordsOf({ tokens, timestamps }: TimedTokens): Word[] {
  const isShouted = !/\p{Ll}/u.test(tokens.join(''));
  const words: { text: string; startMs: number; lastMs: number }[] = [];
  tokens.forEach((token, index) => {
    const text = isShouted ? token.toLowerCase() : token;
    const atMs = Math.round((timestamps[index] ?? 0) * 1000);
    const word = words.at(-1);
    if (!word || BEGINS.test(text)) words.push({ text: text.replace(BEGINS, ''), startMs: atMs, lastMs: atMs });
    else {
      word.text += text;
      word.lastMs = atMs;
    }
  });
  const spoken = words.filter(({ text }) => text !== '');
  return spoken.map(({ text, startMs, lastMs }, index) => {
    const endMs = Math.min(lastMs + PIECE_MS, spoken[index + 1]?.startMs ?? Number.POSITIVE_INFINITY);
    return { text, startMs, endMs };
  });
}

/** A letter's names as sherpa listens for them, one a line: in capitals for a model that knows nothing else. */
export function hotwordsFor(vocabulary: readonly string[], tokensFile: string): string {
  const names = [...new Set(vocabulary.map((name) => name.trim().replace(/\s+/g, ' ')).filter(Boolean))];
  if (names.length === 0) return '';
  const isShouting = !/^[^\s<]*\p{Ll}\S* \d+$/mu.test(readFileSync(tokensFile, 'utf8'));
  return names.map((name) => (isShouting ? name.toUpperCase() : name)).join('\n');
}
