import { z } from 'zod';
import { idSchema } from '../../letter/ids.js';
import { Timestamp } from './common.js';
import { LetterFailure } from './letters.js';
import { listOf, PageQuery } from './lists.js';

export const JobState = z.enum(['queued', 'active', 'delayed', 'failed']);

/** A piece of work, as PostgreSQL knows it, whatever queue carries it. */
export const Job = z.strictObject({
  id: idSchema('letter').describe('The letter it is about names it.'),
  object: z.literal('job'),
  name: z.string(),
  state: JobState,
  revision: z.int(),
  attempts: z.int(),
  run_at: Timestamp.nullable().describe('When it is due; null while it is active or failed.'),
  failure: LetterFailure.nullable(),
  updated_at: Timestamp,
});
export type Job = z.infer<typeof Job>;
export const JobList = listOf(Job);
export const JobListQuery = PageQuery.extend({ state: JobState.optional() });
