import type { InkedWord } from './inked-word.js';

export interface WritingPlan {
  /** Ink that must go. */
  readonly erase: readonly InkedWord[];
  /** Ink that must come, in writing order. */
  readonly write: readonly InkedWord[];
}

/** What turns the ink that lies on the paper into the ink that is wanted. Ink that is wanted where it lies is left alone. */
export function planWriting(onPaper: ReadonlyMap<string, InkedWord>, wanted: readonly InkedWord[]): WritingPlan {
  const keys = new Set(wanted.map(({ key }) => key));
  return {
    erase: [...onPaper.values()].filter(({ key }) => !keys.has(key)),
    write: wanted.filter(({ key }) => !onPaper.has(key)),
  };
}
