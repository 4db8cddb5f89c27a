import type { ProofreadingContext } from './context.js';
import type { Severity } from './finding.js';
import type { ProofPassage, ProofText } from './proof-text.js';

/** What a check has to say; the proofreader makes a finding of it. */
export interface Flaw {
  readonly severity: Severity;
  /** Null where the letter as a whole is meant. */
  readonly span: Span | null;
  readonly reason: string;
  readonly suggestions: readonly string[];
}

/** A stretch of a passage, in UTF-16 offsets. */
export interface Span {
  readonly passage: ProofPassage;
  readonly start: number;
  readonly end: number;
}

/**
 * One question asked of a letter. Pure: the same letter and context give the same flaws,
 * on the server and in the browser.
 */
export interface Check {
  readonly id: string;
  /** The languages it understands, by primary subtag; every language if absent. */
  readonly languages?: readonly string[];
  find(letter: ProofText, context: ProofreadingContext): Flaw[];
}

export function flaw(severity: Severity, span: Span | null, reason: string, ...suggestions: string[]): Flaw {
  return { severity, span, reason, suggestions };
}

/** A match in a passage: its span, and the words of its groups. */
export interface Found extends Span {
  readonly text: string;
  readonly groups: readonly (string | undefined)[];
}

/** Every match of a pattern (with the `g` flag) in a passage, in order. */
export function findAll(passage: ProofPassage, pattern: RegExp): Found[] {
  return [...passage.text.matchAll(pattern)].map((match) => ({
    passage,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    groups: match.slice(1),
  }));
}

export function wholeOf(passage: ProofPassage): Span {
  return { passage, start: 0, end: passage.text.length };
}

/** The words of a span. */
export function quote({ passage, start, end }: Span): string {
  return passage.text.slice(start, end);
}
