import type { PartName } from '../letter/reading-order.js';

/**
 * How much a finding matters: `block` holds approval until it is resolved or overridden with a reason,
 * `fix` is plainly wrong, `warn` is probably wrong, `hint` is worth a look.
 */
export const SEVERITIES = ['block', 'fix', 'warn', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where in the letter a finding lies. All offsets count UTF-16 units. */
export interface Place {
  readonly part: PartName;
  /** Which of the passages of that part, from 0: the paragraph of the body, the postscript. */
  readonly paragraph: number;
  /** Within the passage as it is read (a postscript with its "P.S."). */
  readonly start: number;
  readonly end: number;
  /** Of the start, within the letter's plain text. */
  readonly offset: number;
}

/**
 * Something in a letter that a careful reader would ask about. It is offered, never applied silently.
 * The words themselves stay out of `id`, so that it can be logged.
 */
export interface Finding {
  /** The same for the same words in the same part, however the text around them moves. */
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  /** Null where the letter as a whole is meant, such as a missing salutation. */
  readonly place: Place | null;
  /** A sentence for people. */
  readonly reason: string;
  /** What could stand there instead, best first; an empty string takes the words out. */
  readonly suggestions: readonly string[];
}
