import { z } from 'zod';
import { Correspondent, LanguageTag, LetterContent } from '../../letter/letter.js';
import { MAX_PAGES } from '../../letter/limits.js';
import { StyleOptions } from '../../letter/style.js';
import { CatalogueName } from './common.js';

/** `POST /v1/previews`: one page of a letter that is not kept. The answer is an image. */
export const PreviewRequest = z
  .strictObject({
    content: LetterContent,
    recipient: Correspondent.nullable().default(null),
    sender: Correspondent.nullable().default(null),
    style: StyleOptions.prefault({}),
    stationery: CatalogueName.default('plain-a5'),
    envelope: CatalogueName.nullable()
      .default(null)
      .describe('One with a window shows the recipient’s address on the first page.'),
    language: LanguageTag.default('en'),
    page: z.int().min(1).max(MAX_PAGES).default(1),
    format: z.enum(['svg', 'png']).default('svg'),
    width: z.int().min(64).max(2400).default(1000).describe('Pixels, for `png`.'),
  })
  .meta({
    id: 'PreviewRequest',
    examples: [{ content: { text: 'Dear Catherine,\n\nHello.' }, format: 'png', width: 800 }],
  });
export type PreviewRequest = z.infer<typeof PreviewRequest>;
export type PreviewRequestInput = z.input<typeof PreviewRequest>;
