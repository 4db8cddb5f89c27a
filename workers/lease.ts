import type { Database } from '../src/storage/database.js';
import { LEASE_SECONDS, renewLease } from '../src/storage/write-proof.js';
import { every } from './every.js';

/** A third of its life: two renewals may fail before it is lost. */
const RENEW_MS = (LEASE_SECONDS * 1_000) / 3;

export interface HeldLease {
  readonly token: string;
  /** Aborted when somebody else has the letter: to go on is no use. */
  readonly lost: AbortSignal;
  stop(): Promise<void>;
}

/** Renews a lease until it is stopped or lost. A database that is away for a moment loses nothing. */
export function holdLease(db: Database, token: string): HeldLease {
  const controller = new AbortController();
  let isFirst = true;
  const renewals = every(
    RENEW_MS,
    async () => {
      // It has just been given.
      if (isFirst) isFirst = false;
      else if (!(await renewLease(db, token))) controller.abort();
    },
    () => {},
  );
  return { token, lost: controller.signal, stop: () => renewals.stop() };
}
