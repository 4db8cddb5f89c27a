import { z } from 'zod';

/** How far the proof of the current revision is. */
export const WritingState = z.enum(['draft', 'queued', 'writing', 'written', 'failed']);
export type WritingState = z.infer<typeof WritingState>;

/** What people said of the current revision. */
export const ReviewState = z.enum(['waiting', 'in_review', 'approved', 'returned', 'rejected', 'not_required']);
export type ReviewState = z.infer<typeof ReviewState>;

/** Where the letter is on its way out of the house. */
export const DeliveryState = z.enum(['held', 'scheduled', 'released', 'printing', 'printed', 'posted', 'cancelled']);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** The one word that tells a client where the letter stands; derived, never stored on its own. */
export const LetterStatus = z.enum([
  'draft',
  'queued',
  'in_review',
  'returned',
  'approved',
  'released',
  'printed',
  'posted',
  'rejected',
  'cancelled',
  'failed',
]);
export type LetterStatus = z.infer<typeof LetterStatus>;

/** The three fields of a letter's life, and what they turn on. Times are milliseconds since 1970. */
export interface LetterState {
  readonly revision: number;
  readonly writing: WritingState;
  readonly review: ReviewState;
  readonly delivery: DeliveryState;
  /** When a scheduled letter leaves by itself; null unless scheduled. */
  readonly releaseAtMs: number | null;
}

/** The summary of the three fields, worst news first. */
export function statusOf({ writing, review, delivery }: LetterState): LetterStatus {
  if (delivery === 'cancelled') return 'cancelled';
  if (delivery === 'posted' || delivery === 'printed') return delivery;
  if (delivery === 'released' || delivery === 'printing') return 'released';
  if (review === 'rejected') return 'rejected';
  if (writing === 'draft' || writing === 'failed') return writing;
  if (review === 'returned') return 'returned';
  if (writing !== 'written') return 'queued';
  return review === 'waiting' || review === 'in_review' ? 'in_review' : 'approved';
}
