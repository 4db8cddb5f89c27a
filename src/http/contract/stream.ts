import { z } from 'zod';
import { idSchema } from '../../letter/ids.js';
import { DeliveryState, LetterStatus, ReviewState, WritingState } from '../../letter/states.js';
import { Timestamp } from './common.js';

/**
 * `GET /v1/staff/stream` (server-sent events): `event: letter` each time a letter changes, with this as its data.
 * After a break the browser sends `Last-Event-ID` by itself and gets what it missed.
 */
export const LetterChanged = z.strictObject({
  letter_id: idSchema('letter'),
  revision: z.int(),
  status: LetterStatus,
  writing: WritingState,
  review: ReviewState,
  delivery: DeliveryState,
  updated_at: Timestamp,
});
export type LetterChanged = z.infer<typeof LetterChanged>;
