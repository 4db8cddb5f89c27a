import { z } from 'zod';
import { DeliveryState, LetterStatus, ReviewState, WritingState } from '../../letter/states.js';
import { CatalogueName, Mode } from './common.js';
import { LetterSummary } from './letters.js';
import { listOf, PageQuery } from './lists.js';

const moment = z.iso.datetime({ offset: true });

/** `GET /v1/letters?status=…&q=…&created_at[gte]=…&metadata[order]=…`; every filter narrows the list. */
export const LetterListQuery = PageQuery.extend({
  status: LetterStatus.optional(),
  writing: WritingState.optional(),
  review: ReviewState.optional(),
  delivery: DeliveryState.optional(),
  hand: CatalogueName.optional(),
  /** Words that the text, the recipient's or the sender's name holds. */
  q: z.string().trim().min(1).max(200).optional(),
  'created_at[gte]': moment.optional(),
  'created_at[lt]': moment.optional(),
  sort: z.enum(['created_at', '-created_at', 'updated_at', '-updated_at']).default('-created_at'),
  /** Staff only; a client's mode is its key's. */
  mode: Mode.optional(),
}).catchall(z.string().max(500));
export type LetterListQuery = z.infer<typeof LetterListQuery>;

export const LetterList = listOf(LetterSummary);
export type LetterList = z.infer<typeof LetterList>;
