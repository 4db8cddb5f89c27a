import type { Database } from '../storage/database.js';
import { listPrinters } from '../storage/printers.js';
import type { PrinterRow } from '../storage/schema.js';
import { invalidRequest } from './http-problem.js';
import { unknownName } from './prepare-revision.js';

/** @throws HttpProblem `invalid_request` with the nearest names, where the house has no such printer */
export async function printerNamed(db: Database, name: string): Promise<PrinterRow> {
  const printers = await listPrinters(db);
  const printer = printers.find((each) => each.name === name);
  if (printer) return printer;
  const names = printers.map((each) => each.name);
  throw invalidRequest(unknownName('printer', 'unknown_printer', name, names));
}
