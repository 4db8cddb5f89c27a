import { z } from 'zod';
import { Length } from './margins.js';

export const Colour = z.string().regex(/^#[0-9a-f]{6}$/, 'expected a colour as #rrggbb in lower case');

/**
 * Printed lines to write on. The first stands `first` millimetres below the paper's top edge, the next every `pitch`,
 * none below `last` from the top (default: the bottom margin). Lines reach from `left` to `right` inset from the edges.
 */
export const Ruling = z
  .strictObject({
    first: Length,
    /** On the first page nothing is ruled above this. */
    firstPageFrom: Length.default(0),
    pitch: z.number().min(3).max(40),
    last: Length.optional(),
    left: Length.default(0),
    right: Length.default(0),
    width: z.number().min(0.02).max(1).default(0.12),
    colour: Colour,
    /** A line down the page, as on legal pads: where it stands from the left edge, and its colour. */
    marginLine: z.strictObject({ x: Length, colour: Colour }).optional(),
    /** True adds lines down the page at the same pitch (squared paper). */
    squared: z.boolean().default(false),
  })
  .readonly();
export type Ruling = z.infer<typeof Ruling>;
