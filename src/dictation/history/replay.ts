import { placeAt, typeOver } from '../form/type-over.js';
import { EMPTY_DRAFT } from '../items/draft.js';
import { languageOf } from '../languages/index.js';
import { decisionId, type Reading, utteranceOf } from '../reading/decision.js';
import { type Action, happened, momentsOf, NOTHING_HAPPENED, type Report, rewound, type Timeline } from './timeline.js';
import { carryOutNow, reasonAgainst, utter } from './utter.js';

/** The timeline with nothing new to report. */
export const quiet = (timeline: Timeline): Timeline => ({ ...timeline, report: NOTHING_HAPPENED, mayContinue: false });

/** Carries out an action, on whatever went before it now. A spoken step back counts only when it is first heard. */
export function perform(timeline: Timeline, action: Action): Timeline {
  const { draft } = timeline.now;
  const language = languageOf(timeline.options.language);
  switch (action.type) {
    case 'heard':
      return utter(timeline, action).timeline;
    case 'retried':
      return carryOutNow(timeline, action)?.timeline ?? timeline;
    case 'typed':
      return happened(timeline, action, { ...byHand, draft: typeOver(draft, action, language), nature: 'edit' });
    case 'placed':
      return happened(timeline, action, { ...byHand, draft: placeAt(draft, action, language), nature: 'move' });
    case 'started-again': {
      const modes = { ...EMPTY_DRAFT.modes, learned: draft.modes.learned };
      return happened(timeline, action, { ...byHand, draft: { ...EMPTY_DRAFT, modes }, nature: 'edit' });
    }
    default:
      return action satisfies never;
  }
}

const byHand: { report: Report } = { report: NOTHING_HAPPENED };

/** R15: everything since the decision is carried out again with the other reading; one undo takes it back. */
export function choose(timeline: Timeline, decision: string, reading: Reading): Timeline {
  const utterance = utteranceOf(decision);
  const choices = { ...timeline.now.choices, [decision]: reading };
  const past = rewound(timeline, utterance);
  // It was not said yet: the choice waits for it.
  if (!past) return { ...quiet(timeline), now: { ...timeline.now, choices } };
  const asleep = timeline.asleep && !fellAsleepAt(timeline, utterance);
  let replayed: Timeline = { ...timeline, now: { ...past.base, choices } };
  for (const action of past.actions) replayed = perform(replayed, action);
  return { ...quiet(replayed), asleep, now: { ...replayed.now, undoTo: timeline.now }, undone: null };
}

function fellAsleepAt(timeline: Timeline, utterance: string): boolean {
  for (const { report } of momentsOf(timeline)) {
    if (report.utterance === utterance) return report.event?.kind === 'sleep';
  }
  return false;
}

/** "Do it after all": the words go, and the command is tried on the letter as it is now. */
export function retry(timeline: Timeline, utterance: string, ordinal: number): Timeline {
  const heard = [...momentsOf(timeline)].find((moment) => moment.report.utterance === utterance)?.action;
  if (heard?.type !== 'heard') return quiet(timeline);
  const without = choose(timeline, decisionId(utterance, 'whole'), 'nothing');
  const action = { type: 'retried', segment: { ...heard.segment, id: `${utterance}+` }, ordinal } as const;
  const done = carryOutNow(without, action)?.timeline;
  if (done && done.now !== without.now) return { ...done, now: { ...done.now, undoTo: timeline.now } };
  const notice = {
    code: 'not_done',
    utterance,
    said: heard.segment.text,
    reason: reasonAgainst(without, action),
  } as const;
  return { ...quiet(timeline), report: { ...NOTHING_HAPPENED, utterance, notice } };
}
