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

/** What the printer says of a job that may have its document. */
export type PrinterReport =
  /** Opened, but its document never arrived whole. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'working' }
  | { readonly kind: 'completed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'aborted'; readonly sheets: number | null }
  | { readonly kind: 'unknown' };

/**
 * The state of a print whose document was, or may have been, handed over, after what the printer says of it.
 * Only where surely no sheet came out does it start again; a doubt goes to a person.
 */
export function afterReport(report: PrinterReport): PrintState {
  switch (report.kind) {
    case 'empty':
      return 'recorded';
    case 'working':
      return 'sent';
    case 'completed':
    case 'cancelled':
      return report.kind;
    case 'aborted':
      return report.sheets === 0 ? 'recorded' : 'unsure';
    case 'unknown':
      return 'unsure';
    default:
      return report satisfies never;
  }
}

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
