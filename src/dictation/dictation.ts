import { z } from 'zod';
import { letterText } from '../letter/text.js';
import { type Reading, utteranceOf } from './reading/decision.js';
import { Segment } from './segment.js';

/** A letter longer than this takes no further words; the transcript still keeps them. */
export const MAX_LETTER_CHARACTERS = 20_000;
export const MAX_EVENTS = 10_000;
const MAX_VOCABULARY = 1_000;

/** What a dictation is started with. */
export const DictationOptions = z.strictObject({
  /** BCP 47; the region decides the order of dates: "en-GB" writes 12 May 1987. */
  language: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/)
    .default('en'),
  /** Names as they are written. */
  vocabulary: z.array(letterText(80)).max(MAX_VOCABULARY).default([]),
  /** The writer's day, for "today's date". */
  today: z.iso.date().optional(),
});
export type DictationOptions = z.infer<typeof DictationOptions>;
export type DictationOptionsInput = z.input<typeof DictationOptions>;

const offset = z
  .int()
  .nonnegative()
  .max(4 * MAX_LETTER_CHARACTERS);
const decision = z.string().min(1).max(120);

/** Everything that ever happened in a dictation; the letter is what follows from it. */
export const DictationEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heard'), segment: Segment }),
  /** A decision was read otherwise. */
  z.strictObject({ type: z.literal('chosen'), decision, reading: z.enum(['command', 'words', 'nothing']) }),
  z.strictObject({ type: z.literal('undone') }),
  z.strictObject({ type: z.literal('redone') }),
  /** A command that was not done is tried again. */
  z.strictObject({ type: z.literal('retried'), utterance: z.string().min(1).max(80) }),
  /** Typed by hand over the text between two offsets; `left` is the text before it, to find the place again after a replay. */
  z.strictObject({
    type: z.literal('typed'),
    from: offset,
    to: offset,
    text: letterText(MAX_LETTER_CHARACTERS),
    left: z.string().max(40),
  }),
  /** The caret was set, or text selected, by hand. */
  z.strictObject({ type: z.literal('placed'), from: offset, to: offset }),
  z.strictObject({ type: z.literal('started-again') }),
  z.strictObject({ type: z.literal('slept') }),
  z.strictObject({ type: z.literal('woken') }),
]);
export type DictationEvent = z.infer<typeof DictationEvent>;

/**
 * A dictation: an immutable value that is nothing but its options and its events, so it can be stored and sent as JSON
 * and taken up again anywhere. Whatever else there is to know (`viewOf`, `lettersText`, `toParts`) follows from these.
 */
export const Dictation = z
  .strictObject({
    options: DictationOptions,
    events: z.array(DictationEvent).max(MAX_EVENTS),
  })
  .refine(({ events }) => replayedEvents(events) <= MAX_REPLAYED, {
    path: ['events'],
    message: 'expected fewer decisions that reach far back',
  });
export interface Dictation {
  readonly options: DictationOptions;
  readonly events: readonly DictationEvent[];
}

/** Some seconds of work: far more than a person can turn round, a bound for whoever would keep a server busy. */
const MAX_REPLAYED = 50_000;

/** How many events are carried out again when these are worked out from the start. */
function replayedEvents(events: readonly DictationEvent[]): number {
  const places = new Map<string, number>();
  let replayed = 0;
  for (const [at, event] of events.entries()) {
    if (event.type === 'heard') places.set(event.segment.id, at);
    const utterance =
      event.type === 'chosen' ? utteranceOf(event.decision) : event.type === 'retried' ? event.utterance : null;
    if (utterance !== null) replayed += at - (places.get(utterance) ?? at);
  }
  return replayed;
}

export function withEvent({ options, events }: Dictation, event: DictationEvent): Dictation {
  return { options, events: [...events, event] };
}

export const choice = (id: string, reading: Reading): DictationEvent => ({ type: 'chosen', decision: id, reading });
