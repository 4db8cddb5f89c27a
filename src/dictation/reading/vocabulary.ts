import { curly, plain } from '../items/plain.js';
import type { Token } from './tokens.js';

/** Names as they are written, by their first spoken word, the longest first. */
export type Vocabulary = ReadonlyMap<string, readonly VocabularyEntry[]>;

interface VocabularyEntry {
  /** Lower case, as spoken. */
  readonly spoken: readonly string[];
  readonly written: readonly string[];
}

const compiled = new WeakMap<readonly string[], WeakMap<readonly string[], Vocabulary>>();

/** The names given with the letter and those learned on the way; prepared once for each pair of lists, as lists never change. */
export function vocabularyOf(given: readonly string[], learned: readonly string[]): Vocabulary {
  const byLearned = compiled.get(given) ?? new WeakMap<readonly string[], Vocabulary>();
  compiled.set(given, byLearned);
  const known = byLearned.get(learned) ?? vocabularyFrom([...given, ...learned]);
  byLearned.set(learned, known);
  return known;
}

/** Names as they are written, ready to be found. */
export function vocabularyFrom(names: readonly string[]): Vocabulary {
  const vocabulary = new Map<string, VocabularyEntry[]>();
  for (const name of names) {
    const written = curly(name.normalize('NFC')).split(/\s+/).filter(Boolean);
    const spoken = written.map(plain);
    // "Jean-Luc" is heard as one word by some engines and as two by others.
    const apart = spoken.flatMap((word) => word.split('-').filter(Boolean));
    for (const heard of apart.length > spoken.length ? [spoken, apart] : [spoken]) {
      const first = heard[0];
      if (first !== undefined) vocabulary.set(first, [...(vocabulary.get(first) ?? []), { spoken: heard, written }]);
    }
  }
  for (const entries of vocabulary.values()) entries.sort((a, b) => b.spoken.length - a.spoken.length);
  return vocabulary;
}

export interface NameHeard {
  readonly written: readonly string[];
  /** How many spoken words it takes. */
  readonly used: number;
}

/** The name that is spoken at `tokens[at]`, as it is written; its possessive "'s" is kept. */
export function nameAt(vocabulary: Vocabulary, tokens: readonly Token[], at: number): NameHeard | null {
  const heard = tokens[at]!.lower;
  const bare = heard.endsWith("'s") ? heard.slice(0, -2) : heard;
  const entry = [...(vocabulary.get(heard) ?? []), ...(bare === heard ? [] : (vocabulary.get(bare) ?? []))].find(
    ({ spoken }) => spoken.every((word, k) => isSaid(tokens[at + k]?.lower, word, k === spoken.length - 1)),
  );
  if (!entry) return null;
  const used = entry.spoken.length;
  const isPossessive = tokens[at + used - 1]!.lower === `${entry.spoken.at(-1)}'s`;
  const written = isPossessive ? [...entry.written.slice(0, -1), `${entry.written.at(-1)}’s`] : entry.written;
  return { written, used };
}

function isSaid(heard: string | undefined, word: string, isLast: boolean): boolean {
  return heard === word || (isLast && heard === `${word}'s`);
}
