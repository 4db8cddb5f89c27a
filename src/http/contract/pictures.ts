import { z } from 'zod';
import { idSchema } from '../../letter/ids.js';
import { Link, Timestamp } from './common.js';
import { listOf } from './lists.js';

/** A picture that came with a letter's order, for the writer's eyes. */
export const LetterPicture = z.strictObject({
  id: idSchema('picture'),
  object: z.literal('picture'),
  width: z.int(),
  height: z.int(),
  created_at: Timestamp,
  file: Link.describe('Where the picture itself is, as WebP.'),
});
export type LetterPicture = z.infer<typeof LetterPicture>;
export const LetterPictureList = listOf(LetterPicture);

/** The form has no field but the picture. */
export const PictureFields = z.strictObject({});
