import { IllegalTransition } from '../letter/errors.js';
import type { LetterId, PrinterId, PrintId, PrintRunId } from '../letter/ids.js';
import type { Actor } from './actor.js';
import { recordAudit } from './audit.js';
import { type Database, type Step, transact } from './database.js';
import { NotFound } from './errors.js';
import { applyAction, lockLetter } from './letters.js';
import type { LetterRow, PrintColour, PrintHolds, PrintRow, Sides } from './schema.js';

/** A test letter has a watermark and is never put on paper. */
export class TestLetterNotPrinted extends Error {
  readonly code = 'test_letter_not_printed';

  constructor() {
    super('test letters are never printed: submit the letter with a live key');
  }
}

/** The envelope of this letter is with a printer already. */
export class EnvelopeOnItsWay extends Error {
  readonly code = 'illegal_state';

  constructor() {
    super('the envelope of this letter is on its way to paper already: stop that print, or say what came of it');
  }
}

/** How a print differs from the approved file on the printer as it is set up; null: not at all. */
export interface HowToPrint {
  readonly holds: PrintHolds;
  /** A file of its own, which is in the blob store already. */
  readonly documentSha256: string | null;
  readonly sheet: { readonly widthMm: number; readonly heightMm: number };
  readonly sides: Sides | null;
  readonly colour: PrintColour | null;
  readonly tray: string | null;
  readonly warnings: readonly string[];
}

interface PrintRequest {
  readonly id: PrintId;
  readonly letterId: LetterId;
  readonly printerId: PrinterId;
  readonly how: HowToPrint;
}

/** The place of a print in the pile of a run. */
interface PlaceInRun {
  readonly runId: PrintRunId;
  readonly runNumber: number;
}

/**
 * Writes down that a released letter, or its envelope, is to be printed; the worker that serves the printer does the rest.
 * @throws NotFound, IllegalTransition, TestLetterNotPrinted, EnvelopeOnItsWay
 */
export function recordPrint(db: Database, request: PrintRequest, actor: Actor): Promise<PrintRow> {
  return transact(db, (step) => putOnLedger(step, request, actor, null));
}

/**
 * Writes down that a pile of a run is to be printed, all of it or nothing, in the order of the run. What is in the ledger for this
 * run already, and has not failed, is not written down again, however often this is asked.
 * @returns the prints that are new
 * @throws NotFound, IllegalTransition, EnvelopeOnItsWay
 */
export function recordRunPrints(
  db: Database,
  runId: PrintRunId,
  requests: readonly (PrintRequest & { readonly number: number })[],
  actor: Actor,
): Promise<PrintRow[]> {
  return transact(db, async (step) => {
    const run = await step.selectFrom('printRuns').select('id').where('id', '=', runId).forUpdate().executeTakeFirst();
    if (!run) throw new NotFound('print run');
    const known = await step
      .selectFrom('prints')
      .select(['runNumber', 'holds'])
      .where('runId', '=', runId)
      .where('state', 'not in', ['failed', 'cancelled'])
      .execute();
    const isKnown = (number: number, holds: PrintHolds) =>
      known.some((print) => print.runNumber === number && print.holds === holds);
    const added: PrintRow[] = [];
    for (const { number, ...request } of requests) {
      if (isKnown(number, request.how.holds)) continue;
      added.push(await putOnLedger(step, request, actor, { runId, runNumber: number }));
    }
    if (added.length > 0) await recordAudit(step, actor, { action: 'print_run', subject: runId });
    return added;
  });
}

async function putOnLedger(
  step: Step,
  { id, letterId, printerId, how }: PrintRequest,
  actor: Actor,
  place: PlaceInRun | null,
): Promise<PrintRow> {
  const letter = await lockLetter(step, letterId);
  if (letter.mode === 'test') throw new TestLetterNotPrinted();
  if (how.holds === 'letter') await applyAction(step, letter, { kind: 'start_printing' }, actor);
  else await mayPrintEnvelope(step, letter);
  const { sheet, warnings, ...as } = how;
  return step
    .insertInto('prints')
    .values({
      id,
      letterId,
      printerId,
      revision: letter.revision,
      ...sheet,
      ...as,
      ...place,
      warnings: [...warnings],
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

const HAS_LEFT: readonly LetterRow['delivery'][] = ['released', 'printing', 'printed'];

/** An envelope goes through the printer before its letter, with it or after it. */
async function mayPrintEnvelope(step: Step, letter: LetterRow): Promise<void> {
  if (!HAS_LEFT.includes(letter.delivery)) {
    throw new IllegalTransition('print the envelope of', letter, 'it must be released, and not yet posted');
  }
  const open = await step
    .selectFrom('prints')
    .select('id')
    .where('letterId', '=', letter.id)
    .where('holds', '=', 'envelope')
    .where('state', 'in', ['recorded', 'opened', 'sending', 'sent', 'unsure'])
    .executeTakeFirst();
  if (open) throw new EnvelopeOnItsWay();
}
