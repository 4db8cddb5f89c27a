import { colourMode, sheetProblems } from './check-sheet.js';
import {
  boolean,
  booleanOf,
  collection,
  collectionsOf,
  GROUP_TAGS,
  type IncomingAttributes,
  integer,
  keyword,
  mimeMediaType,
  nameWithoutLanguage,
  numberOf,
  numbersOf,
  type OutgoingAttributes,
  type OutgoingValue,
  textOf,
  textsOf,
} from './ipp/attributes.js';
import { IppClient, NOT_NOW, OPERATIONS, STATUS } from './ipp/client.js';
import type { IppResponse } from './ipp/decode.js';
import { type MediaSize, mediaFor, parseMediaName } from './media.js';
import {
  type LoadedTray,
  OutcomeUnknown,
  type Printer,
  type PrinterCapabilities,
  type PrinterJob,
  type PrinterJobState,
  PrinterOffline,
  PrinterRefused,
  type PrinterStatus,
  type SheetRequest,
} from './printer.js';

const REQUESTING_USER = nameWithoutLanguage('letters');

/** IPP measures paper in hundredths of a millimetre (PWG 5100.7). */
const PER_MILLIMETRE = 100;

/** A printer on the network that speaks IPP Everywhere (PWG 5100.14). */
export class IppPrinter implements Printer {
  private readonly client: IppClient;

  constructor(printerUri: string) {
    this.client = new IppClient(printerUri);
  }

  async status(signal: AbortSignal): Promise<PrinterStatus> {
    const attributes = await this.printerAttributes(
      ['printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs'],
      signal,
    );
    const stopped =
      numberOf(attributes, 'printer-state') === 5 || booleanOf(attributes, 'printer-is-accepting-jobs') === false;
    const printing = numberOf(attributes, 'printer-state') === 4;
    return {
      state: stopped ? 'stopped' : printing ? 'printing' : 'idle',
      reasons: reasonsIn(attributes, 'printer-state-reasons'),
    };
  }

  async capabilities(signal: AbortSignal): Promise<PrinterCapabilities> {
    const attributes = await this.printerAttributes(['printer-description', 'job-template', 'media-col-ready'], signal);
    const margin = (side: string) =>
      Math.max(0, ...numbersOf(attributes, `media-${side}-margin-supported`)) / PER_MILLIMETRE;
    return {
      model: textOf(attributes, 'printer-make-and-model') ?? 'unknown',
      media: mediaIn(attributes),
      sides: textsOf(attributes, 'sides-supported'),
      colourModes: textsOf(attributes, 'print-color-mode-supported'),
      trays: textsOf(attributes, 'media-source-supported'),
      loaded: collectionsOf(attributes, 'media-col-ready').flatMap(loadedTray),
      margins: { top: margin('top'), right: margin('right'), bottom: margin('bottom'), left: margin('left') },
    };
  }

  async open(name: string, sheet: SheetRequest, signal: AbortSignal): Promise<PrinterJob> {
    const job = jobTemplate(sheet, await this.capabilities(signal));
    const operation = {
      'requesting-user-name': REQUESTING_USER,
      'job-name': nameWithoutLanguage(name),
      // The printer must refuse what it cannot do rather than print it some other way.
      'ipp-attribute-fidelity': boolean(true),
    };
    const response = accepted(await this.client.call(OPERATIONS.createJob, operation, { signal, job }));
    const number = numberOf(jobAttributes(response), 'job-id');
    if (number === undefined)
      throw new PrinterRefused('the printer opened no job', 'check that it speaks IPP Everywhere');
    return { number, name };
  }

  async send(job: PrinterJob, pdf: Uint8Array, signal: AbortSignal): Promise<void> {
    const operation = {
      'job-id': integer(job.number),
      'requesting-user-name': REQUESTING_USER,
      'document-format': mimeMediaType('application/pdf'),
      'last-document': boolean(true),
    };
    const response = await this.client.call(OPERATIONS.sendDocument, operation, { signal, document: pdf });
    // A fault of its own, such as a jam, may come after pages that are out already (RFC 8011, appendix B.1.5.5).
    if (response.status >= STATUS.serverError) throw new OutcomeUnknown('the printer met trouble with the document');
    accepted(response);
  }

  async follow(job: PrinterJob, signal: AbortSignal): Promise<PrinterJobState> {
    const wanted = ['job-name', 'job-state', 'job-state-reasons', 'time-at-processing'];
    const operation = {
      'job-id': integer(job.number),
      'requesting-user-name': REQUESTING_USER,
      'requested-attributes': wanted.map(keyword),
    };
    const response = await this.client.call(OPERATIONS.getJobAttributes, operation, { signal });
    if (response.status === STATUS.notFound || response.status === STATUS.gone) return { kind: 'unknown' };
    const attributes = jobAttributes(accepted(response));
    // A printer that was restarted counts its jobs anew: the number alone may name somebody else's.
    return textOf(attributes, 'job-name') === job.name ? jobStateIn(attributes) : { kind: 'unknown' };
  }

  async cancel(job: PrinterJob, signal: AbortSignal): Promise<void> {
    const operation = { 'job-id': integer(job.number), 'requesting-user-name': REQUESTING_USER };
    const response = await this.client.call(OPERATIONS.cancelJob, operation, { signal });
    // Too late is not an error: the job's state tells what became of it.
    if (response.status !== STATUS.notPossible && response.status !== STATUS.notFound) accepted(response);
  }

  private async printerAttributes(names: readonly string[], signal: AbortSignal): Promise<IncomingAttributes> {
    const operation = { 'requesting-user-name': REQUESTING_USER, 'requested-attributes': names.map(keyword) };
    const response = accepted(await this.client.call(OPERATIONS.getPrinterAttributes, operation, { signal }));
    return response.groups.find(({ tag }) => tag === GROUP_TAGS.printer)?.attributes ?? new Map();
  }
}

/** The job's wishes in the printer's words. */
function jobTemplate(sheet: SheetRequest, capabilities: PrinterCapabilities): OutgoingAttributes {
  const [problem] = sheetProblems(sheet, capabilities);
  if (problem) throw new PrinterRefused(problem.message, problem.remedy);
  const media = mediaFor(sheet, capabilities.media);
  if (!media) throw new PrinterRefused('the printer names no paper that it has', 'check that it speaks IPP Everywhere');
  const tray = sheet.tray ?? mediaFor(sheet, capabilities.loaded ?? [])?.tray ?? null;
  return {
    sides: keyword(sheet.sides),
    'print-color-mode': keyword(colourMode(sheet)),
    ...(tray === null ? { media: keyword(media.name) } : { 'media-col': mediaCollection(media, tray) }),
  };
}

/** Paper by its self-describing names, in the sizes that the printer counts with: it compares to the hundredth of a millimetre. */
function mediaIn(attributes: IncomingAttributes): MediaSize[] {
  const sizes = collectionsOf(attributes, 'media-size-supported').flatMap((size) => sizeIn(size) ?? []);
  return textsOf(attributes, 'media-supported')
    .flatMap((name) => parseMediaName(name) ?? [])
    .map((media) => ({ ...media, ...mediaFor(media, sizes) }));
}

/** An entry of `media-col-ready` (PWG 5100.7), unless it does not say where which paper lies. */
function loadedTray(ready: IncomingAttributes): LoadedTray[] {
  const size = collectionsOf(ready, 'media-size').flatMap((each) => sizeIn(each) ?? [])[0];
  const tray = textOf(ready, 'media-source');
  return size && tray !== undefined ? [{ ...size, tray }] : [];
}

/** Null for a size that is a range. */
function sizeIn(size: IncomingAttributes): Pick<MediaSize, 'width' | 'height'> | null {
  const [width, height] = [numberOf(size, 'x-dimension'), numberOf(size, 'y-dimension')];
  if (width === undefined || height === undefined) return null;
  return { width: width / PER_MILLIMETRE, height: height / PER_MILLIMETRE };
}

function mediaCollection(media: { width: number; height: number }, tray: string): OutgoingValue {
  return collection({
    'media-size': collection({
      'x-dimension': integer(Math.round(media.width * PER_MILLIMETRE)),
      'y-dimension': integer(Math.round(media.height * PER_MILLIMETRE)),
    }),
    'media-source': keyword(tray),
  });
}

/** States of RFC 8011, section 5.3.7: 3 pending, 4 held, 5 processing, 6 stopped, 7 cancelled, 8 aborted, 9 completed. */
function jobStateIn(attributes: IncomingAttributes): PrinterJobState {
  const reasons = reasonsIn(attributes, 'job-state-reasons');
  switch (numberOf(attributes, 'job-state')) {
    case 3:
    case 4:
      return reasons.some((reason) => LACKS_DOCUMENT.has(reason)) ? { kind: 'empty' } : { kind: 'waiting', reasons };
    case 5:
    case 6:
      return { kind: 'printing', reasons };
    case 7:
      // It has no value until the printer takes the job up (RFC 8011, section 5.3.14.2).
      return { kind: 'cancelled', hasBegun: numberOf(attributes, 'time-at-processing') !== undefined };
    case 8:
      return { kind: 'aborted', reasons };
    case 9:
      return { kind: 'completed' };
    default:
      return { kind: 'unknown' };
  }
}

/** Reasons of RFC 8011, section 5.3.8, that say a job still lacks its document. */
const LACKS_DOCUMENT = new Set(['job incoming', 'job data insufficient']);

/** Reasons that only say that all goes its way. */
const NOTHING_WRONG = new Set(['none', 'job-queued', 'job-printing', 'job-transforming', 'job-completed-successfully']);

/** Keywords such as `media-empty-error` as words for people. */
function reasonsIn(attributes: IncomingAttributes, name: string): string[] {
  return textsOf(attributes, name)
    .filter((reason) => !NOTHING_WRONG.has(reason))
    .map((reason) => reason.replace(/-(?:error|warning|report)$/, '').replaceAll('-', ' '));
}

function jobAttributes(response: IppResponse): IncomingAttributes {
  return response.groups.find(({ tag }) => tag === GROUP_TAGS.job)?.attributes ?? new Map();
}

/** @throws PrinterOffline, PrinterRefused */
function accepted(response: IppResponse): IppResponse {
  if (response.status < STATUS.refused) return response;
  if (NOT_NOW.has(response.status)) throw new PrinterOffline('the printer takes no job just now');
  const message = textOf(response.groups[0]?.attributes ?? new Map(), 'status-message');
  const unsupported = [...(response.groups.find(({ tag }) => tag === GROUP_TAGS.unsupported)?.attributes.keys() ?? [])];
  const what = [message, unsupported.length > 0 ? `it does not support ${unsupported.join(', ')}` : null].filter(
    Boolean,
  );
  throw new PrinterRefused(
    `the printer refused with status 0x${response.status.toString(16).padStart(4, '0')}`,
    what.join('; ') || 'see its own display',
  );
}
