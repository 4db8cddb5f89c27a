import type { CommandFrom, Scope, Target, WordChange } from '../reading/spoken-command.js';
import type { Token } from '../reading/tokens.js';
import { type WholePhrases, wholePhrases } from '../reading/whole-utterance.js';

/** Makes a command of what was heard; `that` are the words that point at what was said last. */
type CommandMaker = (that: ReadonlySet<string>) => CommandFrom;

const always =
  (command: ReturnType<CommandFrom>): CommandMaker =>
  () =>
  () =>
    command;

/** "that" points at what was said last; everything else names words in the letter. */
function target(tokens: readonly Token[], that: ReadonlySet<string>): Target {
  const [first] = tokens;
  return first === undefined || (tokens.length === 1 && that.has(first.lower)) ? 'that' : tokens;
}

const deleteLast = (scope: Scope) => always({ do: 'delete-last', scope });
const change =
  (what: WordChange): CommandMaker =>
  (that) =>
  ({ x }) => ({ do: 'change', change: what, target: target(x, that) });
const insert =
  (side: 'before' | 'after'): CommandMaker =>
  (that) =>
  ({ x, y }) => ({ do: 'insert', words: y, side, at: target(x, that) });
const goBeside =
  (side: 'before' | 'after'): CommandMaker =>
  (that) =>
  ({ x }) => ({ do: 'go-beside', side, target: target(x, that) });

/** One entry is one command; what it does stands in `apply.ts`, where the compiler asks for it. */
const COMMANDS = {
  scratch: always({ do: 'scratch' }),
  deleteWord: deleteLast('word'),
  deleteSentence: deleteLast('sentence'),
  deleteLine: deleteLast('line'),
  deleteParagraph: deleteLast('paragraph'),
  undo: always({ do: 'undo' }),
  redo: always({ do: 'redo' }),
  delete:
    (that) =>
    ({ x }) => ({ do: 'delete', target: target(x, that) }),
  replace:
    (that) =>
    ({ x, y }) => ({ do: 'replace', target: target(x, that), by: y }),
  correct:
    (that) =>
    ({ x }) => ({ do: 'correct', target: target(x, that) }),
  amend:
    () =>
    ({ x }) => ({ do: 'amend', words: x, isLed: false }),
  amendAfterNo:
    () =>
    ({ x }) => ({ do: 'amend', words: x, isLed: true }),
  insertBefore: insert('before'),
  insertAfter: insert('after'),
  capitalise: change('capitalise'),
  uppercase: change('uppercase'),
  lowercase: change('lowercase'),
  underline: change('underline'),
  quotes: change('quotes'),
  parentheses: change('parentheses'),
  join: change('join'),
  spell:
    () =>
    ({ x }) => ({ do: 'spell', letters: x }),
  pick:
    (that) =>
    ({ x }) => ({ do: 'pick', target: target(x, that) }),
  choose:
    () =>
    ({ x }) => ({ do: 'choose', choice: x }),
  meantWords: always({ do: 'flip', to: 'words' }),
  meantCommand: always({ do: 'flip', to: 'command' }),
  selectAll: always({ do: 'select', target: 'all' }),
  select:
    (that) =>
    ({ x }) => ({ do: 'select', target: target(x, that) }),
  goToStart: always({ do: 'go', to: 'start' }),
  goToEnd: always({ do: 'go', to: 'end' }),
  goBefore: goBeside('before'),
  goAfter: goBeside('after'),
  goBack: always({ do: 'go', to: 'back' }),
  newPage: always({ do: 'new-page' }),
  noSpaceOn: always({ do: 'no-space-mode', on: true }),
  noSpaceOff: always({ do: 'no-space-mode', on: false }),
  today: always({ do: 'today' }),
  dateline:
    () =>
    ({ x }) => ({ do: 'dateline', words: x }),
  salutation:
    () =>
    ({ x }) => ({ do: 'salutation', words: x }),
  closing:
    () =>
    ({ x }) => ({ do: 'closing', words: x }),
  signature:
    () =>
    ({ x }) => ({ do: 'signature', words: x }),
  enclosure:
    () =>
    ({ x }) => ({ do: 'enclosure', words: x }),
  newLetter: always({ do: 'new-letter' }),
  startAgain: always({ do: 'start-again' }),
  sleep: always({ do: 'sleep' }),
  wake: always({ do: 'wake' }),
  readThat: always({ do: 'read', what: 'that' }),
  readLetter: always({ do: 'read', what: 'letter' }),
  stopReading: always({ do: 'stop-reading' }),
  help: always({ do: 'help' }),
  proofread: always({ do: 'proofread' }),
  print: always({ do: 'print' }),
  punctuationOn: always({ do: 'engine-punctuation', on: true }),
  punctuationOff: always({ do: 'engine-punctuation', on: false }),
  learn: always({ do: 'add-to-vocabulary' }),
} as const satisfies Record<string, CommandMaker>;

type CommandName = keyof typeof COMMANDS;

/**
 * How a language says its commands, in the notation of `expand`: several ways are set apart by " / ", `<x>` and `<y>` are
 * the words that a command is about. Only for sounds alike ("which there") a language may have no phrase.
 */
export type CommandPhrases = Readonly<
  Record<Exclude<CommandName, 'pick' | 'choose'>, string> & Partial<Record<'pick' | 'choose', string>>
>;

export interface Courtesies {
  /** What may come before a command: "no", "wait", "please" … */
  readonly leadIns: string;
  /** What may follow one; several set apart by "|". */
  readonly politeEnds: string;
  /** What points at the words said last. */
  readonly that: string;
}

/** A language's whole-utterance commands. */
export function commandsSaid({ leadIns, politeEnds, that }: Courtesies, phrases: CommandPhrases): WholePhrases {
  const pointers = new Set(that.split(' '));
  const spoken = new Map(Object.entries(phrases));
  const entries = Object.entries<CommandMaker>(COMMANDS).flatMap(([name, commandAbout]): [string, CommandFrom][] => {
    const words = spoken.get(name);
    return words === undefined ? [] : [[words, commandAbout(pointers)]];
  });
  return wholePhrases(leadIns, politeEnds, entries);
}
