import type { HostEvent } from '../apply/effect.js';
import type { DictationEvent } from '../dictation.js';
import { languageOf } from '../languages/index.js';
import { tokenise } from '../reading/tokens.js';
import { wholeCommands } from '../reading/whole-utterance.js';
import { type Segment, UTTERANCE_PAUSE_MS } from '../segment.js';
import { lastDecision } from './commands-in.js';
import { closesUnopened, waitingQuote } from './quotation.js';
import { choose, perform, quiet, retry } from './replay.js';
import { NOTHING_HAPPENED, type Timeline } from './timeline.js';
import { type HistoryStep, utter } from './utter.js';

/** The timeline after one more event; `ordinal` is the event's place in the dictation. */
export function advance(timeline: Timeline, event: DictationEvent, ordinal: number): Timeline {
  switch (event.type) {
    case 'heard':
      return hear(timeline, event.segment, ordinal);
    case 'chosen':
      return choose(timeline, event.decision, event.reading);
    case 'undone':
      return undo(timeline);
    case 'redone':
      return redo(timeline);
    case 'retried':
      return retry(timeline, event.utterance, ordinal);
    case 'typed':
    case 'placed':
    case 'started-again':
      return perform(quiet(timeline), event);
    case 'slept':
      return { ...quiet(timeline), asleep: true };
    case 'woken':
      return { ...quiet(timeline), asleep: false };
    default:
      return event satisfies never;
  }
}

/** R0, and the pause that sets utterances apart: without one, a segment continues the utterance before it. */
function hear(timeline: Timeline, segment: Segment, ordinal: number): Timeline {
  if (timeline.asleep) return wakeOrSwallow(timeline, segment);
  const { now } = timeline;
  const continued = timeline.mayContinue && segment.pauseBeforeMs < UTTERANCE_PAUSE_MS ? now.action : null;
  if (continued?.type !== 'heard' || !now.before) return settle(timeline, { type: 'heard', segment, ordinal });
  const whole = { ...continued.segment, text: `${continued.segment.text} ${segment.text}`, endMs: segment.endMs };
  return settle({ ...timeline, now: now.before }, { ...continued, segment: whole });
}

function wakeOrSwallow(timeline: Timeline, { id, text }: Segment): Timeline {
  const commands = wholeCommands(languageOf(timeline.options.language).whole, tokenise(text));
  const wakes = commands.some((command) => command.do === 'wake');
  const event: HostEvent | null = wakes ? { kind: 'wake' } : null;
  const report = { ...NOTHING_HAPPENED, utterance: id, event, swallowed: !wakes };
  return { ...quiet(timeline), asleep: !wakes, report };
}

function settle(timeline: Timeline, action: { type: 'heard'; segment: Segment; ordinal: number }): Timeline {
  const { timeline: next, step } = utter(timeline, action);
  if (!step) return { ...quotationJoined(timeline, next), mayContinue: true };
  return { ...stepped(next, step), report: { ...NOTHING_HAPPENED, utterance: action.segment.id } };
}

/** R5 across pauses: "he said quote wait | for me unquote" makes a mark of the "quote" that was only a word so far. */
function quotationJoined(before: Timeline, timeline: Timeline): Timeline {
  const { draft, action, nature } = timeline.now;
  if (nature !== 'text' || action?.type !== 'heard' || !closesUnopened(draft.items, action.ordinal)) return timeline;
  const quote = waitingQuote(timeline);
  if (quote === null) return timeline;
  const { now } = choose(timeline, quote, 'command');
  return { ...timeline, now: { ...now, undoTo: before.now } };
}

function stepped(timeline: Timeline, step: HistoryStep): Timeline {
  switch (step.kind) {
    case 'undo':
      return undo(timeline);
    case 'redo':
      return redo(timeline);
    case 'flip': {
      const decision = lastDecision(timeline, step.to);
      return decision ? choose(timeline, decision.id, step.to) : timeline;
    }
    default:
      return step satisfies never;
  }
}

function undo(timeline: Timeline): Timeline {
  const { now, undone } = timeline;
  return now.undoTo ? { ...quiet(timeline), now: now.undoTo, undone: { moment: now, next: undone } } : quiet(timeline);
}

function redo(timeline: Timeline): Timeline {
  const { undone } = timeline;
  return undone ? { ...quiet(timeline), now: undone.moment, undone: undone.next } : quiet(timeline);
}
