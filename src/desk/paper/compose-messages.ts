import type { LetterParts } from '../../letter/parts.js';
import type { StyleOptions } from '../../letter/style.js';
import type { InkedWord, SheetSize } from './inked-word.js';

/** A letter to be set and written, without its hand and its sheet, which the composer fetches by name. */
export interface ComposeRequest {
  /** What is certain. */
  readonly firm: LetterParts;
  /** With the words that are still being heard, if any. */
  readonly tentative: LetterParts | null;
  readonly style: StyleOptions & { readonly seed: number };
  readonly stationery: string;
  readonly language: string;
}

/** What is printed on a sheet: an SVG document, or the address of one. */
export type PrintedPicture = { readonly svg: string } | { readonly address: string };

/** A sheet of the letter before anyone writes on it. */
export interface ComposedSheet {
  readonly paper: SheetSize;
  readonly printed: PrintedPicture;
}

export type ComposeReply =
  | {
      readonly kind: 'composed';
      readonly sheets: readonly ComposedSheet[];
      /** Keys of the words that are certain, in writing order, and of those still being heard. */
      readonly firm: readonly string[];
      readonly faint: readonly string[];
      /** Words whose ink was not sent with the reply before. */
      readonly fresh: readonly InkedWord[];
    }
  | {
      readonly kind: 'unwritable';
      /** Characters that no hand of the house can write. */
      readonly characters: readonly string[];
    }
  /** `isPassing` where it may go well if it is asked for again: the hand or the sheet could not be fetched. */
  | { readonly kind: 'failed'; readonly isPassing: boolean };
