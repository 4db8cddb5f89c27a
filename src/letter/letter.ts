import { z } from 'zod';
import { isCountry } from './country.js';
import { idSchema } from './ids.js';
import { MAX_TEMPLATE_VARIABLES, MAX_TEXT } from './limits.js';
import { LetterParts } from './parts.js';
import { letterText, paragraphText, recordText } from './text.js';

/** One line of an address, or a name. */
function singleLine(max: number) {
  return letterText(max).refine((text) => !/[\n\t]/.test(text), { message: 'expected a single line' });
}

/** One that nobody can be reached without. */
function neededLine(max: number) {
  return singleLine(max).refine((text) => text.trim() !== '', { message: 'expected some text' });
}

export const Address = z
  .strictObject({
    line1: neededLine(100),
    line2: singleLine(100).nullable().default(null),
    city: neededLine(100),
    region: singleLine(100).nullable().default(null),
    postcode: singleLine(20).nullable().default(null),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, { error: 'expected a two-letter country code such as US', abort: true })
      .refine(isCountry, { message: 'expected the code of a country, such as GB for the United Kingdom' })
      .describe('ISO 3166-1 alpha-2; the address is written in the order of its country.'),
  })
  .meta({ id: 'Address' });
export type Address = z.infer<typeof Address>;

/** A person at one end of the letter. */
export const Correspondent = z
  .strictObject({
    name: neededLine(120),
    address: Address.nullable().default(null),
  })
  .meta({ id: 'Correspondent' });
export type Correspondent = z.infer<typeof Correspondent>;

const NO_LANGUAGE = 'expected a language tag such as en or de-AT';

/** Letter language as a BCP 47 tag; the primary subtag picks spelling, date order and word breaks. */
export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: NO_LANGUAGE, abort: true })
  .refine(isLanguage, { error: NO_LANGUAGE, params: { code: 'wrong_format' } });

/** Whether the parts of the tag stand in an order that makes sense: everything that sorts or names by language refuses others. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A stretch of speech as a programme hands it in: its words, and the silence before them. */
export const DictatedUtterance = z.strictObject({
  text: letterText(2_000),
  pause_before_ms: z.number().int().min(0).max(3_600_000).default(1_000).describe('The silence before it.'),
});

export const DictatedContent = z.strictObject({
  utterances: z.array(DictatedUtterance).min(1).max(5_000),
  vocabulary: z.array(singleLine(80)).max(500).default([]).describe('Names as they are written.'),
  language: LanguageTag.optional().describe('The language spoken; that of the letter where absent.'),
  today: z.iso.date().optional().describe('The writer\'s day, for "today\'s date".'),
});

export type DictatedContent = z.infer<typeof DictatedContent>;

/** The name of a variable in a letter template. */
export const VariableName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/, 'expected a name such as first_name');

/** A template of the house, and what goes into the places that it leaves open. */
export const TemplatedContent = z.strictObject({
  id: idSchema('letterTemplate').describe('One of `GET /v1/templates`.'),
  version: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('The published one where absent; the letter then says which that was.'),
  variables: z
    .record(VariableName, z.union([letterText(5_000), z.number(), z.boolean()]))
    .refine((variables) => Object.keys(variables).length <= MAX_TEMPLATE_VARIABLES, {
      message: `expected at most ${MAX_TEMPLATE_VARIABLES} variables`,
    })
    .default({})
    .describe(
      'Each of the version’s `required_variables`, and no other. What is put in is text, whatever it looks like.',
    ),
});
export type TemplatedContent = z.infer<typeof TemplatedContent>;
export type TemplateVariables = TemplatedContent['variables'];

/** What a letter is made from; the key says which. Exactly one may be given. */
export const CONTENT_KINDS = ['text', 'parts', 'dictation', 'recording_id', 'template'] as const;

/** A letter's content as it is handed in. */
export const LetterContent = z
  .strictObject({
    text: paragraphText(MAX_TEXT)
      .refine((text) => text.trim() !== '', { message: 'expected some text' })
      .optional()
      .describe('The whole letter as plain text, an empty line between paragraphs; its parts are recognised.'),
    parts: LetterParts.optional().describe('The letter part by part.'),
    dictation: DictatedContent.optional().describe('What was spoken, with spoken commands.'),
    recording_id: idSchema('recording').optional().describe('A recording that has been transcribed.'),
    template: TemplatedContent.optional().describe('A letter template, with its variables.'),
  })
  .refine((content) => CONTENT_KINDS.filter((kind) => content[kind] !== undefined).length === 1, {
    message: `expected exactly one of ${CONTENT_KINDS.join(', ')}`,
  })
  .meta({
    id: 'LetterContent',
    description: `Exactly one of ${CONTENT_KINDS.map((kind) => `\`${kind}\``).join(', ')}.`,
  });
export type LetterContent = z.infer<typeof LetterContent>;

export const Metadata = z
  .record(recordText(40).min(1), recordText(500))
  .refine((pairs) => Object.keys(pairs).length <= 20, { message: 'expected at most 20 pairs' });
export type Metadata = z.infer<typeof Metadata>;
