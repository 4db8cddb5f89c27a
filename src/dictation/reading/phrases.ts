import type { Token } from './tokens.js';

/**
 * Phrases are written in one small notation: "a|b" is a choice, "[x]" may be left out, "<x>" is one word or more.
 * `'open|begin quote|quotes'` stands for four phrases.
 */
export interface Phrase<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** Fixed phrases by their first word, the longest first. */
export type PhraseTable<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>;

/** Every sequence of words that `pattern` stands for. */
export function expand(pattern: string): string[][] {
  return pattern.split(' ').reduce<string[][]>(
    (phrases, place) => {
      const optional = place.startsWith('[');
      const choices: (string | null)[] = place.replace(/[[\]]/g, '').split('|');
      if (optional) choices.push(null);
      return phrases.flatMap((words) => choices.map((choice) => (choice === null ? words : [...words, choice])));
    },
    [[]],
  );
}

/** @param entries pattern → meaning; several patterns for one meaning are set apart by " / " */
export function phraseTable<Meaning>(entries: Iterable<readonly [string, Meaning]>): PhraseTable<Meaning> {
  const table = new Map<string, Phrase<Meaning>[]>();
  for (const [patterns, meaning] of entries) {
    for (const words of patterns.split(' / ').flatMap(expand)) {
      const first = words[0];
      if (first === undefined) continue;
      table.set(first, [...(table.get(first) ?? []), { words, meaning }]);
    }
  }
  for (const phrases of table.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** The longest phrase of `table` that begins at `tokens[at]`; marks of the engine inside a phrase break it. */
export function phraseAt<Meaning>(
  table: PhraseTable<Meaning>,
  tokens: readonly Token[],
  at: number,
): Phrase<Meaning> | null {
  const candidates = table.get(tokens[at]?.lower ?? '');
  return candidates?.find(({ words }) => words.every((word, k) => continues(tokens, at + k, word, k > 0))) ?? null;
}

function continues(tokens: readonly Token[], at: number, word: string, inside: boolean): boolean {
  if (tokens[at]?.lower !== word) return false;
  return !inside || (tokens[at].opens.length === 0 && tokens[at - 1]!.closes.every((mark) => mark === 'comma'));
}
