import { z } from 'zod';
import { MAX_PAGES } from '../../letter/limits.js';
import { letterText, recordText } from '../../letter/text.js';
import { Timestamp } from './common.js';

export const Decision = z.enum(['approve', 'return', 'reject']);

/** A note stuck to a place on a page, in millimetres from its top left. */
export const Pin = z.strictObject({
  page: z.int().min(1).max(MAX_PAGES),
  x_mm: z.number().min(0).max(2000),
  y_mm: z.number().min(0).max(2000),
  note: letterText(1_000),
});
export type Pin = z.infer<typeof Pin>;

/** `POST /v1/letters/:id/review`. A decision is on the revision that the reviewer has been shown. */
export const ReviewDecision = z
  .strictObject({
    revision: z.int().min(1),
    decision: Decision,
    note: letterText(4_000).nullable().default(null).describe('For the one who wrote the letter: the client sees it.'),
    pins: z.array(Pin).max(100).default([]).describe('For the desk only.'),
    overrides: z
      .array(z.strictObject({ finding_id: recordText(80).min(1), reason: recordText(500).trim().min(3) }))
      .max(100)
      .default([])
      .describe('Why a finding that holds the approval is all right.'),
  })
  .refine(({ decision, note, pins }) => decision !== 'return' || note !== null || pins.length > 0, {
    path: ['note'],
    message: 'expected a note or a pin that says what is to change',
  })
  .meta({
    id: 'ReviewDecision',
    examples: [{ revision: 1, decision: 'return', pins: [{ page: 1, x_mm: 40, y_mm: 62, note: 'Her name has a C.' }] }],
  });
export type ReviewDecision = z.infer<typeof ReviewDecision>;
export type ReviewDecisionInput = z.input<typeof ReviewDecision>;

/** What a review came to. Pins and the reviewer are shown to staff only. */
export const ReviewOutcome = z
  .strictObject({
    decision: Decision,
    revision: z.int(),
    note: z.string().nullable(),
    decided_at: Timestamp,
    pins: z.array(Pin).optional(),
    reviewer: z.string().optional(),
  })
  .meta({ id: 'ReviewOutcome' });
export type ReviewOutcome = z.infer<typeof ReviewOutcome>;

/** `GET /v1/review-queue`: how many letters wait, and in whose hands they are. */
export const ReviewQueue = z.strictObject({
  object: z.literal('review_queue'),
  waiting: z.int(),
  mine: z.int().describe('Held by the one who asks.'),
  free: z.int().describe('Held by nobody.'),
});
export type ReviewQueue = z.infer<typeof ReviewQueue>;

/** A reviewer's hold on a letter, so that two do not read the same one. It lapses by itself. */
export const ReviewClaim = z.strictObject({ reviewer: z.string(), is_mine: z.boolean(), until: Timestamp });
export type ReviewClaim = z.infer<typeof ReviewClaim>;
