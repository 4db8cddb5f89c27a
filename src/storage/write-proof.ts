import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { IllegalTransition } from '../letter/errors.js';
import type { LetterId } from '../letter/ids.js';
import { type Actor, SYSTEM } from './actor.js';
import { type Database, json, type Step, transact } from './database.js';
import { releaseIfDue, releaseTimeOf } from './deliver-letter.js';
import { applyAction, lockLetter } from './letters.js';
import { FRESH } from './revise-letter.js';
import { findRevision } from './revisions.js';
import type { AttemptRow, Failure, KeptFinding, LetterRow, Preflight, RevisionRow } from './schema.js';

/** What a job names: one hand-over of one revision. */
export interface WritingTask {
  readonly letterId: LetterId;
  readonly revision: number;
  readonly epoch: number;
}

/** The right to write a revision, until the lease runs out or somebody else has it. */
export interface Claim {
  readonly letter: LetterRow;
  readonly revision: RevisionRow;
  readonly leaseToken: string;
}

/** A worker that is not heard of for so long has lost its letter. */
export const LEASE_SECONDS = 15;
const LEASE = sql<Date>`now() + make_interval(secs => ${LEASE_SECONDS})`;
/** A lease that ends later than any could was given before somebody set the clock back. */
const IMPOSSIBLE_LEASE = sql<Date>`now() + make_interval(secs => ${2 * LEASE_SECONDS})`;

const NO_LEASE = { leaseToken: null, leaseUntil: null };

/**
 * Takes up a letter for one attempt, or answers null when there is nothing (more) to do: it is being written, was changed,
 * cancelled or handed over anew since.
 */
export function claimProof(db: Database, task: WritingTask, worker: string): Promise<Claim | null> {
  return transact(db, async (step) => {
    const { letterId, revision: number, epoch } = task;
    const letter = await step
      .selectFrom('letters')
      .selectAll()
      .where('id', '=', letterId)
      .where('revision', '=', number)
      .where('epoch', '=', epoch)
      .where('writing', '=', 'queued')
      .where('delivery', '!=', 'cancelled')
      .forUpdate()
      .executeTakeFirst();
    if (!letter) return null;
    const leaseToken = randomUUID();
    const changes = { leaseToken, leaseUntil: LEASE };
    const claimed = await applyAction(step, letter, { kind: 'start_writing' }, SYSTEM, { changes });
    await step.insertInto('attempts').values({ leaseToken, letterId, revision: number, epoch, worker }).execute();
    return { letter: claimed, revision: await findRevision(step, letterId, number), leaseToken };
  });
}

/** Keeps the letter for another while. False: it is no longer ours, and the work may be dropped. */
export async function renewLease(db: Database, leaseToken: string): Promise<boolean> {
  const query = db.updateTable('letters').set({ leaseUntil: LEASE }).where('leaseToken', '=', leaseToken);
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** A written revision: its files lie in the blob store already, under these digests. */
export interface Proof {
  readonly engineVersion: string;
  readonly seed: number;
  readonly pdfSha256: string;
  readonly pdfBytes: number;
  readonly preflight: Preflight;
  readonly findings: readonly KeptFinding[];
  readonly pages: readonly {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly svgSha256: string;
    readonly pngSha256: string;
    readonly drawingSha256: string;
  }[];
}

/** Whether an attempt's outcome counted, or came too late to matter. */
export type Finish = 'counted' | 'superseded';

/**
 * Keeps the proof and takes the letter on, if the lease is still ours. An attempt that comes too late changes nothing:
 * so there is never more than one proof of a revision, however often it was written.
 */
export function finishProof(db: Database, leaseToken: string, proof: Proof): Promise<Finish> {
  return underLease(db, leaseToken, async (step, letter) => {
    const action = { kind: 'finish_writing', releaseAtMs: await releaseTimeOf(step, letter) } as const;
    const changes = { ...NO_LEASE, outages: 0 };
    const written = await applyAction(step, letter, action, SYSTEM, { changes });
    const { pages, preflight, findings, ...plain } = proof;
    const key = { letterId: letter.id, revision: letter.revision };
    await step
      .insertInto('proofs')
      .values({ ...key, ...plain, preflight: json(preflight), findings: json(findings) })
      .execute();
    await step
      .insertInto('pages')
      .values(pages.map((page, index) => ({ ...key, number: index + 1, ...page })))
      .execute();
    await endAttempt(step, leaseToken, { outcome: 'written' });
    await releaseIfDue(step, written);
  });
}

/** A letter that spoils so many attempts itself is left to people. */
export const MAX_SPENT = 3;
/** And one whose workers vanish so often may well be what makes them vanish. */
export const MAX_LOST = 5;
/** Seconds to wait after the first and second attempt that the letter spoiled. */
const CRASH_DELAYS = [5, 30];
const MAX_OUTAGE_DELAY_SECONDS = 60;

/**
 * Ends an attempt that did not succeed. A letter that cannot be written as it is fails at once; one that spoiled its attempt
 * is tried again, up to three times; an outage of the house's own waits and never counts.
 */
export function failAttempt(db: Database, leaseToken: string, failure: Failure): Promise<Finish> {
  return underLease(db, leaseToken, async (step, letter) => {
    const spent = letter.attemptsSpent + (failure.class === 'crash' ? 1 : 0);
    const outages = failure.class === 'infrastructure' ? letter.outages + 1 : 0;
    const isOver = failure.class === 'deterministic' || spent >= MAX_SPENT;
    const counts = { ...NO_LEASE, attemptsSpent: spent, outages };
    const outcome = isOver ? 'failed' : 'put_back';
    await endAttempt(step, leaseToken, { outcome, failureClass: failure.class, failureCode: failure.code });
    if (isOver) return giveUp(step, letter, failure, counts);
    const delay =
      failure.class === 'infrastructure'
        ? Math.min(MAX_OUTAGE_DELAY_SECONDS, 2 ** Math.min(outages, 10))
        : CRASH_DELAYS[spent - 1]!;
    const changes = { ...counts, enqueuedAt: null, runAt: inSeconds(delay) };
    await applyAction(step, letter, { kind: 'put_back' }, SYSTEM, { changes });
  });
}

/** Up to a quarter longer, so that letters which failed together do not come back together. */
function inSeconds(delay: number) {
  return sql<Date>`now() + make_interval(secs => ${delay} * (1 + random() / 4))`;
}

async function giveUp(step: Step, letter: LetterRow, failure: Failure, changes: object): Promise<void> {
  const ended = { ...changes, failure: json(failure), enqueuedAt: null };
  await applyAction(step, letter, { kind: 'fail_writing' }, SYSTEM, { changes: ended, note: failure.code });
}

/** Gives a letter back unwritten, as when a worker is asked to end. It is due again at once, and nothing is counted. */
export function putBack(db: Database, leaseToken: string): Promise<Finish> {
  return underLease(db, leaseToken, async (step, letter) => {
    await endAttempt(step, leaseToken, { outcome: 'put_back' });
    const changes = { ...NO_LEASE, enqueuedAt: null, runAt: sql<Date>`now()` };
    await applyAction(step, letter, { kind: 'put_back' }, SYSTEM, { changes });
  });
}

/**
 * Finds the letters whose workers have died, and puts them back into the queue; one that this happens to again and again fails.
 * Answers how many there were.
 */
export function recoverLostLetters(db: Database): Promise<number> {
  return transact(db, async (step) => {
    const lost = await step
      .selectFrom('letters')
      .selectAll()
      .where('writing', '=', 'writing')
      .where((is) => is.or([is('leaseUntil', '<', sql<Date>`now()`), is('leaseUntil', '>', IMPOSSIBLE_LEASE)]))
      .limit(100)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const letter of lost) await recover(step, letter);
    return lost.length;
  });
}

const WORKER_LOST: Failure = {
  code: 'worker_lost',
  message: `The writing of this letter was cut off ${MAX_LOST} times because its worker ended.`,
  remedy: 'Look at why the workers end; then retry the letter.',
  class: 'crash',
};

async function recover(step: Step, letter: LetterRow): Promise<void> {
  await endAttempt(step, letter.leaseToken!, { outcome: 'lost' });
  const attemptsLost = letter.attemptsLost + 1;
  if (attemptsLost >= MAX_LOST) return giveUp(step, letter, WORKER_LOST, { ...NO_LEASE, attemptsLost });
  const changes = { ...NO_LEASE, attemptsLost, enqueuedAt: null, runAt: sql<Date>`now()` };
  await applyAction(step, letter, { kind: 'put_back' }, SYSTEM, { changes });
}

/** Tries a failed letter again, with all its attempts before it. @throws NotFound, IllegalTransition */
export function retryWriting(db: Database, id: LetterId, actor: Actor): Promise<LetterRow> {
  return transact(db, async (step) => {
    const letter = await lockLetter(step, id);
    return applyAction(step, letter, { kind: 'retry_writing' }, actor, { changes: FRESH });
  });
}

/** Does `work` with the letter that this lease holds; `superseded` when it holds none any more, or the letter was cancelled. */
async function underLease(
  db: Database,
  leaseToken: string,
  work: (step: Step, letter: LetterRow) => Promise<void>,
): Promise<Finish> {
  try {
    return await transact(db, async (step) => {
      const query = step.selectFrom('letters').selectAll().where('leaseToken', '=', leaseToken).forUpdate();
      const letter = await query.executeTakeFirst();
      if (!letter) return 'superseded';
      await work(step, letter);
      return 'counted';
    });
  } catch (error) {
    if (error instanceof IllegalTransition) return 'superseded';
    throw error;
  }
}

type AttemptEnd = Pick<AttemptRow, 'outcome'> & Partial<Pick<AttemptRow, 'failureClass' | 'failureCode'>>;

async function endAttempt(step: Step, leaseToken: string, end: AttemptEnd): Promise<void> {
  await step
    .updateTable('attempts')
    .set({ ...end, endedAt: sql`now()` })
    .where('leaseToken', '=', leaseToken)
    .execute();
}
