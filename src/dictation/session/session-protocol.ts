import { z } from 'zod';
import { letterText } from '../../letter/text.js';
import { preview, record, stableWords, startLetter } from '../dictate.js';
import { Dictation, DictationEvent, DictationOptions, MAX_EVENTS } from '../dictation.js';
import { MAX_UTTERANCE_CHARACTERS, UTTERANCE_PAUSE_MS } from '../segment.js';
import { type LetterView, viewOf } from '../view.js';

/**
 * Live dictation over any channel that keeps frames in order: events in, the letter out.
 *
 * An event's sequence number is its place in the dictation. The client keeps the events too, so a broken line costs
 * nothing: it says how far it got (`resume`) and sends the rest again; and if the server lost the session, it hands the
 * whole dictation over (`restore`). An event that comes twice changes nothing.
 */
export const ClientFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), options: DictationOptions.prefault({}) }),
  z.strictObject({ type: z.literal('resume'), session: z.string().min(1).max(80) }),
  z.strictObject({ type: z.literal('restore'), dictation: Dictation }),
  z.strictObject({ type: z.literal('event'), seq: z.int().nonnegative(), event: DictationEvent }),
  /** Words that are not final yet; the answer is a preview, and the letter stays as it is. */
  z.strictObject({
    type: z.literal('interim'),
    text: letterText(MAX_UTTERANCE_CHARACTERS),
    pause_before_ms: z.number().nonnegative().max(86_400_000).default(UTTERANCE_PAUSE_MS),
  }),
  z.strictObject({ type: z.literal('finish') }),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;

export type SessionErrorCode =
  | 'not_started'
  | 'no_such_session'
  | 'out_of_order'
  | 'conflict'
  | 'finished'
  | 'full'
  | 'malformed';

export type ServerFrame =
  | { readonly type: 'session'; readonly session: string; readonly seq: number; readonly letter: LetterView }
  /** After the event with number `seq - 1`. */
  | { readonly type: 'letter'; readonly seq: number; readonly letter: LetterView }
  | { readonly type: 'preview'; readonly text: string; readonly stable_words: number }
  | { readonly type: 'finished'; readonly seq: number; readonly letter: LetterView }
  | {
      readonly type: 'error';
      readonly code: SessionErrorCode;
      readonly message: string;
      readonly expected_seq: number | null;
    };

/** A live dictation as the server keeps it. */
export interface Session {
  readonly id: string;
  readonly dictation: Dictation;
  /** No further event is taken. */
  readonly isFinished: boolean;
  readonly lastInterim: string;
}

export interface Received {
  /** Null as long as none was started. */
  readonly session: Session | null;
  readonly reply: ServerFrame;
}

/** How a host finds kept sessions and names new ones. */
export interface SessionKeeper {
  find(id: string): Session | null;
  nameSession(): string;
}

/** What the server answers to a frame, and the session after it. The session given is never changed. */
export function receive(session: Session | null, frame: ClientFrame, keeper: SessionKeeper): Received {
  switch (frame.type) {
    case 'start':
      return opened({ id: keeper.nameSession(), dictation: startLetter(frame.options), ...FRESH });
    case 'restore':
      return opened({ id: keeper.nameSession(), dictation: frame.dictation, ...FRESH });
    case 'resume': {
      const kept = keeper.find(frame.session);
      return kept
        ? opened(kept)
        : { session, reply: refusal('no_such_session', 'send `restore` with the dictation as you have it') };
    }
    case 'event':
      return session ? takeEvent(session, frame) : { session, reply: NOT_STARTED };
    case 'interim':
      return session ? showInterim(session, frame) : { session, reply: NOT_STARTED };
    case 'finish':
      return session ? finished(session) : { session, reply: NOT_STARTED };
    default:
      return frame satisfies never;
  }
}

const FRESH = { isFinished: false, lastInterim: '' } as const;

/** An answer to what is no frame at all. */
export function malformed(reason: string): ServerFrame {
  return refusal('malformed', reason);
}

function refusal(code: SessionErrorCode, message: string, expectedSeq: number | null = null): ServerFrame {
  return { type: 'error', code, message, expected_seq: expectedSeq };
}

const NOT_STARTED = refusal('not_started', 'expected `start`, `resume` or `restore` first');

function opened(session: Session): Received {
  const { id, dictation } = session;
  return { session, reply: { type: 'session', session: id, seq: dictation.events.length, letter: viewOf(dictation) } };
}

function takeEvent(session: Session, { seq, event }: Extract<ClientFrame, { type: 'event' }>): Received {
  const { events } = session.dictation;
  const refuse = (code: SessionErrorCode, message: string): Received => ({
    session,
    reply: refusal(code, message, events.length),
  });
  if (seq > events.length) return refuse('out_of_order', `expected event ${events.length}, got ${seq}`);
  if (seq < events.length) {
    const isAgain = JSON.stringify(events[seq]) === JSON.stringify(event);
    return isAgain
      ? { session, reply: letterFrame(session) }
      : refuse('conflict', `event ${seq} is another one already`);
  }
  if (session.isFinished) return refuse('finished', 'this dictation is finished');
  if (events.length >= MAX_EVENTS) return refuse('full', `a dictation has at most ${MAX_EVENTS} events`);
  const next: Session = { ...session, dictation: record(session.dictation, event), lastInterim: '' };
  return { session: next, reply: letterFrame(next) };
}

function letterFrame({ dictation }: Session): ServerFrame {
  return { type: 'letter', seq: dictation.events.length, letter: viewOf(dictation) };
}

function showInterim(session: Session, { text, pause_before_ms }: Extract<ClientFrame, { type: 'interim' }>): Received {
  const shown = viewOf(preview(session.dictation, { text, pauseBeforeMs: pause_before_ms }));
  const stable_words = stableWords(session.lastInterim, text);
  return { session: { ...session, lastInterim: text }, reply: { type: 'preview', text: shown.text, stable_words } };
}

function finished(session: Session): Received {
  const next: Session = { ...session, isFinished: true };
  return {
    session: next,
    reply: { type: 'finished', seq: next.dictation.events.length, letter: viewOf(next.dictation) },
  };
}
