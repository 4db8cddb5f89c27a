import { setTimeout as pause } from 'node:timers/promises';
import { advancePrint, type Print, type PrintDesk, stopPrint } from '../src/delivery/advance-print.js';
import { openPrinter } from '../src/delivery/open-printer.js';
import { type Printer, PrinterOffline } from '../src/delivery/printer.js';
import { isPrintOver } from '../src/letter/print-states.js';
import { BlobNotFound, type BlobStore } from '../src/storage/blobs/blob-store.js';
import type { Database } from '../src/storage/database.js';
import {
  leavePrinter,
  notePrinterCapabilities,
  notePrinterStatus,
  renewPrinter,
  type ServedPrinter,
  takePrinters,
} from '../src/storage/printers.js';
import { nextPrint, notePrint, PrinterTaken, postponePrint } from '../src/storage/prints.js';
import { findProof } from '../src/storage/proofs.js';
import type { PrintRow } from '../src/storage/schema.js';

/** What serving a printer needs of the house. */
export interface PrintRoom {
  readonly db: Database;
  readonly blobs: BlobStore;
  /** Where the folders of `folder` printers lie. */
  readonly folders: string;
  /** Told of what went wrong, by code; never of a letter. */
  readonly onError: (error: unknown) => void;
}

export interface PrintService {
  /** Finishes the step under way and gives the printers back. */
  close(): Promise<void>;
}

const LOOK_FOR_PRINTERS_MS = 2_000;
const IDLE_MS = 1_000;
const ASK_STATUS_MS = 10_000;
/** How soon a job is asked about again, and how soon a printer that is away. */
const FOLLOW_UP_SECONDS = 0.3;
const AWAY_SECONDS = 1;
const PRINTER_TIMEOUT_MS = 30_000;

/**
 * Serves printers until closed: the one called `name`, or every printer that wants no worker of its own.
 * Where several workers do this, each printer is served by one of them.
 */
export function servePrinters(room: PrintRoom, name: string | null): PrintService {
  const closing = new AbortController();
  const serving = new Set<Promise<void>>();
  const looking = untilClosed(closing.signal, room.onError, async () => {
    for (const served of await takePrinters(room.db, name)) {
      const service = servePrinter(room, served, closing.signal).finally(() => serving.delete(service));
      serving.add(service);
    }
    await rest(LOOK_FOR_PRINTERS_MS, closing.signal);
    return 'go on';
  });
  return {
    async close() {
      closing.abort();
      await Promise.all([looking, ...serving]);
    },
  };
}

/** Prints what is due, one step after the other, for as long as the printer is ours. */
async function servePrinter(room: PrintRoom, served: ServedPrinter, closing: AbortSignal): Promise<void> {
  const printer = openPrinter(served.printer, room.folders);
  let statusAskedAt = 0;
  await untilClosed(closing, room.onError, async () => {
    if (!(await renewPrinter(room.db, served))) return 'enough';
    if (Date.now() - statusAskedAt > ASK_STATUS_MS) {
      statusAskedAt = Date.now();
      await askStatus(room, served, printer);
    }
    const print = await nextPrint(room.db, served);
    if (print) await takeFurther(room, served, printer, print);
    else await rest(IDLE_MS, closing);
    return 'go on';
  });
  await leavePrinter(room.db, served).catch(room.onError);
}

/** A device that does not answer is noticed by its silence. */
async function askStatus({ db }: PrintRoom, { printer: { id } }: ServedPrinter, printer: Printer): Promise<void> {
  const status = await printer.status(AbortSignal.timeout(PRINTER_TIMEOUT_MS)).catch(() => null);
  if (!status) return;
  await notePrinterStatus(db, id, status);
  const capabilities = await printer.capabilities(AbortSignal.timeout(PRINTER_TIMEOUT_MS)).catch(() => null);
  if (capabilities) await notePrinterCapabilities(db, id, capabilities);
}

async function takeFurther(room: PrintRoom, served: ServedPrinter, printer: Printer, row: PrintRow): Promise<void> {
  const desk: PrintDesk = {
    document: async () => {
      if (row.documentSha256 !== null) return room.blobs.read(row.documentSha256);
      const proof = await findProof(room.db, row.letterId, row.revision);
      if (!proof) throw new BlobNotFound('of this proof');
      return room.blobs.read(proof.pdfSha256);
    },
    record: (change) => notePrint(room.db, served, row.id, change),
    signal: AbortSignal.timeout(PRINTER_TIMEOUT_MS),
  };
  try {
    const step = row.cancelAskedAt === null ? advancePrint : stopPrint;
    const print = await step(printOf(row, served), printer, desk);
    if (!isPrintOver(print.state)) await postponePrint(room.db, row.id, FOLLOW_UP_SECONDS, null);
  } catch (error) {
    if (error instanceof PrinterTaken) return;
    const reason = error instanceof PrinterOffline ? error.message : 'the print could not be taken further';
    if (!(error instanceof PrinterOffline)) room.onError(error);
    await postponePrint(room.db, row.id, AWAY_SECONDS, reason);
  }
}

function printOf(row: PrintRow, { printer }: ServedPrinter): Print {
  const { id, state, jobNumber, widthMm, heightMm } = row;
  const { tray } = printer;
  const [sides, colour] = [row.sides ?? printer.sides, row.colour ?? printer.colour];
  return { name: id, state, jobNumber, sheet: { width: widthMm, height: heightMm, sides, colour, tray } };
}

/** Repeats `work` until the signal or `work` itself says that it is enough. Errors are told and outlived. */
async function untilClosed(
  closing: AbortSignal,
  onError: (error: unknown) => void,
  work: () => Promise<'go on' | 'enough'>,
): Promise<void> {
  while (!closing.aborted) {
    try {
      if ((await work()) === 'enough') return;
    } catch (error) {
      onError(error);
      await rest(IDLE_MS, closing);
    }
  }
}

/** Waits, but not for longer than the house is open. */
async function rest(ms: number, closing: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal: closing }).catch(() => {});
}
