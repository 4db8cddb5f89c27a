import type { LetterId, PrintRunId } from '../letter/ids.js';
import type { Actor } from './actor.js';
import { recordAudit } from './audit.js';
import { type Database, transact } from './database.js';
import { NotFound } from './errors.js';
import { findLetter } from './letters.js';
import { findProof } from './proofs.js';
import { findRevision } from './revisions.js';
import type { LetterRow, PageRow, PrintRow, PrintRunRow, ProofRow, RevisionRow } from './schema.js';

/** A letter in a run, with all that its pages and its envelope are made of. */
export interface RunLetter {
  /** From 1: its place in the pile of letters, and its envelope's in theirs. */
  readonly number: number;
  readonly envelope: string;
  readonly letter: LetterRow;
  readonly revision: RevisionRow;
  readonly proof: ProofRow & { readonly pages: readonly PageRow[] };
}

export interface PrintRun extends PrintRunRow {
  readonly letters: readonly RunLetter[];
}

/** A run as a list shows it. */
export interface RunLine extends Pick<PrintRunRow, 'id' | 'createdAt'> {
  readonly letters: number;
  readonly madeBy: string;
}

interface NewRun {
  readonly id: PrintRunId;
  readonly letters: readonly {
    readonly letterId: LetterId;
    readonly revision: number;
    readonly envelope: string;
  }[];
}

/** Writes down which letters go to paper together, and in which order. */
export function recordPrintRun(db: Database, { id, letters }: NewRun, actor: Actor & { kind: 'staff' }): Promise<void> {
  return transact(db, async (step) => {
    await step.insertInto('printRuns').values({ id, staffId: actor.id }).execute();
    const rows = letters.map((each, index) => ({ runId: id, number: index + 1, ...each }));
    await step.insertInto('printRunLetters').values(rows).execute();
    await recordAudit(step, actor, { action: 'make_print_run', subject: id });
  });
}

/** @throws NotFound */
export async function findPrintRun(db: Database, id: PrintRunId): Promise<PrintRun> {
  const run = await db.selectFrom('printRuns').selectAll().where('id', '=', id).executeTakeFirst();
  if (!run) throw new NotFound('print run');
  const rows = await db.selectFrom('printRunLetters').selectAll().where('runId', '=', id).orderBy('number').execute();
  const letters: RunLetter[] = [];
  for (const { number, letterId, revision: revisionNumber, envelope } of rows) {
    const proof = await findProof(db, letterId, revisionNumber);
    if (!proof) throw new NotFound('proof');
    const letter = await findLetter(db, letterId, 'all');
    const revision = await findRevision(db, letterId, revisionNumber);
    letters.push({ number, envelope, letter, revision, proof });
  }
  return { ...run, letters };
}

/** The newest runs, each with its size and with who made it. */
export function listPrintRuns(db: Database, limit: number): Promise<RunLine[]> {
  return db
    .selectFrom('printRuns')
    .innerJoin('staff', 'staff.id', 'printRuns.staffId')
    .innerJoin('printRunLetters', 'printRunLetters.runId', 'printRuns.id')
    .select(({ fn }) => [
      'printRuns.id',
      'printRuns.createdAt',
      'staff.name as madeBy',
      fn.countAll<number>().as('letters'),
    ])
    .groupBy(['printRuns.id', 'staff.id'])
    .orderBy('printRuns.createdAt', 'desc')
    .limit(limit)
    .execute();
}

/** What became last of each of these letters and envelopes on a printer; nothing of those that were never printed. */
export function lastPrints(db: Database, letters: readonly LetterId[]): Promise<PrintRow[]> {
  return db
    .selectFrom('prints')
    .selectAll()
    .distinctOn(['letterId', 'holds'])
    .where('letterId', 'in', letters)
    .orderBy('letterId')
    .orderBy('holds')
    .orderBy('seq', 'desc')
    .execute();
}

/** Live letters that are released and wait to be printed, the oldest first. */
export async function lettersToPrint(db: Database, limit: number): Promise<LetterId[]> {
  const rows = await db
    .selectFrom('letters')
    .select('id')
    .where('mode', '=', 'live')
    .where('method', '=', 'print')
    .where('delivery', '=', 'released')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
