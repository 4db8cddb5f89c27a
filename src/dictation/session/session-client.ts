import type { Dictation, DictationEvent } from '../dictation.js';
import { withEvent } from '../dictation.js';
import type { ClientFrame, ServerFrame } from './session-protocol.js';

/**
 * The writer's end of a live dictation, without its socket: what was said is kept until the server has it, so a broken
 * line loses nothing, and what the server has already is not sent again. Values; every function gives the next one.
 */
export interface LiveDictation {
  readonly dictation: Dictation;
  /** Null until the server has named it. */
  readonly session: string | null;
  /** How many events the server has for certain. */
  readonly acknowledged: number;
  /** How many events went out on the line that is open; null while none is. */
  readonly sent: number | null;
}

/** The next value, and what is to be sent now, in this order. */
export interface Step {
  readonly live: LiveDictation;
  readonly frames: readonly ClientFrame[];
}

export function beginLive(dictation: Dictation): LiveDictation {
  return { dictation, session: null, acknowledged: 0, sent: null };
}

/** A line is open: a new dictation is started, one that the server knows goes on. */
export function lineOpened(live: LiveDictation): Step {
  const { session, dictation } = live;
  const greeting: ClientFrame =
    session !== null
      ? { type: 'resume', session }
      : dictation.events.length > 0
        ? restoring(dictation)
        : { type: 'start', options: dictation.options };
  // Events wait for the answer, which says how many the server has.
  return { live: { ...live, sent: null }, frames: [greeting] };
}

export function lineLost(live: LiveDictation): LiveDictation {
  return { ...live, sent: null };
}

/** Something was said or done; it goes out at once where it can. */
export function happenedLive(live: LiveDictation, event: DictationEvent): Step {
  return sendRest({ ...live, dictation: withEvent(live.dictation, event) });
}

/** What an answer means for what is still to be sent. */
export function answered(live: LiveDictation, frame: ServerFrame): Step {
  switch (frame.type) {
    case 'session':
      return goOn(live, frame);
    case 'letter':
    case 'finished':
      return nothing({ ...live, acknowledged: Math.max(live.acknowledged, frame.seq) });
    case 'preview':
      return nothing(live);
    case 'error':
      return afterRefusal(live, frame);
    default:
      return frame satisfies never;
  }
}

/** A session taken up again is sent what it did not acknowledge, though it may have it: if it has something else, it says so. */
function goOn(live: LiveDictation, { session, seq }: Extract<ServerFrame, { type: 'session' }>): Step {
  const known = live.session === null ? seq : Math.min(seq, live.acknowledged);
  return sendRest({ ...live, session, acknowledged: known, sent: known });
}

function restoring({ options, events }: Dictation): ClientFrame {
  return { type: 'restore', dictation: { options, events: [...events] } };
}

function afterRefusal(live: LiveDictation, { code, expected_seq }: Extract<ServerFrame, { type: 'error' }>): Step {
  switch (code) {
    case 'out_of_order':
      return sendRest({ ...live, sent: expected_seq ?? live.acknowledged });
    // The server lost it, or somebody else went on with it: from here on it is a dictation of its own.
    case 'no_such_session':
    case 'conflict':
      return { live: { ...live, session: null, sent: null }, frames: [restoring(live.dictation)] };
    case 'not_started':
    case 'finished':
    case 'full':
    case 'malformed':
      return nothing(live);
    default:
      return code satisfies never;
  }
}

const nothing = (live: LiveDictation): Step => ({ live, frames: [] });

function sendRest(live: LiveDictation): Step {
  const { sent, dictation } = live;
  if (sent === null) return nothing(live);
  const frames = dictation.events.slice(sent).map((event, k): ClientFrame => ({ type: 'event', seq: sent + k, event }));
  return { live: { ...live, sent: dictation.events.length }, frames };
}
