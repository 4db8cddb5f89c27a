import { INKS, type Ink } from './inks.js';
import { NIB_NAMES, NIBS, type Nib } from './nibs.js';
import type { Neatness, NibName, StyleOptions } from './style.js';

/** A style with nothing left open: what the pen is led by. */
export interface ResolvedStyle {
  readonly hand: string;
  readonly signatureHand: string;
  readonly ink: Ink;
  readonly nib: Nib & { readonly name: NibName };
  /** Millimetres. */
  readonly xHeight: number;
  /** Degrees, added to the hand's own. */
  readonly slant: number;
  readonly neatness: Neatness;
  readonly seed: number;
  readonly maxPages: number | null;
  readonly hyphenation: boolean;
}

/** What the hand and the letter bring along for whatever the options leave open. */
export interface StyleDefaults {
  /** The x-height the hand is at home in, millimetres. */
  readonly xHeight: number;
  /** The pen the hand likes best. */
  readonly nib: string;
  /** The letter's own seed. */
  readonly seed: number;
}

/** Fills in what the options leave open. A hand that names a pen we do not have is written with a fine fountain pen. */
export function resolveStyle(options: StyleOptions, own: StyleDefaults): ResolvedStyle {
  const nib = options.nib ?? NIB_NAMES.find((name) => name === own.nib) ?? 'fountain-fine';
  return {
    hand: options.hand,
    signatureHand: options.signature_hand ?? options.hand,
    ink: INKS[options.ink],
    nib: { name: nib, ...NIBS[nib] },
    xHeight: options.size ?? own.xHeight,
    slant: options.slant,
    neatness: options.neatness,
    seed: options.seed ?? own.seed,
    maxPages: options.max_pages ?? null,
    hyphenation: options.hyphenation,
  };
}
