import type { Log } from '../src/log.js';
import type { BlobStore } from '../src/storage/blobs/blob-store.js';
import { collectGarbage } from '../src/storage/collect-garbage.js';
import type { Database } from '../src/storage/database.js';
import { deleteOldIdempotencyKeys } from '../src/storage/idempotency.js';
import { deleteOldSessions } from '../src/storage/staff-sessions.js';
import { deleteOldWorkers } from '../src/storage/workers.js';
import { every, type Repetition } from './every.js';

const INTERVAL_MS = 10 * 60 * 1_000;

/** Removes what nobody will ask for again: old keys and sessions, ended workers, files that no proof names. */
export function startHousekeeping(db: Database, blobs: BlobStore, log: Log): Repetition {
  return every(
    INTERVAL_MS,
    async () => {
      const removed = [
        await deleteOldIdempotencyKeys(db),
        await deleteOldSessions(db),
        await deleteOldWorkers(db),
        await collectGarbage(db, blobs),
      ];
      log.debug('the house was tidied', { count: removed.reduce((sum, each) => sum + each, 0) });
    },
    (error) => log.warn('tidying was held up', { error }),
  );
}
