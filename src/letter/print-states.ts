import { z } from 'zod';

/**
 * How far one printing of a letter is. It is written down before anything is sent, and a document leaves only
 * from `opened`, so at any moment it is known whether the printer can have got it.
 */
export const PrintState = z.enum([
  /** Wanted; the printer knows nothing yet. */
  'recorded',
  /** The printer gave the job a number; it has no document. */
  'opened',
  /** The document is on its way, or was when the connection broke. */
  'sending',
  /** The printer has it. */
  'sent',
  'completed',
  /** Nobody but a person at the tray can tell whether it printed. */
  'unsure',
  'failed',
  'cancelled',
]);
export type PrintState = z.infer<typeof PrintState>;

/** What a person at the tray found. */
export const PrintAnswer = z.enum(['printed', 'not_printed', 'give_up']);
export type PrintAnswer = z.infer<typeof PrintAnswer>;

/** The state of an unsure print once a person has looked. */
export function afterAnswer(answer: PrintAnswer): PrintState {
  const states = { printed: 'completed', not_printed: 'recorded', give_up: 'cancelled' } as const;
  return states[answer];
}

/** Nothing more will happen to it by itself. */
export function isPrintOver(state: PrintState): boolean {
  return state === 'completed' || state === 'unsure' || state === 'failed' || state === 'cancelled';
}
