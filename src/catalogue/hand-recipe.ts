import { z } from 'zod';
import { NibName } from '../letter/style.js';

/** ISO 15924, e.g. `Latn`. */
const Script = z.string().regex(/^[A-Z][a-z]{3}$/, 'expected an ISO 15924 script code such as "Latn"');

const HandName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected the kebab-case name of a hand');

/** A font file inside an installed npm package, as a module specifier. */
const FontFileName = z
  .string()
  .regex(/^@?[\w.-]+(\/[\w.-]+)+\.(ttf|otf|woff|woff2)$/, 'expected <package>/<path>.ttf, .otf, .woff or .woff2');

/** What `templates/hands/<name>/hand.json` says: whose writing it is and what to make of it. */
export const HandRecipe = z.strictObject({
  title: z.string().min(1).max(80),
  /** One sentence for whoever chooses a hand. */
  description: z.string().min(1).max(200),
  category: z.enum(['cursive', 'formal', 'print']),
  /** Main script first. */
  scripts: z.array(Script).min(1),
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  joined: z.boolean(),
  /** The main file first; signs that it lacks are sought in the next. */
  fonts: z.array(FontFileName).min(1).max(4),
  /** OpenType features whose other shapes of a sign the hand writes as allographs. */
  alternates: z.array(z.string().regex(/^[a-z0-9]{4}$/, 'expected an OpenType feature tag such as "calt"')).default([]),
  /** Signs that the font draws wrongly: they are put together from others, as those are that it lacks. */
  misdrawn: z.array(z.string().min(1).max(2)).default([]),
  /** Where this hand begins letters that it writes in its own way, in their boxes: 0, 0 is left and top, 1, 1 right and bottom. */
  begins: z.record(z.string().min(1).max(2), z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)])).default({}),
  /** The small letter whose height is one x-height. */
  xHeightOf: z.string().min(1).max(2).default('x'),
  /** What one x-height measures on paper, in millimetres, where the hand looks at ease. */
  xHeight: z.number().min(1).max(8),
  nib: NibName,
  /** How unsteadily it is written, 1 as most hands; a hand of few plain shapes needs more lest they look copied. */
  waver: z.number().min(0.5).max(2).default(1),
  /** Hands that write what this one cannot, by script. */
  fallbacks: z.record(Script, HandName).default({}),
  licence: z.enum(['OFL-1.1', 'Apache-2.0']),
  credit: z.string().min(1).max(300),
});
export type HandRecipe = z.infer<typeof HandRecipe>;
