import { z } from 'zod';
import { canDictateIn, LANGUAGE_IDS } from '../../dictation/languages/index.js';
import { DictatedContent, LanguageTag } from '../../letter/letter.js';
import { LetterParts } from '../../letter/parts.js';

const Reading = z.enum(['command', 'words', 'nothing']);

/** A language whose commands are known. */
export const SpokenLanguage = LanguageTag.refine(canDictateIn, {
  message: `expected one of ${LANGUAGE_IDS.join(', ')}, with a country such as en-GB or without`,
  params: { code: 'not_one_of' },
});

/** `POST /v1/dictations`: what was said, in the order in which it was said. */
export const DictationRequest = DictatedContent.extend({
  language: SpokenLanguage.optional(),
  choices: z
    .array(z.strictObject({ decision: z.string().min(1).max(120), reading: Reading }))
    .max(500)
    .default([])
    .describe('Decisions to be read otherwise, by the names that an earlier answer gave them.'),
}).meta({
  id: 'DictationRequest',
  examples: [
    { utterances: [{ text: 'dear chris comma new paragraph' }, { text: 'I miss you period', pause_before_ms: 800 }] },
  ],
});
export type DictationRequest = z.infer<typeof DictationRequest>;

/** A stretch of `text`, in UTF-16 offsets. */
const Span = z.strictObject({ from: z.int().min(0), to: z.int().min(0) });

/** One place where what was said could be read in more than one way. */
export const DictationDecision = z.strictObject({
  id: z.string(),
  rule: z.string().describe('The rule that decided, such as R4b.'),
  command: z.string(),
  said: z.string(),
  reading: Reading,
  otherwise: Reading.describe('What `choices` can make of it.'),
  doubtful: z.boolean().describe('It could well have been meant otherwise.'),
  span: Span.nullable().describe('Where it shows; null if it left no trace in the text.'),
});

/** A command that could not be done and stays as words, or words that no longer fit. */
export const DictationNotice = z.strictObject({
  code: z.enum(['not_done', 'letter_full']),
  utterance: z.string(),
  said: z.string(),
  reason: z.string(),
});

/** The letter that the utterances make. Nothing is kept. */
export const DictatedLetter = z
  .strictObject({
    object: z.literal('dictation'),
    text: z.string(),
    parts: LetterParts,
    decisions: z.array(DictationDecision),
    notices: z.array(DictationNotice),
    asleep: z.boolean().describe('Whether dictation was stopped, so that what came after it was not heard.'),
  })
  .meta({ id: 'DictatedLetter' });
export type DictatedLetter = z.infer<typeof DictatedLetter>;
