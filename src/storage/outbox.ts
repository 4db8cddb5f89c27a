import { sql } from 'kysely';
import type { LetterId } from '../letter/ids.js';
import { type Database, type Step, transact } from './database.js';
import type { WritingTask } from './write-proof.js';

/**
 * The outbox is the letters themselves: what is `queued` and due is handed over to the queue, which may forget it.
 * PostgreSQL knows everything; the queue only wakes workers.
 */

/** Handed over so long ago and still not taken up: the queue has forgotten it, or its worker died before it began. */
const PATIENCE = sql`interval '30 seconds'`;
/** A hand-over or a due time later than now was noted before somebody set the clock back. */
const isForgotten = sql<boolean>`(enqueued_at is null or enqueued_at < now() - ${PATIENCE} or enqueued_at > now() + interval '1 second')`;
const isDue = sql<boolean>`(run_at <= now() or run_at > now() + interval '15 minutes')`;
/** Any number; all relays ask for the same one, so that only one hands over at a time. */
const RELAY_LOCK = 4_711_002;
/** Enough that no worker waits for the relay, little enough that a late, short queue of another client soon has its turn. */
const JOBS_PER_SLOT = 2;

/**
 * Hands letters over to the queue, as many as keep the live workers' slots busy twice over, clients taking turns. The hand-over
 * is noted before the queue hears of it, so that the quickest worker finds the letter it is told of. One that fails is taken
 * back, one that is cut off is found by the sweep; a job that was handed over twice is written once. Answers the number handed over.
 */
export async function handOver(db: Database, enqueue: (tasks: WritingTask[]) => Promise<void>): Promise<number> {
  const tasks = await transact(db, chooseTasks);
  if (tasks.length === 0) return 0;
  try {
    await enqueue(tasks);
  } catch (error) {
    await noteForgotten(db, tasks);
    throw error;
  }
  return tasks.length;
}

async function chooseTasks(step: Step): Promise<WritingTask[]> {
  if (!(await isOnlyRelay(step))) return [];
  const room = await roomInQueue(step);
  return room > 0 ? takeTurns(step, room) : [];
}

async function isOnlyRelay(step: Step): Promise<boolean> {
  const { rows } = await sql<{ only: boolean }>`select pg_try_advisory_xact_lock(${RELAY_LOCK}) as only`.execute(step);
  return rows[0]!.only;
}

async function roomInQueue(step: Step): Promise<number> {
  const { rows } = await sql<{ room: number }>`
    select ${JOBS_PER_SLOT} * (select coalesce(sum(slots), 0) from workers where seen_at > now() - interval '15 seconds')
      - (select count(*) from letters where writing = 'writing')
      - (select count(*) from letters where writing = 'queued' and delivery <> 'cancelled' and not ${isForgotten})
      as room`.execute(step);
  return rows[0]!.room;
}

/**
 * Chooses the next letters: each client's own in the order in which they are due, but a client's second letter
 * never before another's first, counting what is already under way. A client with 5,000 letters delays others by one.
 */
async function takeTurns(step: Step, room: number): Promise<WritingTask[]> {
  const { rows } = await sql<WritingTask>`
    with busy as (
      select client_id, count(*) as letters from letters
      where writing = 'writing' or (writing = 'queued' and not ${isForgotten}) group by client_id
    ), waiting as (
      select id, run_at, row_number() over (partition by client_id order by run_at, created_at, id)
        + coalesce((select letters from busy where busy.client_id = due.client_id), 0) as turn
      from letters due
      where writing = 'queued' and delivery <> 'cancelled' and ${isDue} and ${isForgotten}
    ), chosen as (
      select id from letters where id in (select id from waiting order by turn, run_at, id limit ${room})
      for update skip locked
    )
    update letters set enqueued_at = now(), epoch = epoch + 1 from chosen where letters.id = chosen.id
    returning letters.id as letter_id, letters.revision, letters.epoch`.execute(step);
  return rows;
}

/** What should be in the queue: handed over some seconds ago and not yet taken up. */
export async function tasksInQueue(db: Database): Promise<WritingTask[]> {
  const { rows } = await sql<WritingTask>`
    select id as letter_id, revision, epoch from letters
    where writing = 'queued' and delivery <> 'cancelled' and enqueued_at < now() - interval '2 seconds'
    limit 1000`.execute(db);
  return rows;
}

/** Notes that the queue has lost these, so that the next hand-over takes them again. */
export async function noteForgotten(db: Database, tasks: readonly WritingTask[]): Promise<void> {
  for (const { letterId, epoch } of tasks) {
    await db
      .updateTable('letters')
      .set({ enqueuedAt: null })
      .where('id', '=', letterId)
      .where('epoch', '=', epoch)
      .where('writing', '=', 'queued')
      .execute();
  }
}

interface QueueState {
  /** Due and not yet taken up. */
  readonly queued: number;
  readonly active: number;
  /** Waiting for another try. */
  readonly delayed: number;
  readonly failed: number;
  /** How long the oldest due letter has been waiting. */
  readonly oldestWaitsMs: number;
}

/** How much there is to do, as PostgreSQL knows it, whatever queue carries it. */
export async function queueState(db: Database): Promise<QueueState> {
  const { rows } = await sql<QueueState>`
    select count(*) filter (where writing = 'queued' and run_at <= now()) as queued,
      count(*) filter (where writing = 'writing') as active,
      count(*) filter (where writing = 'queued' and run_at > now()) as delayed,
      count(*) filter (where writing = 'failed') as failed,
      coalesce(extract(epoch from now() - min(run_at) filter (where writing = 'queued' and run_at <= now())) * 1000, 0)::float
        as oldest_waits_ms
    from letters where writing in ('queued', 'writing', 'failed') and delivery <> 'cancelled'`.execute(db);
  return rows[0]!;
}

export type JobState = 'queued' | 'active' | 'delayed' | 'failed';

interface JobQuery {
  readonly state?: JobState;
  readonly limit: number;
  /** Letters after this one in the order of ids. */
  readonly afterId?: LetterId;
}

/** The letters that are being worked on or failed, in the order of their ids. */
export function listJobs(db: Database, { state, limit, afterId }: JobQuery) {
  const due = sql<boolean>`run_at <= now()`;
  return db
    .selectFrom('letters')
    .selectAll()
    .where('delivery', '!=', 'cancelled')
    .where('writing', 'in', ['queued', 'writing', 'failed'])
    .$if(state === 'queued', (query) => query.where('writing', '=', 'queued').where(due))
    .$if(state === 'delayed', (query) => query.where('writing', '=', 'queued').where((is) => is.not(due)))
    .$if(state === 'active', (query) => query.where('writing', '=', 'writing'))
    .$if(state === 'failed', (query) => query.where('writing', '=', 'failed'))
    .$if(afterId !== undefined, (query) => query.where('id', '>', afterId!))
    .orderBy('id')
    .limit(limit)
    .execute();
}
