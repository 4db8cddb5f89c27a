/** A command can be carried out, written as the words that were said, or both left out. */
export type Reading = 'command' | 'words' | 'nothing';

/** One place where what was said could be read in more than one way. */
export interface Decision {
  /** The utterance's id and the place in it: the same after every replay. */
  readonly id: string;
  /** The rule that decided, as in docs/dictation.md: "R4b". */
  readonly rule: string;
  /** What kind of command it is or could be: "mark", "break", "replace" … */
  readonly command: string;
  readonly said: string;
  readonly reading: Reading;
  /** What a flip makes of it. */
  readonly otherwise: Reading;
  /** Worth a dotted underline: it could well have been meant otherwise. */
  readonly doubtful: boolean;
}

/** Readings that the writer chose, by decision. */
export type Choices = Readonly<Record<string, Reading>>;

export function decisionId(utterance: string, place: number | 'whole' | 'closing' | 'salutation' | 'tail'): string {
  return `${utterance}#${place}`;
}

/** The utterance that a decision belongs to. */
export function utteranceOf(decision: string): string {
  return decision.slice(0, decision.lastIndexOf('#'));
}
