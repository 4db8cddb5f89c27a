import { sql } from 'kysely';
import { IllegalTransition, StaleRevision } from '../letter/errors.js';
import type { ClientId, LetterId } from '../letter/ids.js';
import type { Metadata } from '../letter/letter.js';
import type { Actor } from './actor.js';
import { recordAudit } from './audit.js';
import { findClient } from './clients.js';
import { type Database, json, transact } from './database.js';
import { applyAction, type LetterScope, lockLetter } from './letters.js';
import { insertRevision, type RevisionContent, searchVector } from './revisions.js';
import type { LetterRow } from './schema.js';

interface Change {
  /** The revision that was read before it was changed. */
  readonly basedOn: number;
  /** The whole new revision: what was not changed is as it was. */
  readonly revision: RevisionContent;
  readonly metadata?: Metadata;
}

/**
 * Makes a new revision and puts it into the queue; what was said of the last one no longer counts.
 * An attempt that is still writing the last one is shut out by losing its lease.
 * @throws NotFound, IllegalTransition
 * @throws StaleRevision when somebody else has made a revision since
 */
export function reviseLetter(
  db: Database,
  id: LetterId,
  scope: LetterScope,
  { basedOn, revision, metadata }: Change,
  actor: Actor,
): Promise<LetterRow> {
  return transact(db, async (step) => {
    const letter = await lockLetter(step, id, scope);
    if (letter.revision !== basedOn) throw new StaleRevision(letter.revision, basedOn);
    const changes = {
      ...FRESH,
      search: searchVector(revision),
      ...(metadata ? { metadata: json(metadata) } : {}),
    };
    const action = { kind: 'revise', reviewRequired: letter.reviewRequired } as const;
    const revised = await applyAction(step, letter, action, actor, { changes });
    await insertRevision(step, id, revised.revision, revision, actor);
    return revised;
  });
}

/** How a letter stands in the outbox when nothing has been tried yet. */
export const FRESH = {
  runAt: sql<Date>`now()`,
  enqueuedAt: null,
  attemptsSpent: 0,
  attemptsLost: 0,
  outages: 0,
  leaseToken: null,
  leaseUntil: null,
  failure: null,
  claimedBy: null,
  claimedUntil: null,
};

/** Changes the client's own notes on a letter; no new revision, at any time of its life. @throws NotFound */
export function changeMetadata(
  db: Database,
  id: LetterId,
  scope: LetterScope,
  metadata: Metadata,
  actor: Actor,
): Promise<LetterRow> {
  return transact(db, async (step) => {
    const { clientId, revision } = await lockLetter(step, id, scope);
    await recordAudit(step, actor, { action: 'change_metadata', letterId: id, clientId, revision });
    return step
      .updateTable('letters')
      .set({ metadata: json(metadata), updatedAt: sql`now()` })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/** Writes a draft for another client. @throws NotFound, IllegalTransition when it is a draft no longer */
export function giveDraft(db: Database, id: LetterId, clientId: ClientId, actor: Actor): Promise<LetterRow> {
  return transact(db, async (step) => {
    const letter = await lockLetter(step, id);
    if (letter.writing !== 'draft') throw new IllegalTransition('give', letter, 'write it again as new');
    await findClient(step, clientId);
    await recordAudit(step, actor, { action: 'give_draft', letterId: id, clientId, revision: letter.revision });
    return step
      .updateTable('letters')
      .set({ clientId, updatedAt: sql`now()` })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}
