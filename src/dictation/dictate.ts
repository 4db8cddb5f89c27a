import { type LetterParts, LetterParts as LetterPartsSchema } from '../letter/parts.js';
import {
  choice,
  type Dictation,
  type DictationEvent,
  DictationOptions,
  type DictationOptionsInput,
  withEvent,
} from './dictation.js';
import { partsFrom } from './form/parts-from.js';
import { render } from './form/render.js';
import { advance } from './history/advance.js';
import { momentsOf, startOf, type Timeline } from './history/timeline.js';
import { languageOf } from './languages/index.js';
import type { Reading } from './reading/decision.js';
import { type Segment, segmentOf, UTTERANCE_PAUSE_MS } from './segment.js';

/** Worked out once for each dictation value; a value from storage is worked out from its events. */
const timelines = new WeakMap<Dictation, Timeline>();

/** An empty letter. @throws ZodError where an option is not what `DictationOptions` says */
export function startLetter(options: DictationOptionsInput = {}): Dictation {
  return { options: DictationOptions.parse(options), events: [] };
}

/** The dictation after a final segment. A segment with an id heard before changes nothing, so it may be sent twice. */
export function hear(dictation: Dictation, segment: Segment): Dictation {
  return hasHeard(dictation, segment.id) ? dictation : record(dictation, { type: 'heard', segment });
}

/**
 * How the dictation would stand after words that are not final yet (R16). It is an ordinary dictation of its own:
 * read it and throw it away.
 */
export function preview(dictation: Dictation, interim: { text: string; pauseBeforeMs?: number }): Dictation {
  const segment = segmentOf(
    `interim ${dictation.events.length}`,
    interim.text,
    interim.pauseBeforeMs ?? UTTERANCE_PAUSE_MS,
  );
  return record(dictation, { type: 'heard', segment });
}

/** How many words two interims in a row begin with alike: only these may be drawn. */
export function stableWords(before: string, now: string): number {
  const earlier = before.split(/\s+/);
  const words = now.split(/\s+/).filter(Boolean);
  const changed = words.findIndex((word, at) => word !== earlier[at]);
  return changed < 0 ? words.length : changed;
}

/** Reads a decision its other way and works out everything since; undone like any other step. */
export function flip(dictation: Dictation, decision: string): Dictation {
  const found = decisionIn(dictation, decision);
  return found ? choose(dictation, decision, found.otherwise) : dictation;
}

/** Reads a decision a given way: "nothing" takes the command and its words out of the letter. */
export function choose(dictation: Dictation, decision: string, reading: Reading): Dictation {
  return record(dictation, choice(decision, reading));
}

function decisionIn(dictation: Dictation, id: string) {
  for (const { report } of momentsOf(timelineOf(dictation))) {
    const found = report.decisions.find((decision) => decision.id === id);
    if (found) return found;
  }
  return null;
}

export function undo(dictation: Dictation): Dictation {
  return record(dictation, { type: 'undone' });
}

export function redo(dictation: Dictation): Dictation {
  return record(dictation, { type: 'redone' });
}

/** Tries once more what a notice says was not done. */
export function retry(dictation: Dictation, utterance: string): Dictation {
  return record(dictation, { type: 'retried', utterance });
}

const LEFT_CONTEXT = 24;

/** Text typed by hand between two offsets of the letter's text. */
export function type(dictation: Dictation, { from, to, text }: { from: number; to: number; text: string }): Dictation {
  const left = lettersText(dictation).slice(Math.max(0, from - LEFT_CONTEXT), from);
  return record(dictation, { type: 'typed', from, to, text, left });
}

/** The caret set, or text selected, by hand. */
export function place(dictation: Dictation, { from, to }: { from: number; to: number }): Dictation {
  return record(dictation, { type: 'placed', from, to });
}

/** An empty letter in the same dictation: the answer yes to "new letter" and "start again". */
export function startAgain(dictation: Dictation): Dictation {
  return record(dictation, { type: 'started-again' });
}

/** Puts the interpreter to sleep, or wakes it, by hand. */
export function listen(dictation: Dictation, listening: boolean): Dictation {
  return record(dictation, { type: listening ? 'woken' : 'slept' });
}

/** The letter's plain text, paragraphs set apart by a blank line. */
export function lettersText(dictation: Dictation): string {
  return render(timelineOf(dictation).now.draft.items, languageOf(dictation.options.language)).text;
}

/** The letter's parts. @throws ZodError where a part is longer than a letter allows */
export function toParts(dictation: Dictation): LetterParts {
  const { items } = timelineOf(dictation).now.draft;
  return LetterPartsSchema.parse(partsFrom(render(items, languageOf(dictation.options.language), true), items));
}

/** A dictation worked out, from the nearest value that was. */
export function timelineOf(dictation: Dictation): Timeline {
  const known = timelines.get(dictation);
  if (known) return known;
  const timeline = dictation.events.reduce(advance, startOf(dictation.options));
  timelines.set(dictation, timeline);
  return timeline;
}

/** Adds an event, working out only what is new. */
export function record(dictation: Dictation, event: DictationEvent): Dictation {
  const next = withEvent(dictation, event);
  timelines.set(next, advance(timelineOf(dictation), event, dictation.events.length));
  return next;
}

function hasHeard({ events }: Dictation, id: string): boolean {
  return events.some((event) => event.type === 'heard' && event.segment.id === id);
}
