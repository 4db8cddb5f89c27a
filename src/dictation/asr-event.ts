import { z } from 'zod';
import { MAX_UTTERANCE_CHARACTERS, Segment } from './segment.js';

const atMs = z.number().nonnegative();

/**
 * What a live ear tells, in order. Each utterance has exactly one `final`; an `interim` replaces what was said of its
 * utterance before; nothing follows `closed`.
 */
export const AsrEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('speech-start'), atMs }),
  z.strictObject({ type: z.literal('speech-end'), atMs }),
  z.strictObject({
    type: z.literal('interim'),
    utteranceId: z.string(),
    rev: z.int().nonnegative(),
    text: z.string().max(MAX_UTTERANCE_CHARACTERS),
    /** How many characters at its beginning will hardly change any more. */
    stablePrefix: z.int().nonnegative(),
  }),
  z.strictObject({ type: z.literal('final'), segment: Segment }),
  /** `retryable`: listening goes on, though what was said last is lost. */
  z.strictObject({
    type: z.literal('error'),
    code: z.enum(['auth', 'quota', 'network', 'audio', 'unsupported', 'internal']),
    retryable: z.boolean(),
    message: z.string(),
  }),
  z.strictObject({ type: z.literal('closed'), reason: z.enum(['client', 'server', 'idle', 'error']) }),
]);
export type AsrEvent = z.infer<typeof AsrEvent>;
