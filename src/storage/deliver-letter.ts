import { sql } from 'kysely';
import type { LetterId } from '../letter/ids.js';
import { type Actor, SYSTEM } from './actor.js';
import { findClient } from './clients.js';
import { type Database, databaseNow, type Step, transact } from './database.js';
import { applyAction, type LetterScope, lockLetter } from './letters.js';
import type { LetterRow } from './schema.js';

/** Withdraws a letter that has not left the house. @throws NotFound, IllegalTransition */
export function cancelLetter(db: Database, id: LetterId, scope: LetterScope, actor: Actor): Promise<LetterRow> {
  return transact(db, async (step) => {
    const letter = await lockLetter(step, id, scope);
    return applyAction(step, letter, { kind: 'cancel' }, actor);
  });
}

/** Lets an approved letter go now, without waiting for its time. @throws NotFound, IllegalTransition */
export function releaseLetter(db: Database, id: LetterId, actor: Actor): Promise<LetterRow> {
  return transact(db, async (step) => applyAction(step, await lockLetter(step, id), { kind: 'release' }, actor));
}

/**
 * Lets go every letter whose time has come, at most `limit`. Any number of processes may do this at once.
 * Answers the ids.
 */
export function releaseDueLetters(db: Database, limit = 100): Promise<LetterId[]> {
  return transact(db, async (step) => {
    const due = await step
      .selectFrom('letters')
      .selectAll()
      .where('delivery', '=', 'scheduled')
      .where('releaseAt', '<=', sql<Date>`now()`)
      .orderBy('releaseAt')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const letter of due) await applyAction(step, letter, { kind: 'release' }, SYSTEM);
    return due.map(({ id }) => id);
  });
}

type PrintStep = 'start_printing' | 'stop_printing' | 'finish_printing';

/** Takes a released letter to the printer, or notes that it came back or is done. @throws NotFound, IllegalTransition */
export function printLetter(db: Database, id: LetterId, kind: PrintStep, actor: Actor): Promise<LetterRow> {
  return transact(db, async (step) => applyAction(step, await lockLetter(step, id), { kind }, actor));
}

/** Notes that a printed letter is in the post. @throws NotFound, IllegalTransition */
export function postLetter(db: Database, id: LetterId, tracking: string | null, actor: Actor): Promise<LetterRow> {
  return transact(db, async (step) =>
    applyAction(step, await lockLetter(step, id), { kind: 'post' }, actor, { changes: { tracking } }),
  );
}

/**
 * When a letter may leave that is free to go from now on: after the time in which its client may still cancel it,
 * and not before the date it asked for. Milliseconds since 1970, by the database's clock.
 */
export async function releaseTimeOf(step: Step, letter: LetterRow): Promise<number> {
  const [now, client] = [await databaseNow(step), await findClient(step, letter.clientId)];
  return Math.max(now.getTime() + client.cancelWindowSeconds * 1_000, letter.sendAt?.getTime() ?? 0);
}

/** Where nothing is left to wait for, a letter that has just become free leaves in the same transaction. */
export async function releaseIfDue(step: Step, letter: LetterRow): Promise<LetterRow> {
  if (letter.delivery !== 'scheduled' || letter.releaseAt === null) return letter;
  const now = await databaseNow(step);
  return letter.releaseAt <= now ? applyAction(step, letter, { kind: 'release' }, SYSTEM) : letter;
}
