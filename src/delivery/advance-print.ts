import { afterReport, type PrinterReport, type PrintState } from '../letter/print-states.js';
import {
  OutcomeUnknown,
  type Printer,
  type PrinterJob,
  type PrinterJobState,
  PrinterOffline,
  PrinterRefused,
  type SheetRequest,
} from './printer.js';

/** One printing of one letter, as it stands in the ledger. `name` is what the printer knows it by. */
export interface Print {
  readonly name: string;
  readonly state: PrintState;
  readonly jobNumber: number | null;
  readonly sheet: SheetRequest;
}

/** What an advance needs besides the printer: the document, and a ledger that is written before every step. */
export interface PrintDesk {
  readonly document: () => Promise<Uint8Array>;
  /** Must have reached the disk when it resolves; refuses when another worker has taken over. */
  readonly record: (change: PrintChange) => Promise<void>;
  readonly signal: AbortSignal;
}

export interface PrintChange {
  readonly state: PrintState;
  readonly jobNumber?: number | null;
  /** For people; never anything of the letter. */
  readonly reason: string | null;
}

/**
 * Takes a print as far as it goes now: opens the job, sends the document, asks how it is. Call again until it is over.
 * However often it is interrupted, a letter is never handed to the printer twice unless surely nothing came out.
 * @returns the print as it now stands in the ledger
 * @throws PrinterOffline when the printer does not answer: try again later, nothing is lost
 */
export async function advancePrint(print: Print, printer: Printer, desk: PrintDesk): Promise<Print> {
  switch (print.state) {
    case 'recorded':
      return advancePrint(await openJob(print, printer, desk), printer, desk);
    case 'opened':
      return (await isStillOpen(print, printer, desk))
        ? sendDocument(print, printer, desk)
        : note(print, desk, { state: 'recorded', jobNumber: null, reason: null });
    case 'sending':
    case 'sent':
      return askPrinter(print, printer, desk);
    default:
      return print;
  }
}

/**
 * Stops a print as far as that is still possible: what has come out of the printer has come out.
 * @throws PrinterOffline when the printer does not answer
 */
export async function stopPrint(print: Print, printer: Printer, desk: PrintDesk): Promise<Print> {
  if (print.state === 'recorded') return note(print, desk, { state: 'cancelled', reason: null });
  await printer.cancel(jobOf(print), desk.signal);
  if (print.state === 'opened') return note(print, desk, { state: 'cancelled', reason: null });
  return askPrinter(print, printer, desk);
}

async function openJob(print: Print, printer: Printer, desk: PrintDesk): Promise<Print> {
  try {
    const job = await printer.open(print.name, print.sheet, desk.signal);
    return await note(print, desk, { state: 'opened', jobNumber: job.number, reason: null });
  } catch (error) {
    // A job whose number never reached us has no document: the printer drops it by itself.
    if (error instanceof OutcomeUnknown) throw new PrinterOffline('the printer does not answer', { cause: error });
    return noteRefusal(error, print, desk);
  }
}

/** A printer that was restarted has forgotten the job, or given its number to another: then it is opened anew. */
async function isStillOpen(print: Print, printer: Printer, desk: PrintDesk): Promise<boolean> {
  const { kind } = await follow(print, printer, desk);
  return kind === 'waiting' || kind === 'printing';
}

async function sendDocument(print: Print, printer: Printer, desk: PrintDesk): Promise<Print> {
  const document = await desk.document();
  const sending = await note(print, desk, { state: 'sending', reason: null });
  try {
    await printer.send(jobOf(sending), document, desk.signal);
    return await note(sending, desk, { state: 'sent', reason: null });
  } catch (error) {
    if (error instanceof OutcomeUnknown) return sending;
    if (error instanceof PrinterOffline) {
      await note(sending, desk, { state: 'opened', reason: error.message });
      throw error;
    }
    return noteRefusal(error, sending, desk);
  }
}

async function askPrinter(print: Print, printer: Printer, desk: PrintDesk): Promise<Print> {
  const answer = await follow(print, printer, desk);
  const report = reportOf(answer);
  if (report.kind === 'empty') await printer.cancel(jobOf(print), desk.signal);
  const next = afterReport(report);
  const isSame = next === print.state && report.kind === 'working' && reasonOf(answer) === null;
  return isSame
    ? print
    : note(print, desk, { state: next, reason: reasonOf(answer), ...(next === 'recorded' && { jobNumber: null }) });
}

/** A question that gets no answer changes nothing; it is asked again later. */
async function follow(print: Print, printer: Printer, desk: PrintDesk): Promise<PrinterJobState> {
  try {
    return await printer.follow(jobOf(print), desk.signal);
  } catch (error) {
    if (error instanceof OutcomeUnknown) throw new PrinterOffline('the printer does not answer', { cause: error });
    throw error;
  }
}

/** Reasons of RFC 8011, section 5.3.8, that say a job still lacks its document. */
const LACKS_DOCUMENT = ['job incoming', 'job data insufficient'];

function reportOf(answer: PrinterJobState): PrinterReport {
  switch (answer.kind) {
    case 'waiting':
      return { kind: answer.reasons.some((reason) => LACKS_DOCUMENT.includes(reason)) ? 'empty' : 'working' };
    case 'printing':
      return { kind: 'working' };
    default:
      return answer;
  }
}

function reasonOf(answer: PrinterJobState): string | null {
  if (answer.kind === 'unknown') return 'the printer no longer knows this job: look into the tray';
  return 'reasons' in answer && answer.reasons.length > 0 ? answer.reasons.join(', ') : null;
}

async function noteRefusal(error: unknown, print: Print, desk: PrintDesk): Promise<Print> {
  if (!(error instanceof PrinterRefused)) throw error;
  return note(print, desk, { state: 'failed', reason: error.message });
}

async function note(print: Print, desk: PrintDesk, change: PrintChange): Promise<Print> {
  await desk.record(change);
  const { state, jobNumber = print.jobNumber } = change;
  return { ...print, state, jobNumber };
}

function jobOf(print: Print): PrinterJob {
  if (print.jobNumber === null) throw new TypeError(`print ${print.name} is ${print.state} but has no job number`);
  return { number: print.jobNumber, name: print.name };
}
