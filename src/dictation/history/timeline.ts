import type { HostEvent } from '../apply/effect.js';
import type { DictationEvent, DictationOptions } from '../dictation.js';
import { type Draft, EMPTY_DRAFT } from '../items/draft.js';
import type { Choices, Decision } from '../reading/decision.js';
import type { Segment } from '../segment.js';

/** Something that can be carried out again when an earlier decision is read otherwise. */
export type Action =
  | { readonly type: 'heard'; readonly segment: Segment; readonly ordinal: number }
  | { readonly type: 'retried'; readonly segment: Segment; readonly ordinal: number }
  | Extract<DictationEvent, { type: 'typed' | 'placed' }>
  | { readonly type: 'started-again' };

/** A command that could not be carried out: it stays as text, with this beside it. */
export interface Notice {
  readonly code: 'not_done' | 'letter_full';
  readonly utterance: string;
  readonly said: string;
  readonly reason: string;
}

/** What came of an action. */
export interface Report {
  readonly utterance: string | null;
  readonly decisions: readonly Decision[];
  readonly notice: Notice | null;
  readonly event: HostEvent | null;
  readonly removed: string | null;
  /** It was said while asleep: only the transcript has it. */
  readonly swallowed: boolean;
}

export const NOTHING_HAPPENED: Report = {
  utterance: null,
  decisions: [],
  notice: null,
  event: null,
  removed: null,
  swallowed: false,
};

/** The letter after an action. Moments never change and share what they have in common. */
export interface Moment {
  readonly draft: Draft;
  readonly choices: Choices;
  readonly nature: 'text' | 'edit' | 'move' | 'scratch';
  /** The moment that `action` was carried out on; null at the start. */
  readonly before: Moment | null;
  readonly action: Action | null;
  /** Where undo leads: past moves, and back over flips. */
  readonly undoTo: Moment | null;
  /** The latest moment whose words or edit "scratch that" has not yet taken back. */
  readonly stands: Moment | null;
  readonly report: Report;
}

/** Moments that were undone, the latest first. */
export interface Undone {
  readonly moment: Moment;
  readonly next: Undone | null;
}

/** A dictation worked out. */
export interface Timeline {
  readonly options: DictationOptions;
  readonly now: Moment;
  readonly undone: Undone | null;
  readonly asleep: boolean;
  /** Of the last event. */
  readonly report: Report;
  /** Whether the last event was an utterance that a following one without a pause belongs to. */
  readonly mayContinue: boolean;
}

const START: Moment = {
  draft: EMPTY_DRAFT,
  choices: {},
  nature: 'move',
  before: null,
  action: null,
  undoTo: null,
  stands: null,
  report: NOTHING_HAPPENED,
};

export function startOf(options: DictationOptions): Timeline {
  return { options, now: START, undone: null, asleep: false, report: NOTHING_HAPPENED, mayContinue: false };
}

/** The timeline with one more moment. */
export function happened(
  timeline: Timeline,
  action: Action,
  { draft, nature, report }: Pick<Moment, 'draft' | 'nature' | 'report'>,
): Timeline {
  const { now } = timeline;
  const leavesTrace = nature !== 'move';
  const moment: Moment = {
    draft,
    choices: now.choices,
    nature,
    before: now,
    action,
    undoTo: leavesTrace ? now : now.undoTo,
    stands: now.stands,
    report,
  };
  const stands = nature === 'text' || nature === 'edit' ? moment : now.stands;
  return {
    ...timeline,
    // A moment that stands for itself cannot be written as a literal.
    now: stands === moment ? standing(moment) : moment,
    undone: leavesTrace ? null : timeline.undone,
    report,
    mayContinue: false,
  };
}

/** The timeline with everything since `before` as one step of the writer's. */
export function asOneMoment(timeline: Timeline, before: Moment, decisions: readonly Decision[]): Timeline {
  const report = { ...timeline.now.report, decisions };
  const moment: Moment = { ...timeline.now, before, undoTo: before, report };
  const now = moment.nature === 'text' || moment.nature === 'edit' ? standing(moment) : moment;
  return { ...timeline, now, report };
}

function standing(moment: Moment): Moment {
  const own: { -readonly [Key in keyof Moment]: Moment[Key] } = { ...moment };
  own.stands = own;
  return own;
}

/** R15: the same actions from the one that `decision` belongs to, with the decision read otherwise. */
export function rewound(timeline: Timeline, utterance: string): { base: Moment; actions: Action[] } | null {
  const actions: Action[] = [];
  for (let moment: Moment | null = timeline.now; moment?.action; moment = moment.before) {
    actions.unshift(moment.action);
    if (moment.action.type === 'heard' && moment.action.segment.id === utterance) {
      return moment.before && { base: moment.before, actions };
    }
  }
  return null;
}

/** The moments that led here, the latest first. */
export function* momentsOf({ now }: Timeline): Generator<Moment> {
  for (let moment: Moment | null = now; moment; moment = moment.before) yield moment;
}
