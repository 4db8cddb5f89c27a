import { z } from 'zod';

export const Severity = z
  .enum(['block', 'fix', 'warn', 'hint'])
  .describe(
    '`block` holds the approval until it is resolved or overridden; `fix` is plainly wrong; `hint` is worth a look.',
  );

/** Something in the letter that a careful reader would ask about. Offsets count UTF-16 units. */
export const Finding = z
  .strictObject({
    id: z.string(),
    check: z.string(),
    severity: Severity,
    place: z
      .strictObject({
        part: z.enum(['dateline', 'salutation', 'body', 'closing', 'signature', 'postscript', 'enclosure']),
        paragraph: z.int().min(0),
        start: z.int().min(0),
        end: z.int().min(0),
        offset: z.int().min(0).describe('Of the start, within the letter’s plain text.'),
      })
      .nullable()
      .describe('Null where the letter as a whole is meant.'),
    reason: z.string(),
    suggestions: z.array(z.string()),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;

/** What the finished pages were checked for before anyone is shown them. */
export const Preflight = z
  .strictObject({
    passed: z.boolean(),
    problems: z.array(z.strictObject({ code: z.string(), page: z.int().nullable(), message: z.string() })),
    room: z
      .array(z.strictObject({ top: z.number(), right: z.number(), bottom: z.number(), left: z.number() }))
      .describe(
        'Blank paper around the ink of each page, in millimetres: what a printer’s own margins are held against.',
      ),
    file: z
      .strictObject({ fonts_embedded: z.boolean(), colour_spaces: z.array(z.string()) })
      .nullable()
      .describe('What was found in the PDF itself; null for letters written before anybody looked.'),
  })
  .meta({ id: 'Preflight' });
export type Preflight = z.infer<typeof Preflight>;
