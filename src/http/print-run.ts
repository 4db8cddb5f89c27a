import { newId } from '../storage/ids.js';
import type { PrintRun, RunLetter } from '../storage/print-runs.js';
import { printsOfRun } from '../storage/prints.js';
import type { HowToPrint } from '../storage/record-prints.js';
import type { PrinterRow, PrintHolds } from '../storage/schema.js';
import type { RunPrintRequest } from './contract/printers.js';
import type { FieldError } from './contract/problem.js';
import { HttpProblem } from './http-problem.js';
import { planPrint } from './print-letter.js';
import type { HttpServices } from './services.js';

/**
 * One print for every letter of a run, or for every envelope, as far as the ledger does not have them yet: held against the printer
 * and drawn, in the order of the run.
 * @throws HttpProblem `not_printable` that names every letter the printer cannot print so, before anything is printed
 */
export async function planRunPrints(
  services: HttpServices,
  run: PrintRun,
  printer: PrinterRow,
  request: RunPrintRequest,
) {
  const holds: PrintHolds = request.holds === 'letters' ? 'letter' : 'envelope';
  const wish = { ...request, holds };
  const flaws: FieldError[] = [];
  const prints = [];
  for (const { number, letter, proof, envelope } of await missingFrom(services, run, holds)) {
    const asked = planPrint(services, { letter, proof, isStaff: true }, printer, { ...wish, envelope });
    const how = await asked.catch((error: unknown) => noteFlaws(error, number, flaws));
    if (how) prints.push({ id: newId('print'), letterId: letter.id, printerId: printer.id, number, how });
  }
  if (flaws.length > 0) {
    throw new HttpProblem('not_printable', 'The printer cannot print the run so; `errors` says why.', {
      errors: flaws,
    });
  }
  return prints;
}

/** The letters of the run that this pile's prints lack; one that failed or was stopped is lacking again, one that was printed by itself is not. */
async function missingFrom({ db }: HttpServices, run: PrintRun, holds: PrintHolds): Promise<RunLetter[]> {
  const prints = await printsOfRun(db, run.id);
  const standing = prints.filter((print) => print.holds === holds && !['failed', 'cancelled'].includes(print.state));
  const numbers = new Set(standing.map(({ runNumber }) => runNumber));
  return run.letters.filter(
    ({ number, letter }) => !numbers.has(number) && (holds === 'envelope' || letter.delivery === 'released'),
  );
}

function noteFlaws(error: unknown, number: number, flaws: FieldError[]): HowToPrint | null {
  if (!(error instanceof HttpProblem) || !error.errors) throw error;
  flaws.push(...error.errors.map((each) => ({ ...each, path: `letters.${number - 1}.${each.path}` })));
  return null;
}
