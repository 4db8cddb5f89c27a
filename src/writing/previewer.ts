import type { WritingOrder } from './assemble-letter.js';

/** One page of a letter that nobody keeps. */
export interface PreviewOrder extends WritingOrder {
  /** From 1. */
  readonly page: number;
  readonly format: 'svg' | 'png';
  /** Pixels; only `png` asks. */
  readonly width: number;
}

export interface PreviewImage {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Of the whole letter. */
  readonly pageCount: number;
}

/** Writes single pages at once, without holding up whoever asks. */
export interface Previewer {
  /**
   * @throws PreviewFailed where the letter has no such page, cannot be written, or takes too long
   * @throws PreviewerBusy where too many wait already
   */
  preview(order: PreviewOrder): Promise<PreviewImage>;
  close(): Promise<void>;
}

/** The page cannot be shown, and why; codes are those of the error that stopped it. */
export class PreviewFailed extends Error {
  constructor(
    readonly reason: 'no_such_page' | 'letter_does_not_fit' | 'took_too_long' | 'cannot_be_written',
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
