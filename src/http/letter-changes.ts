import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log.js';
import type { Database } from '../storage/database.js';
import { listEvents, newestEventSeq } from '../storage/events.js';
import type { EventRow } from '../storage/schema.js';

/** Told of each change once, in the order in which it is found. */
type Listener = (event: EventRow) => void;

export interface LetterChanges {
  /** Calls `listener` for every change from now on; answers how to stop. */
  listen(listener: Listener): () => void;
  /** What happened after the event with this number, up to a point where asking for the whole list is better. */
  since(seq: number): Promise<EventRow[]>;
}

const ASK_EVERY_MS = 400;
/**
 * Numbers are given before a transaction ends, so an event may come to light after one with a higher number.
 * Looking this far back each time finds it; what was told already is not told again.
 */
const LOOK_BACK = 200;
const MOST_AT_ONCE = 1_000;

/**
 * Watches the letters of the house for everybody at the desks together. PostgreSQL is asked, not the queue:
 * what it says has happened. While nobody listens, nobody asks.
 */
export function watchLetterChanges(db: Database, log: Log): LetterChanges {
  const listeners = new Set<Listener>();
  let isWatching = false;

  async function watch(): Promise<void> {
    let newest: number | null = null;
    let told = new Set<number>();
    while (listeners.size > 0) {
      try {
        newest ??= await newestEventSeq(db);
        const from: number = newest - LOOK_BACK;
        const events = await listEvents(db, { afterSeq: from, limit: MOST_AT_ONCE });
        const isFirst = told.size === 0;
        for (const event of events) {
          const isNews = isFirst ? event.seq > newest : !told.has(event.seq);
          if (isNews) for (const listener of listeners) listener(event);
        }
        told = new Set(events.map(({ seq }) => seq)).add(0);
        newest = Math.max(newest, ...told);
      } catch (error) {
        log.warn('the letters cannot be watched at the moment', { error });
      }
      await pause(ASK_EVERY_MS, undefined, { ref: false });
    }
    isWatching = false;
  }

  return {
    listen(listener) {
      listeners.add(listener);
      if (!isWatching) {
        isWatching = true;
        void watch();
      }
      return () => listeners.delete(listener);
    },
    since: (seq) => listEvents(db, { afterSeq: seq, limit: MOST_AT_ONCE }),
  };
}
