import { z } from 'zod';
import { idSchema } from '../../letter/ids.js';
import { LanguageTag, VariableName } from '../../letter/letter.js';
import { MAX_TEXT } from '../../letter/limits.js';
import { LetterParts } from '../../letter/parts.js';
import { paragraphText } from '../../letter/text.js';
import { CatalogueName, Timestamp } from './common.js';
import { listOf } from './lists.js';

const wording = {
  text: paragraphText(MAX_TEXT)
    .refine((text) => text.trim() !== '', { message: 'expected some text' })
    .optional()
    .describe(
      'The whole letter, an empty line between paragraphs; its parts are recognised, and shown in the version.',
    ),
  parts: LetterParts.optional().describe('The letter part by part.'),
};

function hasOneWording({ text, parts }: { readonly text?: unknown; readonly parts?: unknown }): boolean {
  return (text === undefined) !== (parts === undefined);
}
const ONE_WORDING = { message: 'expected exactly one of text, parts' };

/** `POST /v1/templates/:id/versions`: `{{ variables }}` and `{% if … %}` of Liquid in the words of a letter. */
export const NewTemplateVersion = z
  .strictObject(wording)
  .refine(hasOneWording, ONE_WORDING)
  .meta({ id: 'NewTemplateVersion', examples: [{ text: 'Dear {{ name }},\n\nHappy birthday.\n\nYours,\nTheodore' }] });
export type NewTemplateVersion = z.infer<typeof NewTemplateVersion>;

/** `POST /v1/templates`: a template with its first version. */
export const NewTemplate = z
  .strictObject({
    name: CatalogueName.min(1),
    language: LanguageTag.default('en').describe('What it is written in; give a letter made from it the same.'),
    ...wording,
  })
  .refine(hasOneWording, ONE_WORDING)
  .meta({
    id: 'NewTemplate',
    examples: [
      {
        name: 'birthday',
        parts: {
          salutation: 'Dear {{ name }},',
          body: ['Happy birthday{% if age %}: {{ age }} today{% endif %}!'],
          closing: 'Yours,',
          signature: 'Theodore',
        },
      },
    ],
  });

const line = {
  number: z.int().min(1),
  required_variables: z.array(VariableName).describe('What a letter has to give, read from the Liquid itself.'),
  created_at: Timestamp,
};

/** A letter that is written again and again, with places for what differs. */
export const Template = z
  .strictObject({
    id: idSchema('letterTemplate'),
    object: z.literal('template'),
    name: CatalogueName,
    language: LanguageTag,
    published_version: z.int().nullable().describe('What letters are made from that name no version.'),
    versions: z.array(z.strictObject(line)),
    created_at: Timestamp,
  })
  .meta({ id: 'Template' });
export type Template = z.infer<typeof Template>;
export const TemplateList = listOf(Template);

/** One version, which never changes. */
export const TemplateVersion = z
  .strictObject({
    object: z.literal('template_version'),
    template: idSchema('letterTemplate'),
    ...line,
    parts: LetterParts,
  })
  .meta({ id: 'TemplateVersion' });
export type TemplateVersion = z.infer<typeof TemplateVersion>;
