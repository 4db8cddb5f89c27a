import { type Found, findAll } from './check.js';
import type { ProofPassage } from './proof-text.js';

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a passage in order, apostrophes and hyphens inside included. */
export function wordsOf(passage: ProofPassage): Found[] {
  return findAll(passage, WORD);
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** `meant` with a capital where the word that stands there has one. */
export function likeIn(word: string, meant: string): string {
  return isCapitalised(word) ? meant[0]!.toUpperCase() + meant.slice(1) : meant;
}

/** Lower case without accents, with a plain apostrophe: what words are compared by. */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

/** Whether the word at `start` opens a sentence: nothing before it, or an end mark, a line break or a colon. */
export function opensSentence(text: string, start: number): boolean {
  const before = text.slice(0, start).replace(/[\s"'“”‘’«»„(¿¡*—–-]+$/u, (gap) => (gap.includes('\n') ? '\n' : ''));
  return before === '' || /[.!?…:\n]$/.test(before);
}

/** A pattern for any of `phrases` as whole words, blanks between words being free. Flags `giu`. */
export function anyOf(phrases: readonly string[]): RegExp {
  const alternatives = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll("'", "['’]").replaceAll(' ', '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
