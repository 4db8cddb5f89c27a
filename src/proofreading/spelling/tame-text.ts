import { type ProofPassage, type ProofText, prose } from '../proof-text.js';

/** Dictionaries choke on runs beyond any word: a token of 20,000 characters makes Harper panic. */
const MAX_TOKEN = 40;
/** As much as a letter may hold. */
const MAX_CHARACTERS = 20_000;
const BETWEEN = '\n\n';

/** The prose of a letter in one string that a dictionary can be trusted with, and the way back to its passages. */
export interface TamedText {
  readonly text: string;
  /** The passage in which the stretch lies, with its offsets there; null if it crosses passages. */
  locate(start: number, end: number): { passage: ProofPassage; start: number; end: number } | null;
}

/** Tokens that no dictionary should see are blanked with as many blanks, so that offsets stay. */
export function tame(letter: ProofText): TamedText {
  const passages = prose(letter);
  const starts: number[] = [];
  let text = '';
  for (const passage of passages) {
    starts.push(text.length);
    text += passage.text + BETWEEN;
  }
  return {
    text: blankLongTokens(text).slice(0, MAX_CHARACTERS),
    locate(start, end) {
      const index = starts.findLastIndex((each) => each <= start);
      const passage = passages[index];
      const from = start - (starts[index] ?? 0);
      const to = end - (starts[index] ?? 0);
      return passage && to <= passage.text.length ? { passage, start: from, end: to } : null;
    },
  };
}

function blankLongTokens(text: string): string {
  return text.replace(new RegExp(`\\S{${MAX_TOKEN + 1},}|\\S+@\\S+\\.\\S+|https?:\\S+|www\\.\\S+`, 'g'), (token) =>
    ' '.repeat(token.length),
  );
}
