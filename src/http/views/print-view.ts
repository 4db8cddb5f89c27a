import type { PrinterRow, PrintRow } from '../../storage/schema.js';
import type { Print } from '../contract/printers.js';

/** One printing, as the API shows it. */
export function viewPrint(print: PrintRow, printers: readonly PrinterRow[]): Print {
  const { id, letterId, revision, holds, runId, runNumber, printerId, state, reason, warnings } = print;
  return {
    id,
    object: 'print',
    letter: letterId,
    revision,
    holds,
    run: runId !== null && runNumber !== null ? { id: runId, number: runNumber } : null,
    printer: printers.find((each) => each.id === printerId)!.name,
    state,
    reason,
    warnings,
    created_at: print.createdAt.toISOString(),
    updated_at: print.updatedAt.toISOString(),
  };
}
