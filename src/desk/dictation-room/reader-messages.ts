import type { LetterParts } from '../../letter/parts.js';
import type { ProofreadingContext } from '../../proofreading/context.js';
import type { Finding } from '../../proofreading/finding.js';

/** A letter to be read, and what the reader is told about it. */
export interface ToRead {
  readonly parts: LetterParts;
  readonly context: ProofreadingContext;
}

export interface HasRead {
  /** The text that the findings' places count in. */
  readonly text: string;
  readonly findings: readonly Finding[];
}
