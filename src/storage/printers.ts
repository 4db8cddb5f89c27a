import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PrinterId } from '../letter/ids.js';
import type { Actor } from './actor.js';
import { recordAudit } from './audit.js';
import { type Database, transact } from './database.js';
import { NotFound } from './errors.js';
import { newId } from './ids.js';
import type { Capabilities, PrinterRow } from './schema.js';

/** A printer as an operator registers it. */
export type NewPrinter = Pick<PrinterRow, 'name' | 'kind' | 'address' | 'tray' | 'sides' | 'colour' | 'ownWorker'>;

/** The name is taken by another printer. */
export class PrinterNameTaken extends Error {
  readonly code = 'printer_name_taken';

  constructor(readonly printerName: string) {
    super(`there is a printer called ${printerName} already: choose another name`);
  }
}

/** @throws PrinterNameTaken */
export function addPrinter(db: Database, printer: NewPrinter, actor: Actor): Promise<PrinterRow> {
  return transact(db, async (step) => {
    const added = await step
      .insertInto('printers')
      .values({ id: newId('printer'), ...printer })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!added) throw new PrinterNameTaken(printer.name);
    await recordAudit(step, actor, { action: 'add_printer', subject: added.id });
    return added;
  });
}

/** Takes a printer out of use, or back into it; what lies in its queue waits meanwhile. @throws NotFound */
export function setPrinterDisabled(db: Database, id: PrinterId, disabled: boolean, actor: Actor): Promise<PrinterRow> {
  return transact(db, async (step) => {
    const changed = await step
      .updateTable('printers')
      .set({ disabledAt: disabled ? sql`now()` : null })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (!changed) throw new NotFound('printer');
    await recordAudit(step, actor, { action: disabled ? 'disable_printer' : 'enable_printer', subject: id });
    return changed;
  });
}

export function listPrinters(db: Database): Promise<PrinterRow[]> {
  return db.selectFrom('printers').selectAll().orderBy('name').execute();
}

/** A device that has not answered for so long is silent, and people are told. */
export const SILENT_AFTER_SECONDS = 45;

/** Whether people should go and look after this printer. A printer that nobody has yet asked is silent too. */
export function isSilent(printer: Pick<PrinterRow, 'answeredAt'>, now: Date): boolean {
  return (printer.answeredAt?.getTime() ?? 0) < now.getTime() - SILENT_AFTER_SECONDS * 1_000;
}

/** A worker that does not renew a printer for so long has lost it. */
export const PRINTER_LEASE_SECONDS = 15;
const LEASE = sql<Date>`now() + make_interval(secs => ${PRINTER_LEASE_SECONDS})`;

/** A printer that this worker serves, for as long as it renews. */
export interface ServedPrinter {
  readonly printer: PrinterRow;
  readonly leaseToken: string;
}

/**
 * Takes printers that nobody serves: those of the given name, or all that want no worker of their own.
 * A lease that ends later than any could was given before somebody set the clock back, and counts as over.
 */
export async function takePrinters(db: Database, name: string | null): Promise<ServedPrinter[]> {
  const leaseToken = randomUUID();
  const isFree = sql<boolean>`(lease_until is null or lease_until < now() or lease_until > now() + ${sql.lit(`${2 * PRINTER_LEASE_SECONDS} seconds`)}::interval)`;
  const rows = await db
    .updateTable('printers')
    .set({ leaseToken, leaseUntil: LEASE })
    .where('disabledAt', 'is', null)
    .where(isFree)
    .$if(name !== null, (query) => query.where('name', '=', name))
    .$if(name === null, (query) => query.where('ownWorker', '=', false))
    .returningAll()
    .execute();
  return rows.map((printer) => ({ printer, leaseToken }));
}

/** Keeps a printer for another while. False: another worker has it, or it was taken out of use. */
export async function renewPrinter(db: Database, { printer, leaseToken }: ServedPrinter): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('printers')
    .set({ leaseUntil: LEASE })
    .where('id', '=', printer.id)
    .where('leaseToken', '=', leaseToken)
    .where('disabledAt', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Gives a printer back, so that another worker can serve it at once. */
export async function leavePrinter(db: Database, { printer, leaseToken }: ServedPrinter): Promise<void> {
  await db
    .updateTable('printers')
    .set({ leaseToken: null, leaseUntil: null })
    .where('id', '=', printer.id)
    .where('leaseToken', '=', leaseToken)
    .execute();
}

/** Notes what the device says it can do. */
export async function notePrinterCapabilities(db: Database, id: PrinterId, capabilities: Capabilities): Promise<void> {
  await db
    .updateTable('printers')
    .set({ capabilities: JSON.stringify(capabilities) })
    .where('id', '=', id)
    .execute();
}

/** Notes what the device says of itself, and that it still says something. */
export async function notePrinterStatus(
  db: Database,
  id: PrinterId,
  status: { readonly state: 'idle' | 'printing' | 'stopped'; readonly reasons: readonly string[] },
): Promise<void> {
  await db
    .updateTable('printers')
    .set({ state: status.state, reasons: [...status.reasons], answeredAt: sql`now()` })
    .where('id', '=', id)
    .execute();
}

/** Notes why the device does not say how it is; since when, its last answer tells. */
export async function notePrinterSilence(db: Database, id: PrinterId, reason: string): Promise<void> {
  await db
    .updateTable('printers')
    .set({ reasons: [reason] })
    .where('id', '=', id)
    .execute();
}
