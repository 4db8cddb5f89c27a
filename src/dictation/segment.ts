import { z } from 'zod';
import { letterText } from '../letter/text.js';

/** Silence that sets one utterance apart from the next; commands that edit work only between two of these. */
export const UTTERANCE_PAUSE_MS = 600;
/** Some five minutes of speech without a breath; more is not an utterance. */
export const MAX_UTTERANCE_CHARACTERS = 4_000;
const MAX_WORDS = 2_000;

const milliseconds = z.number().nonnegative().max(86_400_000);
const confidence = z.number().min(0).max(1);

/** What the engine already did: nothing, its own punctuation, or marks for the spoken words "comma", "period" … */
export const Punctuation = z.enum(['none', 'auto', 'spoken']);
export type Punctuation = z.infer<typeof Punctuation>;

export const Word = z.strictObject({
  text: letterText(200),
  startMs: milliseconds,
  endMs: milliseconds,
  confidence: confidence.optional(),
});
export type Word = z.infer<typeof Word>;

/** One utterance between pauses, as an engine heard it; it never changes once it was emitted. */
export const Segment = z.strictObject({
  id: z.string().min(1).max(80),
  text: letterText(MAX_UTTERANCE_CHARACTERS),
  startMs: milliseconds,
  endMs: milliseconds,
  /** Decides whether this is an utterance of its own: see `UTTERANCE_PAUSE_MS`. */
  pauseBeforeMs: milliseconds,
  words: z.array(Word).max(MAX_WORDS).optional(),
  confidence: confidence.optional(),
  noSpeechProb: confidence.optional(),
  punctuation: Punctuation,
});
export type Segment = z.infer<typeof Segment>;

/** A whole recording as heard by an engine. */
export const Transcript = z.strictObject({
  text: z.string(),
  language: z.string().min(2).max(20),
  durationMs: milliseconds,
  segments: z.array(Segment),
  engine: z.strictObject({ id: z.string(), model: z.string(), version: z.string().optional() }),
});
export type Transcript = z.infer<typeof Transcript>;

/** A segment for words that were typed, pasted or read from a file, where nothing is known of time. */
export function segmentOf(id: string, text: string, pauseBeforeMs = 2 * UTTERANCE_PAUSE_MS): Segment {
  return { id, text, startMs: 0, endMs: 0, pauseBeforeMs, punctuation: punctuationOf(text) };
}

/** Whether text carries marks of an engine's or a typist's own. */
export function punctuationOf(text: string): Punctuation {
  return /[\p{L}\p{N}][.,?!:;…](?:\s|$)/u.test(text) ? 'auto' : 'none';
}
