import { z } from 'zod';
import { StyleOptions } from '../../letter/style.js';
import { Timestamp } from './common.js';

/** `GET /v1/letters/:id/revisions/:number`: what a letter said at an earlier revision. */
export const LetterRevision = z.strictObject({
  object: z.literal('revision'),
  revision: z.int().min(1),
  text: z.string().describe('The plain text in reading order.'),
  style: StyleOptions.extend({ seed: z.int() }),
  stationery: z.string(),
  created_at: Timestamp,
});
export type LetterRevision = z.infer<typeof LetterRevision>;
