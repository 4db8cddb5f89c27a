import type { Flaw } from './check.js';
import type { ProofreadingContext } from './context.js';
import type { ProofText } from './proof-text.js';

/** A dictionary or a grammar of some languages. It may be slow, and it may fail; our own checks stand without it. */
export interface LanguageReader {
  /** The check under which its findings are given. */
  readonly id: string;
  /** By primary subtag. */
  readonly languages: readonly string[];
  /** @throws when it cannot read, such as past its time limit. */
  read(letter: ProofText, context: ProofreadingContext): Promise<Flaw[]>;
  /** Gives back what it holds; it may be asked again, and starts anew. */
  dispose(): void;
}
