import type { Millimetres } from '../handwriting/geometry/units.js';

/** What a sheet needs of a printer; sizes in millimetres, portrait. */
export interface SheetRequest {
  readonly width: Millimetres;
  readonly height: Millimetres;
  readonly sides: 'one-sided' | 'two-sided-long-edge' | 'two-sided-short-edge';
  readonly colour: 'colour' | 'monochrome';
  /** The tray to take the paper from, in the printer's own words; null: the one that says it has the paper, else the printer's choice. */
  readonly tray: string | null;
}

/** What a printer says of itself. */
export interface PrinterCapabilities {
  readonly model: string;
  readonly media: readonly { readonly name: string; readonly width: Millimetres; readonly height: Millimetres }[];
  readonly sides: readonly string[];
  readonly colourModes: readonly string[];
  readonly trays: readonly string[];
  /** What lies in its trays now, where it says so. */
  readonly loaded?: readonly LoadedTray[];
  /** The widest unprintable edge of any paper, each side. */
  readonly margins: {
    readonly top: Millimetres;
    readonly right: Millimetres;
    readonly bottom: Millimetres;
    readonly left: Millimetres;
  };
}

/** Paper in a tray, and the tray in the printer's own words. */
export interface LoadedTray {
  readonly width: Millimetres;
  readonly height: Millimetres;
  readonly tray: string;
}

export interface PrinterStatus {
  readonly state: 'idle' | 'printing' | 'stopped';
  /** For people: "out of paper", "cover open". */
  readonly reasons: readonly string[];
}

/** How far the printer is with a job. */
export type PrinterJobState =
  /** Opened, but its document has not arrived whole. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'waiting'; readonly reasons: readonly string[] }
  | { readonly kind: 'printing'; readonly reasons: readonly string[] }
  | { readonly kind: 'completed' }
  /** `hasBegun`: the printer had taken up its pages already. */
  | { readonly kind: 'cancelled'; readonly hasBegun: boolean }
  /** The printer gave up. How many sheets came out until then it may say, but hardly ever knows. */
  | { readonly kind: 'aborted'; readonly reasons: readonly string[] }
  /** The printer knows no such job of ours: nobody but a person at the tray can tell. */
  | { readonly kind: 'unknown' };

/** What the printer calls a job of ours, and the name by which it is known to be ours. */
export interface PrinterJob {
  readonly number: number;
  readonly name: string;
}

/**
 * A device that puts pages on paper. Opening a job and sending its document are two steps, so that
 * the job's number can be written down before anything can come out of the printer.
 */
export interface Printer {
  status(signal: AbortSignal): Promise<PrinterStatus>;
  capabilities(signal: AbortSignal): Promise<PrinterCapabilities>;
  /** @throws PrinterRefused when the printer cannot do what the sheet asks */
  open(name: string, sheet: SheetRequest, signal: AbortSignal): Promise<PrinterJob>;
  /** @throws PrinterOffline, PrinterRefused when surely nothing was taken; OutcomeUnknown when it may have been */
  send(job: PrinterJob, pdf: Uint8Array, signal: AbortSignal): Promise<void>;
  follow(job: PrinterJob, signal: AbortSignal): Promise<PrinterJobState>;
  cancel(job: PrinterJob, signal: AbortSignal): Promise<void>;
}

/** The printer did not answer or is busy, and took nothing: it is safe to try again. */
export class PrinterOffline extends Error {
  readonly code = 'printer_offline';
}

/** The connection broke, or the answer makes no sense: what was asked may or may not be done. */
export class OutcomeUnknown extends Error {
  readonly code = 'print_outcome_unknown';
}

/** The printer said no. */
export class PrinterRefused extends Error {
  readonly code = 'printer_refused';

  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(`${message}: ${remedy}`);
  }
}
