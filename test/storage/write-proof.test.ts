import { sql } from 'kysely';
import type { LetterId } from '../../src/letter/ids.js';
import type { Database } from '../../src/storage/database.js';
import { cancelLetter } from '../../src/storage/deliver-letter.js';
import { findLetter } from '../../src/storage/letters.js';
import { handOver, listJobs, noteForgotten, queueState, tasksInQueue } from '../../src/storage/outbox.js';
import { attemptsOfLetter, findProof } from '../../src/storage/proofs.js';
import { reviseLetter } from '../../src/storage/revise-letter.js';
import type { Failure, FailureClass } from '../../src/storage/schema.js';
import { reportWorker } from '../../src/storage/workers.js';
import {
  claimProof,
  failAttempt,
  finishProof,
  MAX_LOST,
  putBack,
  recoverLostLetters,
  renewLease,
  retryWriting,
  type WritingTask,
} from '../../src/storage/write-proof.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { revisionOf, submit, trustingClient } from '../support/stored-letters.js';
import { PROOF, take } from '../support/written-letters.js';

const SYSTEM = { kind: 'system', id: null } as const;
const failure = (kind: FailureClass): Failure => ({ code: 'test', message: 'm', remedy: 'r', class: kind });

describe('writing a proof', () => {
  let database: TestDatabase;
  let db: Database;
  beforeEach(async () => {
    database = await testDatabase();
    db = database.db;
  });
  afterEach(() => database.close());

  const lapse = (id: LetterId) =>
    sql`update letters set lease_until = now() - interval '1 second' where id = ${id}`.execute(db);
  const letterNow = (id: LetterId) => findLetter(db, id, 'all');
  const newLetter = async () => submit(db, await trustingClient(db));

  it('is for one worker at a time', async () => {
    const letter = await newLetter();
    const task = { letterId: letter.id, revision: 1, epoch: 0 };
    const claims = await Promise.all(['w1', 'w2', 'w3'].map((worker) => claimProof(db, task, worker)));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
  });

  it('is refused to a job of an earlier hand-over or an earlier revision', async () => {
    const letter = await newLetter();
    const change = { basedOn: 1, revision: revisionOf('Dear Catherine,\n\nNew words.') };
    await reviseLetter(db, letter.id, 'all', change, SYSTEM);
    expect(await claimProof(db, { letterId: letter.id, revision: 1, epoch: 0 }, 'w')).toBeNull();
    expect(await claimProof(db, { letterId: letter.id, revision: 2, epoch: 9 }, 'w')).toBeNull();
    expect(await claimProof(db, { letterId: letter.id, revision: 2, epoch: 0 }, 'w')).not.toBeNull();
  });

  it('shuts out a worker that slept while another one wrote the letter', async () => {
    const letter = await newLetter();
    const sleeper = await take(db, letter, 'sleeper');
    await lapse(letter.id);
    expect(await recoverLostLetters(db)).toBe(1);
    const other = await take(db, letter, 'other');
    expect(await finishProof(db, other.leaseToken, PROOF)).toBe('counted');
    expect(await renewLease(db, sleeper.leaseToken)).toBe(false);
    expect(await finishProof(db, sleeper.leaseToken, { ...PROOF, pdfBytes: 2 })).toBe('superseded');
    expect(await failAttempt(db, sleeper.leaseToken, failure('deterministic'))).toBe('superseded');
    expect((await findProof(db, letter.id, 1))!.pdfBytes).toBe(1);
    expect((await attemptsOfLetter(db, letter.id)).map(({ outcome }) => outcome)).toEqual(['lost', 'written']);
  });

  it.each([
    ['changed', (id: LetterId) => reviseLetter(db, id, 'all', { basedOn: 1, revision: revisionOf() }, SYSTEM)],
    ['cancelled', (id: LetterId) => cancelLetter(db, id, 'all', SYSTEM)],
  ])('comes too late for a letter that was %s meanwhile', async (_what, change) => {
    const letter = await newLetter();
    const { leaseToken } = await take(db, letter);
    await change(letter.id);
    expect(await finishProof(db, leaseToken, PROOF)).toBe('superseded');
    expect(await findProof(db, letter.id, 1)).toBeNull();
  });

  it('fails at once where the letter cannot be written as it is, for people to see', async () => {
    const letter = await newLetter();
    await failAttempt(db, (await take(db, letter)).leaseToken, failure('deterministic'));
    expect(await letterNow(letter.id)).toMatchObject({ status: 'failed', failure: failure('deterministic') });
    const [job] = await listJobs(db, { state: 'failed', limit: 10 });
    expect(job!.id).toBe(letter.id);
  });

  it('is tried three times where the letter spoils its attempts, later each time, and again when people say so', async () => {
    const letter = await newLetter();
    for (const expectedWait of [5, 30]) {
      await failAttempt(db, (await take(db, letter)).leaseToken, failure('crash'));
      const { runAt, updatedAt, writing } = await letterNow(letter.id);
      const wait = (runAt.getTime() - updatedAt.getTime()) / 1_000;
      expect(writing).toBe('queued');
      expect(wait).toBeGreaterThanOrEqual(expectedWait - 0.01);
      expect(wait).toBeLessThanOrEqual(expectedWait * 1.25 + 0.01);
    }
    await failAttempt(db, (await take(db, letter)).leaseToken, failure('crash'));
    expect((await letterNow(letter.id)).status).toBe('failed');
    const retried = await retryWriting(db, letter.id, SYSTEM);
    expect(retried).toMatchObject({ status: 'queued', failure: null, attemptsSpent: 0 });
  });

  it('never fails because of an outage, however long', async () => {
    const letter = await newLetter();
    for (let i = 0; i < 12; i++) {
      await failAttempt(db, (await take(db, letter)).leaseToken, failure('infrastructure'));
    }
    const { writing, attemptsSpent, runAt, updatedAt } = await letterNow(letter.id);
    expect({ writing, attemptsSpent }).toEqual({ writing: 'queued', attemptsSpent: 0 });
    expect(runAt.getTime() - updatedAt.getTime()).toBeLessThanOrEqual(75_010);
  });

  it('is given back unharmed when a worker is asked to end', async () => {
    const letter = await newLetter();
    await putBack(db, (await take(db, letter)).leaseToken);
    expect(await letterNow(letter.id)).toMatchObject({ writing: 'queued', attemptsSpent: 0, attemptsLost: 0 });
  });

  it('ends as failed where its workers vanish again and again', async () => {
    const letter = await newLetter();
    for (let i = 0; i < MAX_LOST; i++) {
      await take(db, letter);
      await lapse(letter.id);
      await recoverLostLetters(db);
    }
    expect((await letterNow(letter.id)).failure).toMatchObject({ code: 'worker_lost' });
  });

  it('is recovered from a lease that a clock set back has put into the far future', async () => {
    const letter = await newLetter();
    await take(db, letter);
    await sql`update letters set lease_until = now() + interval '1 hour' where id = ${letter.id}`.execute(db);
    expect(await recoverLostLetters(db)).toBe(1);
  });
});

describe('the outbox', () => {
  let database: TestDatabase;
  let db: Database;
  beforeEach(async () => {
    database = await testDatabase();
    db = database.db;
  });
  afterEach(() => database.close());

  const handed: WritingTask[] = [];
  const enqueue = async (tasks: WritingTask[]) => void handed.push(...tasks);
  beforeEach(() => void handed.splice(0));
  const age = (seconds: number) =>
    sql`update letters set enqueued_at = now() - make_interval(secs => ${seconds})`.execute(db);

  it('hands over nothing while no worker lives, and twice the slots of those that do', async () => {
    const client = await trustingClient(db);
    for (let i = 0; i < 9; i++) await submit(db, client);
    expect(await handOver(db, enqueue)).toBe(0);
    await reportWorker(db, 'w1', 2, null);
    expect(await handOver(db, enqueue)).toBe(4);
    expect(await handOver(db, enqueue)).toBe(0);
    expect(await queueState(db)).toMatchObject({ queued: 9, active: 0, delayed: 0, failed: 0 });
  });

  it('lets clients take turns, however many letters one has handed in', async () => {
    const [noisy, quiet] = [await trustingClient(db), await trustingClient(db)];
    for (let i = 0; i < 20; i++) await submit(db, noisy);
    const few = [await submit(db, quiet), await submit(db, quiet)].map(({ id }) => id);
    await reportWorker(db, 'w1', 2, null);
    await handOver(db, enqueue);
    expect(handed.map(({ letterId }) => letterId)).toEqual(expect.arrayContaining(few));
  });

  it('hands a letter over anew, as another job, when the queue has forgotten it', async () => {
    const letter = await submit(db, await trustingClient(db));
    await reportWorker(db, 'w1', 1, null);
    await handOver(db, enqueue);
    expect(await tasksInQueue(db)).toEqual([]);
    await age(5);
    expect(await tasksInQueue(db)).toEqual(handed);
    await noteForgotten(db, handed);
    await handOver(db, enqueue);
    expect(handed).toEqual([
      { letterId: letter.id, revision: 1, epoch: 1 },
      { letterId: letter.id, revision: 1, epoch: 2 },
    ]);
  });

  it.each([
    ['long ago', 31],
    ['in a future that a clock set back has made', -3_600],
  ])('hands over anew what was handed over %s', async (_when, seconds) => {
    await submit(db, await trustingClient(db));
    await reportWorker(db, 'w1', 1, null);
    await handOver(db, enqueue);
    expect(await handOver(db, enqueue)).toBe(0);
    await age(seconds);
    expect(await handOver(db, enqueue)).toBe(1);
  });

  it('notes a hand-over before the queue hears of it, so that the quickest worker finds the letter', async () => {
    await submit(db, await trustingClient(db));
    await reportWorker(db, 'w1', 1, null);
    const claims: unknown[] = [];
    await handOver(db, async ([task]) => void claims.push(await claimProof(db, task!, 'w1')));
    expect(claims).toEqual([expect.objectContaining({ leaseToken: expect.any(String) })]);
  });

  it('takes a hand-over back when the queue refuses it', async () => {
    const letter = await submit(db, await trustingClient(db));
    await reportWorker(db, 'w1', 1, null);
    await expect(handOver(db, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await findLetter(db, letter.id, 'all')).toMatchObject({ enqueuedAt: null });
    expect(await handOver(db, enqueue)).toBe(1);
  });

  it('hands every letter over once, however many relays do it at once', async () => {
    const client = await trustingClient(db);
    for (let i = 0; i < 12; i++) await submit(db, client);
    await reportWorker(db, 'w1', 20, null);
    await Promise.all(Array.from({ length: 6 }, () => handOver(db, enqueue)));
    await handOver(db, enqueue);
    expect(new Set(handed.map(({ letterId }) => letterId)).size).toBe(12);
    expect(handed).toHaveLength(12);
  });
});
