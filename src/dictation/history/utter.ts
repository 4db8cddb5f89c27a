import { apply } from '../apply/apply.js';
import { type Effect, notDone, type Scene } from '../apply/effect.js';
import { MAX_LETTER_CHARACTERS } from '../dictation.js';
import { textOf } from '../form/render.js';
import { writeUtterance } from '../form/write-utterance.js';
import type { Item } from '../items/item.js';
import { languageOf } from '../languages/index.js';
import { type Decision, decisionId } from '../reading/decision.js';
import type { Reader } from '../reading/desk.js';
import { interpret } from '../reading/interpret.js';
import type { WholeCommand } from '../reading/spoken-command.js';
import { type Token, tokenise } from '../reading/tokens.js';
import { vocabularyOf } from '../reading/vocabulary.js';
import { UTTERANCE_PAUSE_MS } from '../segment.js';
import { commandsIn, isLetterCommand, lastDecision, letterCommandAhead, saidOf, tailLength } from './commands-in.js';
import {
  type Action,
  asOneMoment,
  happened,
  NOTHING_HAPPENED,
  type Notice,
  type Report,
  type Timeline,
} from './timeline.js';

/** A spoken step along the dictation, left to whoever knows its events. */
export type HistoryStep = Extract<Effect, { kind: 'undo' | 'redo' | 'flip' }>;

export interface Uttered {
  readonly timeline: Timeline;
  readonly step: HistoryStep | null;
}

type Spoken = Extract<Action, { type: 'heard' | 'retried' }>;

/** One utterance: a command if it is one as a whole (R1), else text with inline commands. */
export function utter(timeline: Timeline, action: Spoken): Uttered {
  const { segment, ordinal } = action;
  const tokens = tokenise(segment.text);
  const { choices } = timeline.now;
  const chosen = choices[decisionId(segment.id, 'whole')];
  if (chosen === 'nothing') return { timeline: leftOut(timeline, action, tokens), step: null };
  if (choices[decisionId(segment.id, 'tail')] === 'command') return textThenCommand(timeline, action, tokens);
  const isApart = segment.pauseBeforeMs >= UTTERANCE_PAUSE_MS || ordinal === 0;
  const mayCommand = chosen === 'command' || (chosen !== 'words' && isApart);
  const led = mayCommand ? ledByLetterCommand(timeline, action, tokens) : null;
  if (led) return { timeline: led, step: null };
  const outcome = mayCommand ? firstDone(timeline, action, tokens) : NO_COMMAND;
  if (outcome.effect) return carriedOut(timeline, action, tokens, outcome);
  const decisions = chosen === 'words' ? [takenAsWords(action, tokens)] : [];
  return { timeline: writeText(timeline, action, tokens, { failure: outcome.reason, decisions }), step: null };
}

/** Carries out what `action` commands, on the letter as it is; null if it cannot be done. */
export function carryOutNow(timeline: Timeline, action: Spoken): Uttered | null {
  const tokens = tokenise(action.segment.text);
  const outcome = firstDone(timeline, action, tokens);
  return outcome.effect ? carriedOut(timeline, action, tokens, outcome) : null;
}

/** Why `action` cannot be carried out. */
export function reasonAgainst(timeline: Timeline, action: Spoken): string {
  return firstDone(timeline, action, tokenise(action.segment.text)).reason ?? 'it is not a command';
}

interface Done {
  readonly command: WholeCommand;
  readonly effect: Exclude<Effect, { kind: 'not-done' }>;
  readonly reason: null;
}
interface NotDone {
  readonly effect: null;
  /** Null if no command was meant at all. */
  readonly reason: string | null;
}
const NO_COMMAND: NotDone = { effect: null, reason: null };

function firstDone(
  timeline: Timeline,
  action: Spoken,
  tokens: readonly Token[],
  commands = commandsIn(timeline, tokens),
): Done | NotDone {
  if (commands.length === 0) return NO_COMMAND;
  const scene = sceneOf(timeline, action);
  let reason: string | null = null;
  for (const command of commands) {
    const effect = settled(timeline, apply(command, scene));
    if (effect.kind !== 'not-done') return { command, effect, reason: null };
    reason ??= effect.reason;
  }
  return { effect: null, reason };
}

/** What only the timeline can tell: whether there is something to take back, to undo or to flip. */
function settled(timeline: Timeline, effect: Effect): Effect {
  switch (effect.kind) {
    case 'scratch':
      return timeline.now.stands ? effect : notDone('nothing was said that could be taken back');
    case 'undo':
      return timeline.now.undoTo ? effect : notDone('there is nothing to undo');
    case 'redo':
      return timeline.undone ? effect : notDone('there is nothing to redo');
    case 'flip':
      return lastDecision(timeline, effect.to) ? effect : notDone('no earlier decision could be read so');
    case 'wake':
      return notDone('the desk is listening already');
    case 'sleep':
    case 'changed':
    case 'not-done':
      return effect;
    default:
      return effect satisfies never;
  }
}

function carriedOut(timeline: Timeline, action: Spoken, tokens: readonly Token[], { command, effect }: Done): Uttered {
  const { now } = timeline;
  const said = saidOf(tokens);
  const id = decisionId(action.segment.id, 'whole');
  const whole: Decision = {
    id,
    rule: 'R1',
    command: command.do,
    said,
    reading: 'command',
    otherwise: 'words',
    doubtful: false,
  };
  const report: Report = { ...NOTHING_HAPPENED, utterance: action.segment.id, decisions: [whole] };
  switch (effect.kind) {
    case 'changed': {
      const { draft, nature, event = null, removed = null } = effect;
      return {
        timeline: happened(timeline, action, { draft, nature, report: { ...report, event, removed } }),
        step: null,
      };
    }
    case 'scratch':
      return { timeline: scratched(timeline, action, report), step: null };
    case 'sleep': {
      const asleep = happened(timeline, action, {
        draft: now.draft,
        nature: 'move',
        report: { ...report, event: effect },
      });
      return { timeline: { ...asleep, asleep: true }, step: null };
    }
    case 'undo':
    case 'redo':
    case 'flip':
      return { timeline, step: effect };
    case 'wake':
      return { timeline, step: null };
    default:
      return effect satisfies never;
  }
}

/** "scratch that": back to before the last utterance that still stands, whatever it was. */
function scratched(timeline: Timeline, action: Spoken, report: Report): Timeline {
  const before = timeline.now.stands!.before!;
  const next = happened(timeline, action, { draft: { ...before.draft, selection: null }, nature: 'scratch', report });
  return { ...next, now: { ...next.now, stands: before.stands } };
}

interface TextNotes {
  /** Why the utterance is text although it could have been a command. */
  readonly failure: string | null;
  readonly decisions: readonly Decision[];
}

function writeText(timeline: Timeline, action: Spoken, tokens: readonly Token[], notes: TextNotes): Timeline {
  const { draft } = timeline.now;
  const reader = readerOf(timeline, action);
  const written = writeUtterance(draft, interpret(tokens, reader), reader);
  const isFull = charactersIn(written.draft.items) > MAX_LETTER_CHARACTERS;
  const report: Report = {
    ...NOTHING_HAPPENED,
    utterance: action.segment.id,
    removed: draft.selection && !isFull ? textOf(draft.items, draft.selection, reader.language) : null,
    decisions: [...notes.decisions, ...written.decisions],
    notice: noticeOf(action, tokens, isFull ? FULL : endsWithMark(written.draft.items) ? null : notes.failure),
  };
  return happened(
    timeline,
    action,
    isFull ? { draft, nature: 'move', report } : { draft: written.draft, nature: 'text', report },
  );
}

const FULL = `the letter is full: it holds ${MAX_LETTER_CHARACTERS} characters`;

/** "remove your shoes period" was a sentence of the letter, not a command that failed. */
function endsWithMark(items: readonly Item[]): boolean {
  const last = items.at(-1);
  return last?.kind === 'mark' && last.engine !== true;
}

function noticeOf({ segment }: Spoken, tokens: readonly Token[], reason: string | null): Notice | null {
  if (reason === null) return null;
  return { code: reason === FULL ? 'letter_full' : 'not_done', utterance: segment.id, said: saidOf(tokens), reason };
}

function charactersIn(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + (item.kind === 'word' ? item.text.length + 1 : 1), 0);
}

function leftOut(timeline: Timeline, action: Spoken, tokens: readonly Token[]): Timeline {
  const decision: Decision = { ...takenAsWords(action, tokens), reading: 'nothing', otherwise: 'words' };
  const report: Report = { ...NOTHING_HAPPENED, utterance: action.segment.id, decisions: [decision] };
  return happened(timeline, action, { draft: timeline.now.draft, nature: 'move', report });
}

/** The writer meant words where the rules heard a command. */
function takenAsWords({ segment }: Spoken, tokens: readonly Token[]): Decision {
  return {
    id: decisionId(segment.id, 'whole'),
    rule: 'R15',
    command: 'whole',
    said: saidOf(tokens),
    reading: 'words',
    otherwise: 'command',
    doubtful: false,
  };
}

/** A letter's command with more after it: "date line june third new paragraph dear ana comma", "closing love sign it tom". */
function ledByLetterCommand(timeline: Timeline, action: Spoken, tokens: readonly Token[]): Timeline | null {
  const led = letterCommandAhead(timeline, tokens);
  const outcome = led && firstDone(timeline, action, tokens.slice(0, led.length), [led.command]);
  if (!led || !outcome?.effect) return null;
  const first = carriedOut(timeline, action, tokens.slice(0, led.length), outcome).timeline;
  const rest = tokens.slice(led.restFrom);
  if (rest.length === 0) return first;
  const next =
    ledByLetterCommand(first, action, rest) ??
    restDone(first, action, rest) ??
    writeText(first, action, rest, { failure: null, decisions: [] });
  return asOneMoment(next, timeline.now, [...first.now.report.decisions, ...next.now.report.decisions]);
}

/** What follows a letter's command, where that is one as well. */
function restDone(timeline: Timeline, action: Spoken, tokens: readonly Token[]): Timeline | null {
  const outcome = firstDone(timeline, action, tokens, commandsIn(timeline, tokens).filter(isLetterCommand));
  return outcome.effect ? carriedOut(timeline, action, tokens, outcome).timeline : null;
}

/** "… scratch that" at the end of an utterance, once the writer has said that it was meant as a command. */
function textThenCommand(timeline: Timeline, action: Spoken, tokens: readonly Token[]): Uttered {
  const tail = tokens.slice(-tailLength(timeline, tokens));
  const text = writeText(timeline, action, tokens.slice(0, -tail.length), { failure: null, decisions: [] });
  const outcome = firstDone(text, action, tail);
  const done = outcome.effect ? carriedOut(text, action, tail, outcome) : null;
  if (!done) return { timeline: text, step: null };
  const decision: Decision = {
    ...takenAsWords(action, tail),
    id: decisionId(action.segment.id, 'tail'),
    reading: 'command',
    otherwise: 'words',
  };
  const decisions = [...text.now.report.decisions, decision];
  return { timeline: asOneMoment(done.timeline, timeline.now, decisions), step: done.step };
}

/** How far back "that" is looked for. */
const MAX_STANDING = 20;

function sceneOf(timeline: Timeline, action: Spoken): Scene {
  const { options, now } = timeline;
  const lastSaid: number[] = [];
  let moment = now.stands;
  while (moment && lastSaid.length < MAX_STANDING) {
    if (moment.action && 'ordinal' in moment.action) lastSaid.push(moment.action.ordinal);
    moment = moment.before?.stands ?? null;
  }
  return {
    draft: now.draft,
    language: languageOf(options.language),
    reader: readerOf(timeline, action),
    lastSaid,
    today: options.today ?? null,
  };
}

function readerOf({ options, now }: Timeline, { segment, ordinal }: Spoken): Reader {
  const language = languageOf(options.language);
  return {
    language,
    vocabulary: vocabularyOf(options.vocabulary, now.draft.modes.learned),
    dateOrder: language.dateOrderIn(options.language.split('-')[1] ?? null),
    utterance: segment.id,
    said: ordinal,
    punctuation: segment.punctuation,
    choices: now.choices,
    modes: now.draft.modes,
  };
}
