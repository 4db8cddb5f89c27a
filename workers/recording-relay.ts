import type { PayloadOf } from '../src/jobs/index.js';
import type { JobQueue } from '../src/jobs/queues.js';
import type { Log } from '../src/log.js';
import type { BlobStore } from '../src/storage/blobs/blob-store.js';
import type { Database } from '../src/storage/database.js';
import { handOverRecordings, recoverLostRecordings } from '../src/storage/hear-recording.js';
import { expireAudio } from '../src/storage/recordings.js';
import { every, type Repetition } from './every.js';
import { sparingly } from './sparingly.js';

const HAND_OVER_MS = 500;
const SWEEP_MS = 5_000;
const EXPIRE_MS = 60_000;

/** Carries recordings to the queue, puts back those whose workers died, and deletes sound whose time is over. */
export function startRecordingRelay(
  db: Database,
  queue: JobQueue<PayloadOf<'transcribe-recording'>>,
  blobs: BlobStore,
  log: Log,
): Repetition {
  const onError = sparingly((error) => log.warn('the relay of recordings was held up', { error }));
  const loops = [
    every(HAND_OVER_MS, () => handOverRecordings(db, (tasks) => queue.add(tasks)), onError),
    every(SWEEP_MS, () => recoverLostRecordings(db), onError),
    every(EXPIRE_MS, () => deleteExpiredAudio(db, blobs), onError),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

/** A blob that cannot be removed now is garbage that nobody names, and goes with the next tidying. */
export async function deleteExpiredAudio(db: Database, blobs: BlobStore): Promise<void> {
  for (const name of await expireAudio(db)) await blobs.remove(name);
}
