import { sql } from 'kysely';
import type { LetterId } from '../letter/ids.js';
import type { Database } from './database.js';
import type { LetterRow } from './schema.js';

export type JobState = 'queued' | 'active' | 'delayed' | 'failed';

interface JobQuery {
  readonly state?: JobState;
  /** Jobs after this letter's. */
  readonly after?: LetterId;
  readonly limit: number;
}

const stateOfJob = sql<JobState>`case
  when writing = 'failed' then 'failed'
  when writing = 'writing' then 'active'
  when run_at > now() then 'delayed'
  else 'queued' end`;

/**
 * What there is to write, is being written, waits for another try or could not be written, by letter id.
 * The letters themselves are the outbox, so this is the same whichever queue carries them.
 */
export function listJobs(db: Database, { state, after, limit }: JobQuery): Promise<(LetterRow & { job: JobState })[]> {
  return db
    .selectFrom('letters')
    .selectAll()
    .select(stateOfJob.as('job'))
    .where('writing', 'in', ['queued', 'writing', 'failed'])
    .where('delivery', '!=', 'cancelled')
    .$if(state !== undefined, (query) => query.where(stateOfJob, '=', state!))
    .$if(after !== undefined, (query) => query.where('id', '>', after!))
    .orderBy('id')
    .limit(limit)
    .execute();
}
