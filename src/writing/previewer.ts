import type { InkRoom } from '../composition/preflight.js';
import type { Millimetres } from '../handwriting/geometry/units.js';
import type { PlotterProfile } from '../rendering/plotter/plotter-profile.js';
import type { Imposition } from '../rendering/press/impose.js';
import type { Press } from '../rendering/press/press.js';
import type { RenderOptions, Watermark } from '../rendering/renderer.js';
import type { RunSheet } from '../rendering/run-sheet.js';
import type { EnvelopeOrder } from './assemble-envelope.js';
import type { WritingOrder } from './assemble-letter.js';

/** One page of a letter that nobody keeps. */
export interface PageOrder extends WritingOrder {
  readonly kind: 'page';
  /** From 1. */
  readonly page: number;
  readonly format: 'svg' | 'png';
  /** Pixels; only `png` asks. */
  readonly width: number;
}

/** Written pages (as `encodeDrawing` keeps them; null: an empty one like the one before) as PDF, made ready for a press; envelopes come last. */
export interface PdfOrder {
  readonly kind: 'pdf';
  readonly letter: readonly (Uint8Array | null)[];
  readonly envelopes: readonly EnvelopeOrder[];
  readonly watermark: Watermark | null;
  readonly press: Press;
  readonly imposition: Imposition;
  readonly paper: NonNullable<RenderOptions['paper']>;
}

/** A written page (as `encodeDrawing` keeps it) for a plotter; the profile is for G-code only. */
export interface PlotOrder {
  readonly kind: 'plot';
  readonly drawing: Uint8Array;
  readonly format: 'plot-svg' | 'gcode';
  readonly plotter: PlotterProfile | null;
}

/** What an operator goes by who puts many letters into their envelopes. */
export interface RunSheetOrder {
  readonly kind: 'run-sheet';
  readonly sheet: RunSheet;
}

export type PreviewOrder = PageOrder | PdfOrder | PlotOrder | RunSheetOrder;

export interface Preview {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Of the whole letter; of the file where it is no page of a letter. */
  readonly pageCount: number;
  /** The pages of a PDF before they are folded; none of anything else. */
  readonly pages?: readonly DrawnPage[];
}

/** A page of a PDF: its size, and how much of it is blank at its edges. */
export interface DrawnPage {
  readonly widthMm: Millimetres;
  readonly heightMm: Millimetres;
  /** Null where there is no ink. */
  readonly room: InkRoom | null;
}

/** Draws what is wanted at once and kept nowhere, without holding up whoever asks. */
export interface Previewer {
  /**
   * @throws PreviewFailed where the letter has no such page, cannot be written or plotted, or takes too long
   * @throws PreviewerBusy where too many wait already
   */
  preview(order: PreviewOrder): Promise<Preview>;
  close(): Promise<void>;
}

/** Why something cannot be shown; codes are those of the error that stopped it. */
export type PreviewFailure =
  | 'no_such_page'
  | 'letter_does_not_fit'
  | 'address_does_not_fit'
  | 'unwritable_address'
  | 'unwritable_letter'
  | 'outgrows_the_bed'
  | 'cannot_be_folded'
  | 'took_too_long'
  | 'cannot_be_written';

export class PreviewFailed extends Error {
  constructor(
    readonly reason: PreviewFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** More previews are wanted than can be written soon. */
export class PreviewerBusy extends Error {
  readonly code = 'previewer_busy';

  constructor() {
    super('more previews are asked for than can be written soon: ask again in a moment');
  }
}
