import type { ClientId, LetterId, StaffId } from '../letter/ids.js';
import type { Metadata } from '../letter/letter.js';
import { statusOf } from '../letter/states.js';
import { newLetterState } from '../letter/transition.js';
import type { Actor } from './actor.js';
import { recordAudit, stateRecord } from './audit.js';
import { findClient } from './clients.js';
import { type Database, json, type Step, transact } from './database.js';
import { ReviewRequired, TooManyOpenLetters } from './errors.js';
import { recordEvent } from './events.js';
import { newId } from './ids.js';
import { applyAction, type LetterScope, lockLetter } from './letters.js';
import { insertRevision, type RevisionContent, searchVector } from './revisions.js';
import type { ClientRow, LetterRow, Mode } from './schema.js';

/** A letter as it comes in, parsed and complete. */
export interface Submission {
  readonly clientId: ClientId;
  readonly mode: Mode;
  /** Who wrote it at the desk; null where the client's program handed it in. */
  readonly staffId: StaffId | null;
  readonly review: 'required' | 'not_required';
  readonly method: 'download' | 'print';
  readonly sendAt: Date | null;
  readonly metadata: Metadata;
  /** Kept at the desk: not in the queue until `submitDraft`. */
  readonly draft: boolean;
  readonly revision: RevisionContent;
}

/**
 * Takes a letter in. Once this has returned, the letter is in the database and will be written, whatever happens to the queue.
 * @throws ReviewRequired where the client's policy does not let a letter go unseen
 * @throws TooManyOpenLetters
 */
export function submitLetter(db: Database, submission: Submission, actor: Actor): Promise<LetterRow> {
  return transact(db, async (step) => {
    const client = await findClient(step, submission.clientId);
    const reviewRequired = submission.review === 'required';
    if (!reviewRequired && client.reviewPolicy !== 'optional') throw new ReviewRequired();
    await refuseTooMany(step, client);
    const { draft, clientId, mode, staffId, method, sendAt, metadata, revision } = submission;
    const { releaseAtMs: _none, ...state } = newLetterState({ draft, reviewRequired });
    const letter = await step
      .insertInto('letters')
      .values({
        id: newId('letter'),
        clientId,
        mode,
        staffId,
        method,
        sendAt,
        reviewRequired,
        ...state,
        status: statusOf({ ...state, releaseAtMs: null }),
        metadata: json(metadata),
        search: searchVector(revision),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await insertRevision(step, letter.id, 1, revision, actor);
    const note = { action: 'create', letterId: letter.id, clientId, revision: 1, to: stateRecord(letter) };
    await recordAudit(step, actor, note);
    await recordEvent(step, 'letter.created', letter);
    return letter;
  });
}

async function refuseTooMany(step: Step, { id, maxOpenLetters }: ClientRow): Promise<void> {
  const { open } = await step
    .selectFrom('letters')
    .select((is) => is.fn.countAll<number>().as('open'))
    .where('clientId', '=', id)
    .where('writing', '=', 'queued')
    .where('delivery', '!=', 'cancelled')
    .executeTakeFirstOrThrow();
  if (open >= maxOpenLetters) throw new TooManyOpenLetters(maxOpenLetters);
}

/** Puts a draft into the queue. @throws NotFound, IllegalTransition */
export function submitDraft(db: Database, id: LetterId, scope: LetterScope, actor: Actor): Promise<LetterRow> {
  return transact(db, async (step) => {
    const letter = await lockLetter(step, id, scope);
    return applyAction(step, letter, { kind: 'submit' }, actor);
  });
}
