import { sql } from 'kysely';
import type { LetterId, StaffId } from '../letter/ids.js';
import type { Decision } from '../letter/transition.js';
import { type Actor, SYSTEM } from './actor.js';
import { type Database, databaseNow, json, transact } from './database.js';
import { releaseIfDue, releaseTimeOf } from './deliver-letter.js';
import { ClaimedByAnother } from './errors.js';
import { applyAction, lockLetter } from './letters.js';
import type { LetterRow, Override, Pin, ReviewDecisionRow } from './schema.js';

/** A claim that is not renewed lapses after this time. */
const CLAIM = sql<Date>`now() + interval '10 minutes'`;

type Reviewer = Actor & { readonly kind: 'staff' };

/**
 * Holds a written letter for one reviewer, or renews the hold. It is a courtesy between reviewers: a decision is guarded
 * by the revision it names, not by the claim.
 * @throws NotFound, IllegalTransition
 * @throws ClaimedByAnother
 */
export function claimForReview(db: Database, id: LetterId, reviewer: Reviewer): Promise<LetterRow> {
  return transact(db, async (step) => {
    const letter = await lockLetter(step, id);
    const isHeld = letter.claimedUntil !== null && letter.claimedUntil > (await databaseNow(step));
    if (isHeld && letter.claimedBy !== reviewer.id) throw new ClaimedByAnother(letter.claimedUntil!);
    const changes = { claimedBy: reviewer.id, claimedUntil: CLAIM };
    if (letter.review !== 'in_review') {
      return applyAction(step, letter, { kind: 'claim_review' }, reviewer, { changes });
    }
    return step.updateTable('letters').set(changes).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
  });
}

/** Lets a claimed letter go back to those that wait. @throws NotFound, IllegalTransition */
export function unclaimReview(db: Database, id: LetterId, actor: Actor): Promise<LetterRow> {
  const changes = { claimedBy: null, claimedUntil: null };
  return transact(db, async (step) =>
    applyAction(step, await lockLetter(step, id), { kind: 'unclaim_review' }, actor, { changes }),
  );
}

/** Puts back the letters whose reviewers went away. Answers how many there were. */
export function dropLapsedClaims(db: Database): Promise<number> {
  return transact(db, async (step) => {
    const lapsed = await step
      .selectFrom('letters')
      .selectAll()
      .where('review', '=', 'in_review')
      .where('status', '=', 'in_review')
      .where('claimedUntil', '<', sql<Date>`now()`)
      .limit(100)
      .forUpdate()
      .skipLocked()
      .execute();
    const changes = { claimedBy: null, claimedUntil: null };
    for (const letter of lapsed) await applyAction(step, letter, { kind: 'unclaim_review' }, SYSTEM, { changes });
    return lapsed.length;
  });
}

interface Review {
  /** The revision that the reviewer was shown. */
  readonly revision: number;
  readonly decision: Decision;
  /** For the one who wrote the letter. */
  readonly note: string | null;
  /** For the desk only. */
  readonly pins: readonly Pin[];
  readonly overrides: readonly Override[];
}

/**
 * Decides on a revision. An approved letter is released after its client's cancel window or at its `send_at`;
 * where neither is left to wait for, it is released at once.
 * @throws NotFound
 * @throws StaleRevision when a newer revision has been made since it was shown
 * @throws IllegalTransition when it has been decided already, is not written, or has left
 */
export function decideReview(db: Database, id: LetterId, review: Review, reviewer: Reviewer): Promise<LetterRow> {
  return transact(db, async (step) => {
    const letter = await lockLetter(step, id);
    const { revision, decision, note, pins, overrides } = review;
    const action = { kind: 'decide', revision, decision, releaseAtMs: await releaseTimeOf(step, letter) } as const;
    const changes = { claimedBy: null, claimedUntil: null };
    const decided = await applyAction(step, letter, action, reviewer, { changes, ...(note === null ? {} : { note }) });
    await step
      .insertInto('reviewDecisions')
      .values({
        letterId: id,
        revision,
        decision,
        note,
        pins: json(pins),
        overrides: json(overrides),
        staffId: reviewer.id,
      })
      .execute();
    return releaseIfDue(step, decided);
  });
}

/** What was decided on a letter, oldest first, with the name of who decided. */
export function decisionsOfLetter(
  db: Database,
  id: LetterId,
): Promise<(ReviewDecisionRow & { readonly reviewer: string })[]> {
  return db
    .selectFrom('reviewDecisions')
    .innerJoin('staff', 'staff.id', 'reviewDecisions.staffId')
    .selectAll('reviewDecisions')
    .select('staff.name as reviewer')
    .where('letterId', '=', id)
    .orderBy('revision')
    .execute();
}

/** Names of staff, for showing who claimed or wrote. */
export async function staffNames(db: Database, ids: readonly StaffId[]): Promise<Map<StaffId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
