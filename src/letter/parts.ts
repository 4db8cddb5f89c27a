import { z } from 'zod';
import { letterText, paragraphText } from './text.js';

const line = letterText(200);

/** The parts of a letter, in the order they stand on paper. */
export const LetterParts = z
  .strictObject({
    dateline: line.optional(),
    salutation: line.optional(),
    body: z
      .array(paragraphText(20_000))
      .max(500)
      .describe('Paragraphs; a line break inside one is kept, and one that begins with a form feed starts a new page.'),
    closing: line.optional(),
    signature: line.optional(),
    postscripts: z.array(letterText(2_000)).max(10).default([]).describe('Each with its own "P.S.".'),
    enclosures: z.array(line).max(20).default([]),
  })
  .meta({ id: 'LetterParts' });
export type LetterParts = z.infer<typeof LetterParts>;
export type LetterPartsInput = z.input<typeof LetterParts>;

/** Every passage under its path, such as `body.2`. */
export function passagesOf(parts: LetterParts): [path: string, text: string][] {
  return Object.entries(parts).flatMap(([part, value]): [string, string][] =>
    typeof value === 'string'
      ? [[part, value]]
      : (value ?? []).map((text, index): [string, string] => [`${part}.${index}`, text]),
  );
}
