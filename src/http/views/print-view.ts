import type { PrinterRow, PrintRow } from '../../storage/schema.js';
import type { Print } from '../contract/printers.js';

/** One printing, as the API shows it. */
export function viewPrint(print: PrintRow, printers: readonly PrinterRow[]): Print {
  const { id, letterId, revision, printerId, state, reason, warnings, createdAt, updatedAt } = print;
  return {
    id,
    object: 'print',
    letter: letterId,
    revision,
    printer: printers.find((each) => each.id === printerId)!.name,
    state,
    reason,
    warnings,
    created_at: createdAt.toISOString(),
    updated_at: updatedAt.toISOString(),
  };
}
