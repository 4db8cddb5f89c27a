import { z } from 'zod';
import { INK_NAMES } from './inks.js';
import { NIB_NAMES } from './nibs.js';

export const DEFAULT_HAND = 'la-belle-aurore';

const HandName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected the kebab-case name of a hand')
  .max(80);

export const InkName = z.enum(INK_NAMES);
export type InkName = z.infer<typeof InkName>;

export const NibName = z.enum(NIB_NAMES);
export type NibName = z.infer<typeof NibName>;

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
