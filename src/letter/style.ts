import { z } from 'zod';
import { INKS, type Ink, InkName } from './inks.js';
import { NIBS, type Nib, NibName } from './nibs.js';

export const DEFAULT_HAND = 'la-belle-aurore';

const HandName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected the kebab-case name of a hand')
  .max(80);

/** How carefully the pen is led: the bands that real pages keep are those of `natural`. */
export const Neatness = z.enum(['neat', 'natural', 'hurried']);
export type Neatness = z.infer<typeof Neatness>;

/** What a client may ask of the writing; everything has a good default. */
export const StyleOptions = z.strictObject({
  hand: HandName.default(DEFAULT_HAND),
  /** The hand of the signature; the letter's own where absent. */
  signature_hand: HandName.optional(),
  ink: InkName.default('blue-black'),
  /** The pen this hand likes best where absent. */
  nib: NibName.optional(),
  /** The x-height in millimetres; the hand's own size where absent. */
  size: z.number().min(1).max(8).optional(),
  /** Degrees added to the hand's own slant, positive leaning right. */
  slant: z.number().min(-20).max(20).default(0),
  neatness: Neatness.default('natural'),
  /** The same letter, hand and seed give the same strokes. Where absent, the letter keeps one of its own. */
  seed: z.int().min(0).max(0xffffffff).optional(),
  /** Written on at most so many pages, smaller and closer where need be. */
  max_pages: z.int().min(1).max(50).optional(),
  /** Whether words may be divided at the end of a line. */
  hyphenation: z.boolean().default(false),
});
export type StyleOptions = z.infer<typeof StyleOptions>;
export type StyleOptionsInput = z.input<typeof StyleOptions>;

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
  const nib = options.nib ?? NibName.options.find((name) => name === own.nib) ?? 'fountain-fine';
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
