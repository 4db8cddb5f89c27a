import type { PrintState } from '../letter/print-states.js';
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
  /** Why it waits, as people were told last. */
  readonly reason: string | null;
  readonly sheet: SheetRequest;
}

/** What an advance needs besides the printer: the document, and a ledger that is written before every step. */
export interface PrintDesk {
  readonly document: () => Promise<Uint8Array>;
  /** Must have reached the disk when it resolves; refuses when another worker has taken over, or the print is no longer `from`. */
  readonly record: (from: PrintState, change: PrintChange) => Promise<void>;
}

export interface PrintChange {
  readonly state: PrintState;
  readonly jobNumber?: number | null;
  /** For people; never anything of the letter. */
  readonly reason: string | null;
}

/** A printer that is asked something answers within this time. */
const ANSWER_MS = 30_000;
/** One without paper may not take a document until there is some. */
const TAKE_DOCUMENT_MS = 240_000;

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
      return (await isStillOpen(print, printer))
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
  await printer.cancel(jobOf(print), AbortSignal.timeout(ANSWER_MS));
  if (print.state === 'opened') return note(print, desk, { state: 'cancelled', reason: null });
  return noteAnswer(print, await follow(print, printer), desk);
}

async function openJob(print: Print, printer: Printer, desk: PrintDesk): Promise<Print> {
  try {
    const job = await printer.open(print.name, print.sheet, AbortSignal.timeout(ANSWER_MS));
    return await note(print, desk, { state: 'opened', jobNumber: job.number, reason: null });
  } catch (error) {
    // A job whose number never reached us has no document: the printer drops it by itself.
    if (error instanceof OutcomeUnknown) throw new PrinterOffline(error.message, { cause: error });
    return noteRefusal(error, print, desk);
  }
}

/** A printer that was restarted has forgotten the job, or given its number to another: then it is opened anew. */
async function isStillOpen(print: Print, printer: Printer): Promise<boolean> {
  const { kind } = await follow(print, printer);
  return kind === 'empty' || kind === 'waiting' || kind === 'printing';
}

async function sendDocument(print: Print, printer: Printer, desk: PrintDesk): Promise<Print> {
  const document = await desk.document();
  const sending = await note(print, desk, { state: 'sending', reason: null });
  try {
    await printer.send(jobOf(sending), document, AbortSignal.timeout(TAKE_DOCUMENT_MS));
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
  const answer = await follow(print, printer);
  // What the printer has acknowledged is with it, whatever it says of what it still expects.
  if (print.state === 'sent' || answer.kind !== 'empty') return noteAnswer(print, answer, desk);
  // The document may arrive even now: only what the printer says of a job that is cancelled is its last word.
  await printer.cancel(jobOf(print), AbortSignal.timeout(ANSWER_MS));
  return noteAnswer(print, await follow(print, printer), desk);
}

/** A question that gets no answer changes nothing; it is asked again later. */
async function follow(print: Print, printer: Printer): Promise<PrinterJobState> {
  try {
    return await printer.follow(jobOf(print), AbortSignal.timeout(ANSWER_MS));
  } catch (error) {
    if (error instanceof OutcomeUnknown) throw new PrinterOffline(error.message, { cause: error });
    throw error;
  }
}

function noteAnswer(print: Print, answer: PrinterJobState, desk: PrintDesk): Promise<Print> {
  const state = stateAfter(answer, print.state);
  const reason = reasonOf(answer);
  if (state === print.state && reason === print.reason) return Promise.resolve(print);
  return note(print, desk, { state, reason, ...(state === 'recorded' && { jobNumber: null }) });
}

/**
 * The state of a print whose document was, or may have been, handed over, after what the printer says of it. It starts again only
 * where the printer has surely not begun; a doubt goes to a person. That no sheet came out before a printer gave up is such a
 * doubt: CUPS' own reference printer says so of pages that lie in its tray.
 */
function stateAfter(answer: PrinterJobState, before: PrintState): PrintState {
  switch (answer.kind) {
    case 'empty':
      return before;
    case 'waiting':
    case 'printing':
      return 'sent';
    case 'completed':
      return 'completed';
    case 'cancelled':
      // A job that is still being sent is known to nobody but us.
      if (before === 'sending') return answer.hasBegun ? 'unsure' : 'recorded';
      return 'cancelled';
    case 'aborted':
    case 'unknown':
      return 'unsure';
    default:
      return answer satisfies never;
  }
}

function reasonOf(answer: PrinterJobState): string | null {
  switch (answer.kind) {
    case 'unknown':
      return 'the printer no longer knows this job: look into the tray';
    case 'aborted':
      return ['the printer gave up: look into the tray', ...answer.reasons].join('; ');
    case 'waiting':
    case 'printing':
      return answer.reasons.length > 0 ? answer.reasons.join(', ') : null;
    case 'cancelled':
      return answer.hasBegun ? 'stopped after the printer had begun: look into the tray' : null;
    default:
      return null;
  }
}

async function noteRefusal(error: unknown, print: Print, desk: PrintDesk): Promise<Print> {
  if (!(error instanceof PrinterRefused)) throw error;
  return note(print, desk, { state: 'failed', reason: error.message });
}

async function note(print: Print, desk: PrintDesk, change: PrintChange): Promise<Print> {
  await desk.record(print.state, change);
  return { ...print, ...change };
}

function jobOf(print: Print): PrinterJob {
  if (print.jobNumber === null) throw new TypeError(`print ${print.name} is ${print.state} but has no job number`);
  return { number: print.jobNumber, name: print.name };
}
