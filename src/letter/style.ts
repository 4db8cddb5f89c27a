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
export const StyleOptions = z
  .strictObject({
    hand: HandName.describe('One of `GET /v1/hands`.').default(DEFAULT_HAND),
    signature_hand: HandName.optional().describe('The hand of the signature; the letter’s own where absent.'),
    ink: InkName.describe('One of `GET /v1/inks`.').default('blue-black'),
    nib: NibName.optional().describe('One of `GET /v1/nibs`; the pen this hand likes best where absent.'),
    size: z
      .number()
      .min(1)
      .max(8)
      .optional()
      .describe('The height of the small letters in millimetres (the x-height); the hand’s own size where absent.'),
    slant: z
      .number()
      .min(-20)
      .max(20)
      .describe('Degrees added to the hand’s own slant, positive leaning right.')
      .default(0),
    neatness: Neatness.describe('How carefully the pen is led.').default('natural'),
    seed: z
      .int()
      .min(0)
      .max(0xffffffff)
      .optional()
      .describe('The same letter, hand and seed give the same strokes. Where absent, the letter keeps one of its own.'),
    max_pages: z
      .int()
      .min(1)
      .max(50)
      .optional()
      .describe('Written on at most so many pages, smaller and closer where need be.'),
    hyphenation: z.boolean().describe('Whether words may be divided at the end of a line.').default(false),
  })
  .meta({ id: 'StyleOptions' });
export type StyleOptions = z.infer<typeof StyleOptions>;
export type StyleOptionsInput = z.input<typeof StyleOptions>;
