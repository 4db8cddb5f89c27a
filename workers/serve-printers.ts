import { setTimeout as pause } from 'node:timers/promises';
import { advancePrint, type Print, type PrintDesk, stopPrint } from '../src/delivery/advance-print.js';
import { openPrinter } from '../src/delivery/open-printer.js';
import { OutcomeUnknown, type Printer, PrinterOffline, PrinterRefused } from '../src/delivery/printer.js';
import { isPrintOver } from '../src/letter/print-states.js';
import { BlobNotFound, type BlobStore } from '../src/storage/blobs/blob-store.js';
import type { Database } from '../src/storage/database.js';
import {
  leavePrinter,
  notePrinterCapabilities,
  notePrinterSilence,
  notePrinterStatus,
  PRINTER_LEASE_SECONDS,
  renewPrinter,
  type ServedPrinter,
  takePrinters,
} from '../src/storage/printers.js';
import { nextPrint, notePrint, PrinterTaken, PrintNotThere, postponePrint } from '../src/storage/prints.js';
import { findProof } from '../src/storage/proofs.js';
import type { PrintRow } from '../src/storage/schema.js';
import { withTimeLimit } from '../src/time-limit.js';

/** What serving a printer needs of the house. */
export interface PrintRoom {
  readonly db: Database;
  readonly blobs: BlobStore;
  /** Where the folders of `folder` printers lie. */
  readonly folders: string;
  /** Told of what went wrong, by code; never of a letter. */
  readonly onError: (error: unknown) => void;
  /** Tests are in a hurry. */
  readonly pace?: Pace;
}

/** How often a printer's worker looks again at what may have changed. */
export interface Pace {
  readonly lookForPrintersMs: number;
  /** For prints that are due. */
  readonly lookForPrintsMs: number;
  /** What the device says of itself: its heartbeat, as people see it. */
  readonly askStatusMs: number;
  /** After a job that the printer has. */
  readonly followUpMs: number;
  /** After a printer that is away. */
  readonly awayMs: number;
}

export interface PrintService {
  /** Finishes the step under way and gives the printers back. */
  close(): Promise<void>;
}

const UNHURRIED: Pace = {
  lookForPrintersMs: 2_000,
  lookForPrintsMs: 1_000,
  askStatusMs: 10_000,
  followUpMs: 300,
  awayMs: 1_000,
};
/** A printer is silent to people a while later than it has not answered for this time. */
const STATUS_TIMEOUT_MS = 15_000;

/**
 * Serves printers until closed: the one called `name`, or every printer that wants no worker of its own.
 * Where several workers do this, each printer is served by one of them.
 */
export function servePrinters(room: PrintRoom, name: string | null): PrintService {
  const { lookForPrintersMs, lookForPrintsMs } = paceOf(room);
  const closing = new AbortController();
  const serving = new Set<Promise<void>>();
  const looking = untilClosed(closing.signal, { onError: room.onError, retryMs: lookForPrintsMs }, async () => {
    for (const served of await takePrinters(room.db, name)) {
      const service = servePrinter(room, served, closing.signal).finally(() => serving.delete(service));
      serving.add(service);
    }
    await rest(lookForPrintersMs, closing.signal);
  });
  return {
    async close() {
      closing.abort();
      await Promise.all([looking, ...serving]);
    },
  };
}

/** A third of its life: two renewals may fail before a printer is lost. */
const RENEW_MS = (PRINTER_LEASE_SECONDS * 1_000) / 3;

/**
 * Prints what is due, one step after the other, for as long as the printer is ours. However long it takes over a document, the
 * printer stays ours meanwhile, and people read what it says.
 */
async function servePrinter(room: PrintRoom, served: ServedPrinter, closing: AbortSignal): Promise<void> {
  const printer = openPrinter(served.printer, room.folders);
  const { askStatusMs, lookForPrintsMs } = paceOf(room);
  const losing = new AbortController();
  const over = AbortSignal.any([closing, losing.signal]);
  const errands = { onError: room.onError, retryMs: lookForPrintsMs };
  await Promise.all([
    untilClosed(over, errands, async () => {
      if (await renewPrinter(room.db, served)) await rest(RENEW_MS, over);
      else losing.abort();
    }),
    untilClosed(over, errands, async () => {
      await askStatus(room, served, printer, over);
      await rest(askStatusMs, over);
    }),
    untilClosed(over, errands, async () => {
      const print = await nextPrint(room.db, served);
      if (print) await takeFurther(room, served, printer, print);
      else await rest(lookForPrintsMs, over);
    }),
  ]);
  await leavePrinter(room.db, served).catch(room.onError);
}

/** A device that does not answer is noticed by its silence; why it does not, where that is known, is said besides. */
async function askStatus(
  { db }: PrintRoom,
  { printer: { id } }: ServedPrinter,
  printer: Printer,
  over: AbortSignal,
): Promise<void> {
  const soon = () => withTimeLimit(over, STATUS_TIMEOUT_MS);
  try {
    await notePrinterStatus(db, id, await printer.status(soon()));
    await notePrinterCapabilities(db, id, await printer.capabilities(soon()));
  } catch (error) {
    if (!isOfThePrinter(error)) throw error;
    if (!over.aborted) await notePrinterSilence(db, id, error.message);
  }
}

function isOfThePrinter(error: unknown): error is Error {
  return error instanceof PrinterOffline || error instanceof PrinterRefused || error instanceof OutcomeUnknown;
}

async function takeFurther(room: PrintRoom, served: ServedPrinter, printer: Printer, row: PrintRow): Promise<void> {
  const desk: PrintDesk = {
    document: async () => {
      if (row.documentSha256 !== null) return room.blobs.read(row.documentSha256);
      const proof = await findProof(room.db, row.letterId, row.revision);
      if (!proof) throw new BlobNotFound('of this proof');
      return room.blobs.read(proof.pdfSha256);
    },
    record: (from, change) => notePrint(room.db, served, { id: row.id, from }, change),
  };
  const { followUpMs, awayMs } = paceOf(room);
  try {
    const step = row.cancelAskedAt === null ? advancePrint : stopPrint;
    const print = await step(printOf(row, served), printer, desk);
    if (!isPrintOver(print.state)) await postponePrint(room.db, row.id, followUpMs, null);
  } catch (error) {
    if (error instanceof PrinterTaken || error instanceof PrintNotThere) return;
    if (!isOfThePrinter(error)) room.onError(error);
    await postponePrint(room.db, row.id, awayMs, reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  if (isOfThePrinter(error)) return error.message;
  return error instanceof BlobNotFound
    ? "the letter's file is not where this worker looks: start it with the S3_… variables of the house, or its VAR_DIR"
    : 'the print could not be taken further';
}

function printOf(row: PrintRow, { printer }: ServedPrinter): Print {
  const { id, state, jobNumber, reason, widthMm, heightMm } = row;
  // The tray that an operator set is the one for letters.
  const tray = row.tray ?? (row.holds === 'letter' ? printer.tray : null);
  const [sides, colour] = [row.sides ?? printer.sides, row.colour ?? printer.colour];
  return { name: id, state, jobNumber, reason, sheet: { width: widthMm, height: heightMm, sides, colour, tray } };
}

function paceOf({ pace = UNHURRIED }: PrintRoom): Pace {
  return pace;
}

/** Repeats `work` until the signal says that it is enough. Errors are told and outlived. */
async function untilClosed(
  closing: AbortSignal,
  { onError, retryMs }: { readonly onError: (error: unknown) => void; readonly retryMs: number },
  work: () => Promise<void>,
): Promise<void> {
  while (!closing.aborted) {
    try {
      await work();
    } catch (error) {
      onError(error);
      await rest(retryMs, closing);
    }
  }
}

/** Waits, but not for longer than the house is open. */
async function rest(ms: number, closing: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal: closing }).catch(() => {});
}
