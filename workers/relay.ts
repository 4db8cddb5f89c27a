import type { PayloadOf } from '../src/jobs/index.js';
import type { JobQueue } from '../src/jobs/queues.js';
import type { Log } from '../src/log.js';
import type { Database } from '../src/storage/database.js';
import { releaseDueLetters } from '../src/storage/deliver-letter.js';
import { handOver, noteForgotten, tasksInQueue } from '../src/storage/outbox.js';
import { dropLapsedClaims } from '../src/storage/review-letter.js';
import { recoverLostLetters } from '../src/storage/write-proof.js';
import { every, type Repetition } from './every.js';
import { sparingly } from './sparingly.js';

const HAND_OVER_MS = 250;
const SWEEP_MS = 1_000;

type LetterQueue = JobQueue<PayloadOf<'write-letter'>>;

/**
 * Carries what PostgreSQL knows to where it is done: due letters to the queue, lost and forgotten ones back to it, released ones
 * out of the house. Any number of relays may run; together they do everything once.
 */
export function startRelay(db: Database, queue: LetterQueue, log: Log): Repetition {
  const onError = sparingly((error) => log.warn('the relay was held up', { error }));
  const loops = [
    every(HAND_OVER_MS, () => handOver(db, (tasks) => queue.add(tasks)), onError),
    every(SWEEP_MS, () => sweep(db, queue, log), onError),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

async function sweep(db: Database, queue: LetterQueue, log: Log): Promise<void> {
  const released = await releaseDueLetters(db);
  for (const letterId of released) log.info('a letter was released', { letterId });
  await dropLapsedClaims(db);
  const lost = await recoverLostLetters(db);
  if (lost > 0) log.warn('letters whose workers died were put back', { count: lost });
  await findForgotten(db, queue, log);
}

/** A queue that was emptied, or lost its last second, does not say so: what should be there is looked for. */
async function findForgotten(db: Database, queue: LetterQueue, log: Log): Promise<void> {
  const tasks = await tasksInQueue(db);
  const held = await Promise.all(tasks.map((task) => queue.holds(task)));
  const forgotten = tasks.filter((_task, index) => !held[index]);
  if (forgotten.length === 0) return;
  log.warn('the queue had forgotten letters', { count: forgotten.length });
  await noteForgotten(db, forgotten);
}
