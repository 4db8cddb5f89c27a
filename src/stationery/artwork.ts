import { z } from 'zod';
import { Colour } from './ruling.js';

/** SVG path data, e.g. `M0 0C…Z`. The bound is that of one richly drawn border, not of a photograph. */
export const PathData = z
  .string()
  .max(500_000)
  .regex(/^\s*[Mm][\d\s,.eE+\-MmLlHhVvCcSsQqTtAaZz]*$/, 'expected SVG path data, starting with M');

/** On which pages of a letter something printed appears. */
export const OnPages = z.enum(['first', 'continuation', 'every']).default('first');

const placement = {
  on: OnPages,
  /** Where the drawing's own origin comes to lie, in millimetres from the page's top left. */
  x: z.number().min(-2000).max(2000).default(0),
  y: z.number().min(-2000).max(2000).default(0),
  /** Millimetres per unit of the drawing. */
  scale: z.number().positive().max(1000).default(1),
  path: PathData,
};

/** Printed on the paper before anyone writes: a drawing, or type (set as outlines, so that no font is needed). */
export const Artwork = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('motif'),
    ...placement,
    fill: Colour.nullable().default(null),
    stroke: z
      .strictObject({ colour: Colour, width: z.number().positive().max(20) })
      .nullable()
      .default(null),
    opacity: z.number().min(0).max(1).default(1),
  }),
  z.strictObject({ kind: z.literal('printed-text'), ...placement, text: z.string().max(500), colour: Colour }),
]);
export type Artwork = z.infer<typeof Artwork>;
