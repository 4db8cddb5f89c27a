import type { ClientId, LetterId } from '../letter/ids.js';
import { stateRecord } from './audit.js';
import { type Database, json, type Step } from './database.js';
import { newId } from './ids.js';
import type { EventRow, LetterRow, Mode } from './schema.js';

/** Notes what the client will be told; `type` is like `letter.released`. */
export async function recordEvent(step: Step, type: string, letter: LetterRow): Promise<void> {
  const { clientId, mode, id: letterId } = letter;
  const state = json(stateRecord(letter));
  await step
    .insertInto('events')
    .values({ id: newId('event'), type, clientId, mode, letterId, state })
    .execute();
}

/** What the client of a letter was told, oldest first. */
export function eventsOfLetter(db: Database, letterId: LetterId): Promise<EventRow[]> {
  return db.selectFrom('events').selectAll().where('letterId', '=', letterId).orderBy('seq').execute();
}

interface EventQuery {
  readonly clientId?: ClientId;
  readonly mode?: Mode;
  /** Events after the one with this `seq`. */
  readonly afterSeq?: number;
  readonly limit: number;
}

/** Events in the order in which they happened. */
export function listEvents(db: Database, { clientId, mode, afterSeq, limit }: EventQuery): Promise<EventRow[]> {
  return db
    .selectFrom('events')
    .selectAll()
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId!))
    .$if(mode !== undefined, (query) => query.where('mode', '=', mode!))
    .$if(afterSeq !== undefined, (query) => query.where('seq', '>', afterSeq!))
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** The number of the newest event; 0 where there is none. */
export async function newestEventSeq(db: Database): Promise<number> {
  const query = db.selectFrom('events').select((is) => is.fn.max('seq').as('seq'));
  const newest = await query.executeTakeFirst();
  return newest?.seq ?? 0;
}
