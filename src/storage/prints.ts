import { sql } from 'kysely';
import type { LetterId, PrintId, PrintRunId } from '../letter/ids.js';
import { afterAnswer, type PrintAnswer, type PrintState } from '../letter/print-states.js';
import { type Actor, SYSTEM } from './actor.js';
import { recordAudit } from './audit.js';
import { type Database, type Step, transact } from './database.js';
import { NotFound } from './errors.js';
import { applyAction, lockLetter } from './letters.js';
import type { ServedPrinter } from './printers.js';
import type { PrintRow } from './schema.js';

/** What is asked of a print does not fit where it stands. */
export class PrintNotThere extends Error {
  readonly code = 'illegal_state';

  constructor(action: string, state: PrintState) {
    super(`cannot ${action} a print that is ${state}`);
  }
}

/** Another worker serves the printer now; what this one does no longer counts. */
export class PrinterTaken extends Error {
  readonly code = 'printer_taken';

  constructor() {
    super('another worker serves this printer now');
  }
}

/** The prints of a letter, newest first. */
export function printsOfLetter(db: Database, letterId: LetterId): Promise<PrintRow[]> {
  return db.selectFrom('prints').selectAll().where('letterId', '=', letterId).orderBy('seq', 'desc').execute();
}

/** The prints of a run, in the order of its piles. */
export function printsOfRun(db: Database, runId: PrintRunId): Promise<PrintRow[]> {
  return db.selectFrom('prints').selectAll().where('runId', '=', runId).orderBy('seq').execute();
}

/**
 * Prints that are under way or wait for a person, oldest first. One that failed waits until its letter is printed again:
 * what became of that print is then all there is to know.
 */
export function openPrints(db: Database, limit: number): Promise<PrintRow[]> {
  return db
    .selectFrom('prints')
    .selectAll()
    .where('state', 'in', ['recorded', 'opened', 'sending', 'sent', 'unsure', 'failed'])
    .where((is) =>
      is.or([
        is('state', '!=', 'failed'),
        is.not(
          is.exists(
            is
              .selectFrom('prints as later')
              .select('later.id')
              .whereRef('later.letterId', '=', 'prints.letterId')
              .whereRef('later.holds', '=', 'prints.holds')
              .whereRef('later.seq', '>', 'prints.seq'),
          ),
        ),
      ]),
    )
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/**
 * The print that a printer should go on with: the oldest that is due. Prints of a run keep the order of its pile: none is begun while
 * one before it has yet to reach the printer, be it asked for anew, or waits for somebody to look into the tray.
 */
export async function nextPrint(db: Database, { printer }: ServedPrinter): Promise<PrintRow | null> {
  const print = await db
    .selectFrom('prints')
    .selectAll()
    .where('printerId', '=', printer.id)
    .where('state', 'in', ['recorded', 'opened', 'sending', 'sent'])
    .where(sql<boolean>`(run_at <= now() or run_at > now() + interval '15 minutes')`)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('prints as before')
            .select('before.id')
            .whereRef('before.runId', '=', 'prints.runId')
            .whereRef('before.holds', '=', 'prints.holds')
            .whereRef('before.runNumber', '<', 'prints.runNumber')
            .where('before.state', 'in', ['recorded', 'opened', 'sending', 'unsure']),
        ),
      ),
    )
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return print ?? null;
}

/**
 * Puts a line into the ledger and takes the letter on where the print is over. Where it throws nothing is changed, and nothing
 * may be sent.
 * @throws PrinterTaken when the printer's lease is no longer ours
 * @throws PrintNotThere when the print is no longer where we left it, `from`: somebody has stopped it
 */
export function notePrint(
  db: Database,
  { printer, leaseToken }: ServedPrinter,
  { id, from }: { readonly id: PrintId; readonly from: PrintState },
  change: { readonly state: PrintState; readonly jobNumber?: number | null; readonly reason: string | null },
): Promise<void> {
  return transact(db, async (step) => {
    const lease = await step
      .selectFrom('printers')
      .select('id')
      .where('id', '=', printer.id)
      .where('leaseToken', '=', leaseToken)
      .forShare()
      .executeTakeFirst();
    if (!lease) throw new PrinterTaken();
    const { state } = await lockPrint(step, id);
    if (state !== from) throw new PrintNotThere('go on with', state);
    await changePrint(step, id, change, SYSTEM);
  });
}

/** Lets a print wait before it is looked at again; a reason, where there is one, is for people. */
export async function postponePrint(db: Database, id: PrintId, waitMs: number, reason: string | null): Promise<void> {
  await db
    .updateTable('prints')
    .set({
      runAt: sql`now() + make_interval(secs => ${waitMs / 1_000})`,
      ...(reason !== null && { reason }),
      updatedAt: sql`now()`,
    })
    .where('id', '=', id)
    .execute();
}

/**
 * Takes a person's word for what came out of the printer.
 * @throws NotFound
 * @throws PrintNotThere unless the print is unsure
 */
export function answerPrint(db: Database, id: PrintId, answer: PrintAnswer, actor: Actor): Promise<PrintRow> {
  return transact(db, async (step) => {
    const print = await lockPrint(step, id);
    if (print.state !== 'unsure') throw new PrintNotThere('answer for', print.state);
    const state = afterAnswer(answer);
    await recordAudit(step, actor, { action: `print_${answer}`, letterId: print.letterId, subject: id });
    return changePrint(step, id, { state, reason: null, ...(state === 'recorded' && { jobNumber: null }) }, actor);
  });
}

/**
 * Asks for a print to be stopped. One that the printer knows nothing of is cancelled at once,
 * the others as soon as the printer says so.
 * @throws NotFound, PrintNotThere
 */
export function cancelPrint(db: Database, id: PrintId, actor: Actor): Promise<PrintRow> {
  return transact(db, async (step) => {
    const print = await lockPrint(step, id);
    if (print.state === 'recorded') return changePrint(step, id, { state: 'cancelled', reason: null }, actor);
    if (!['opened', 'sending', 'sent'].includes(print.state)) throw new PrintNotThere('cancel', print.state);
    return step
      .updateTable('prints')
      .set({ cancelAskedAt: sql`now()`, runAt: sql`now()` })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

async function lockPrint(step: Step, id: PrintId): Promise<PrintRow> {
  const print = await step.selectFrom('prints').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!print) throw new NotFound('print');
  return print;
}

/** The print's new line, and what it means for its letter. */
async function changePrint(
  step: Step,
  id: PrintId,
  change: { readonly state: PrintState; readonly jobNumber?: number | null; readonly reason: string | null },
  actor: Actor,
): Promise<PrintRow> {
  const print = await step
    .updateTable('prints')
    .set({ ...change, runAt: sql`now()`, updatedAt: sql`now()` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (print.holds === 'envelope') return print;
  const action = { completed: 'finish_printing', failed: 'stop_printing', cancelled: 'stop_printing' } as const;
  if (print.state === 'completed' || print.state === 'failed' || print.state === 'cancelled') {
    const letter = await lockLetter(step, print.letterId);
    await applyAction(step, letter, { kind: action[print.state] }, actor);
  }
  return print;
}
