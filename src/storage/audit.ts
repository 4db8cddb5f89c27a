import type { ClientId, LetterId } from '../letter/ids.js';
import type { Actor } from './actor.js';
import { type Database, json, type Step } from './database.js';
import { newId } from './ids.js';
import type { AuditRow, LetterRow, StateRecord } from './schema.js';

interface AuditNote {
  readonly action: string;
  readonly clientId?: ClientId;
  readonly letterId?: LetterId;
  /** The id of what is not a letter: a key, a client, a member of the staff. */
  readonly subject?: string;
  readonly revision?: number;
  readonly from?: StateRecord;
  readonly to?: StateRecord;
  readonly note?: string;
}

/** Puts one line into the book that is only ever added to. Belongs into the transaction of what it tells of. */
export async function recordAudit(step: Step, actor: Actor, note: AuditNote): Promise<void> {
  await step
    .insertInto('audit')
    .values({
      id: newId('audit'),
      actorKind: actor.kind,
      actorId: actor.id,
      requestId: actor.requestId ?? null,
      action: note.action,
      clientId: note.clientId ?? null,
      letterId: note.letterId ?? null,
      subject: note.subject ?? null,
      revision: note.revision ?? null,
      fromState: note.from ? json(note.from) : null,
      toState: note.to ? json(note.to) : null,
      note: note.note ?? null,
    })
    .execute();
}

/** What happened to a letter, oldest first. */
export function auditOfLetter(db: Database, letterId: LetterId): Promise<AuditRow[]> {
  return db.selectFrom('audit').selectAll().where('letterId', '=', letterId).orderBy('seq').execute();
}

interface AuditQuery {
  readonly limit: number;
  /** Entries older than the one with this `seq`. */
  readonly beforeSeq?: number;
  readonly action?: string;
  readonly actorId?: string;
}

/** The book of the house, newest first. */
export function listAudit(db: Database, { limit, beforeSeq, action, actorId }: AuditQuery): Promise<AuditRow[]> {
  return db
    .selectFrom('audit')
    .selectAll()
    .$if(beforeSeq !== undefined, (query) => query.where('seq', '<', beforeSeq!))
    .$if(action !== undefined, (query) => query.where('action', '=', action!))
    .$if(actorId !== undefined, (query) => query.where('actorId', '=', actorId!))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}

/** A letter's state the way the books keep it. */
export function stateRecord(
  letter: Pick<LetterRow, 'revision' | 'writing' | 'review' | 'delivery' | 'status'>,
): StateRecord {
  const { revision, writing, review, delivery, status } = letter;
  return { revision, writing, review, delivery, status };
}
