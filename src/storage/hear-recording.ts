import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Transcript } from '../dictation/segment.js';
import type { RecordingId } from '../letter/ids.js';
import type { LetterParts } from '../letter/parts.js';
import { type Database, json } from './database.js';
import type { RecordingFailure, RecordingRow } from './schema.js';

/** What a job names: one hand-over of one recording. */
export interface HearingTask {
  readonly recordingId: RecordingId;
  readonly epoch: number;
}

/** A worker that is not heard of for so long has lost its recording. */
export const HEARING_LEASE_SECONDS = 30;
const LEASE = sql<Date>`now() + make_interval(secs => ${HEARING_LEASE_SECONDS})`;
/** A hand-over that nobody took up by then was forgotten by the queue. */
const PATIENCE = sql`interval '60 seconds'`;
const AT_ONCE = 20;
const MAX_ATTEMPTS = 3;
const NO_LEASE = { leaseToken: null, leaseUntil: null };

/**
 * Hands recordings over to the queue, also those that it has forgotten. Answers their number.
 * The hand-over is noted before it is done: a worker that is quicker than our commit would find nothing to take up.
 */
export async function handOverRecordings(
  db: Database,
  enqueue: (tasks: HearingTask[]) => Promise<void>,
): Promise<number> {
  const { rows: tasks } = await sql<HearingTask>`
    with due as (
      select id from recordings
      where state = 'queued' and run_at <= now() and (enqueued_at is null or enqueued_at < now() - ${PATIENCE})
      order by run_at, id limit ${AT_ONCE} for update skip locked
    )
    update recordings set enqueued_at = now(), epoch = epoch + 1 from due where recordings.id = due.id
    returning recordings.id as recording_id, recordings.epoch`.execute(db);
  if (tasks.length === 0) return 0;
  try {
    await enqueue(tasks);
  } catch (error) {
    const ids = tasks.map(({ recordingId }) => recordingId);
    await db.updateTable('recordings').set({ enqueuedAt: null }).where('id', 'in', ids).execute();
    throw error;
  }
  return tasks.length;
}

/** Takes up a recording for one attempt, or answers null when it is somebody else's, heard, or gone. */
export async function claimRecording(db: Database, { recordingId, epoch }: HearingTask): Promise<RecordingRow | null> {
  const claimed = await db
    .updateTable('recordings')
    .set((is) => ({
      state: 'transcribing',
      leaseToken: randomUUID(),
      leaseUntil: LEASE,
      attempts: is('attempts', '+', 1),
    }))
    .where('id', '=', recordingId)
    .where('epoch', '=', epoch)
    .where('state', '=', 'queued')
    .where('audioDeletedAt', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return claimed ?? null;
}

/** Keeps the recording for another while. False: it is no longer ours. */
export async function renewHearing(db: Database, leaseToken: string): Promise<boolean> {
  const query = db.updateTable('recordings').set({ leaseUntil: LEASE }).where('leaseToken', '=', leaseToken);
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Keeps what was heard, if the lease is still ours; an attempt that comes too late changes nothing. */
export async function finishHearing(
  db: Database,
  leaseToken: string,
  { transcript, parts }: { readonly transcript: Transcript; readonly parts: LetterParts },
): Promise<void> {
  const heard = { transcript: json(transcript), parts: json(parts), durationMs: Math.round(transcript.durationMs) };
  await db
    .updateTable('recordings')
    .set({ ...NO_LEASE, ...heard, state: 'transcribed' })
    .where('leaseToken', '=', leaseToken)
    .execute();
}

/** Ends an attempt that came to nothing: what may fare better later is tried again, up to three times in all. */
export async function failHearing(
  db: Database,
  leaseToken: string,
  failure: RecordingFailure,
  isRetryable: boolean,
): Promise<void> {
  await sql`
    update recordings set lease_token = null, lease_until = null, enqueued_at = null,
      run_at = now() + make_interval(secs => 5 * attempts),
      state = case when ${isRetryable} and attempts < ${MAX_ATTEMPTS} then 'queued' else 'failed' end,
      failure = case when ${isRetryable} and attempts < ${MAX_ATTEMPTS} then null else ${json(failure)}::jsonb end
    where lease_token = ${leaseToken}`.execute(db);
}

const WORKER_LOST: RecordingFailure = {
  code: 'worker_lost',
  message: 'Hearing this recording was cut off again and again because its worker ended.',
};

/** Puts recordings back whose workers have died; one that this happens to again and again fails. Answers their number. */
export async function recoverLostRecordings(db: Database): Promise<number> {
  const lost = await db
    .selectFrom('recordings')
    .select('leaseToken')
    .where('state', '=', 'transcribing')
    .where('leaseUntil', '<', sql<Date>`now()`)
    .limit(100)
    .execute();
  for (const { leaseToken } of lost) await failHearing(db, leaseToken!, WORKER_LOST, true);
  return lost.length;
}
