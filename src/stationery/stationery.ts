import { z } from 'zod';
import { Artwork } from './artwork.js';
import { Margins } from './margins.js';
import { Colour, Ruling } from './ruling.js';

const Alignment = z.enum(['left', 'indented', 'right']);

/** Where each part of a letter stands, and how paragraphs are told apart. */
export const PartsLayout = z.strictObject({
  dateline: Alignment.default('right'),
  salutation: Alignment.default('left'),
  closing: Alignment.default('left'),
  signature: Alignment.default('left'),
  /** `indent`, as most people write: the first line starts further in; `blank-line`: space between paragraphs; `both`. */
  paragraphs: z.enum(['indent', 'blank-line', 'both']).default('indent'),
});
export type PartsLayout = z.infer<typeof PartsLayout>;

/**
 * A sheet of writing paper, lengths in millimetres: its size and colour, the edges left blank, what is printed on it, and
 * where the parts of a letter stand. The first page may differ from those that follow (a letterhead, a ruled top).
 */
export const Stationery = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a kebab-case name'),
    title: z.string().min(1).max(80),
    description: z.string().max(400).default(''),
    paper: z.strictObject({
      width: z.number().min(60).max(900),
      height: z.number().min(60).max(1300),
      colour: Colour.default('#ffffff'),
    }),
    /** Of the first page; the writing stays inside, so a letterhead's room belongs to `top`. */
    margins: Margins,
    /** Of the pages that follow; the first page's where absent. */
    continuationMargins: Margins.optional(),
    ruling: Ruling.nullable().default(null),
    /** Distance of lines on unruled paper as a multiple of what the hand asks for. */
    leading: z.number().min(0.7).max(2).default(1),
    layout: PartsLayout.prefault({}),
    artwork: z.array(Artwork).max(200).default([]),
  })
  .superRefine((sheet, context) => {
    for (const key of ['margins', 'continuationMargins'] as const) {
      const margins = sheet[key];
      if (!margins) continue;
      const { width, height } = sheet.paper;
      if (width - margins.left - margins.right < 40 || height - margins.top - margins.bottom < 30) {
        context.addIssue({
          code: 'custom',
          path: [key],
          message: `expected at least 40 × 30 mm to write on, got ${(width - margins.left - margins.right).toFixed(1)} × ${(height - margins.top - margins.bottom).toFixed(1)} mm`,
        });
      }
    }
  });
export type Stationery = z.infer<typeof Stationery>;
export type StationeryInput = z.input<typeof Stationery>;
