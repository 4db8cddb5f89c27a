import { z } from 'zod';
import { IMPOSITIONS } from '../../rendering/press/impose.js';
import { INKS, MOST_BLEED, STANDARDS } from '../../rendering/press/press.js';

/** Query fields that say how a PDF is made ready for a press; without any of them it is the approved file, byte for byte. */
export const PressFields = z.strictObject({
  ink: z.enum(INKS).optional().meta({ description: 'Screen colours, black alone, or the four process colours.' }),
  standard: z
    .enum(STANDARDS)
    .optional()
    .meta({ description: 'What the file promises; PDF/A-2b where nothing speaks against it.' }),
  bleed: z
    .string()
    .regex(/^\d(\.\d{1,3})?$/, `expected millimetres from 0 to ${MOST_BLEED}`)
    .transform(Number)
    .pipe(z.number().max(MOST_BLEED))
    .optional()
    .meta({ description: 'Millimetres that artwork goes on beyond the edge.' }),
  crop_marks: z.enum(['true', 'false']).optional().meta({ description: 'Marks where the sheet is cut and folded.' }),
  paper: z
    .enum(['shown', 'bare'])
    .optional()
    .meta({ description: 'Whether the colour of the paper is printed, or the sheet has it already.' }),
});
export type PressFields = z.infer<typeof PressFields>;

/** How the pages of a letter come to lie on sheets. */
export const ImpositionField = z
  .enum(IMPOSITIONS)
  .optional()
  .meta({ description: 'Pages on sheets to be folded: a card, written inside first, or a booklet.' });
