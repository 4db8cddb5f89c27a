import { z } from 'zod';
import { Transcript } from '../../dictation/segment.js';
import { idSchema } from '../../letter/ids.js';
import { LetterParts } from '../../letter/parts.js';
import { letterText } from '../../letter/text.js';
import { Mode, Timestamp } from './common.js';
import { SpokenLanguage } from './dictations.js';

/** The form's fields beside the recording itself. */
export const RecordingFields = z.strictObject({
  language: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'expected a language tag such as en-GB')
    .pipe(SpokenLanguage)
    .default('en-US')
    .describe('The language spoken, such as en-GB.'),
  vocabulary: z
    .array(letterText(80))
    .max(500)
    .default([])
    .describe('Names as they are written; the field may come again and again.'),
});

/** `POST /v1/recordings`, `GET /v1/recordings/:id`. */
export const Recording = z
  .strictObject({
    id: idSchema('recording'),
    object: z.literal('recording'),
    mode: Mode,
    state: z.enum(['queued', 'transcribing', 'transcribed', 'failed']),
    language: z.string(),
    duration_ms: z.int().nullable(),
    transcript: Transcript.nullable().describe('What was heard, utterance by utterance, before it became a letter.'),
    parts: LetterParts.nullable().describe('The letter that was dictated.'),
    failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    created_at: Timestamp,
    audio_deleted_at: Timestamp.describe('Its sound is deleted at this moment, or was.'),
  })
  .meta({ id: 'Recording' });
export type Recording = z.infer<typeof Recording>;
