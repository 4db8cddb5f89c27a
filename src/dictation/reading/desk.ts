import type { Modes } from '../items/draft.js';
import type { Item, Part, WordItem } from '../items/item.js';
import type { Language, Verdict } from '../languages/language.js';
import type { DateOrder } from '../numbers/number-reader.js';
import type { Punctuation } from '../segment.js';
import { type Choices, type Decision, decisionId, type Reading } from './decision.js';
import type { Token } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

/** What an utterance is read against. */
export interface Reader {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly dateOrder: DateOrder;
  readonly utterance: string;
  readonly said: number;
  readonly punctuation: Punctuation;
  readonly choices: Choices;
  readonly modes: Modes;
  readonly part?: Part;
  readonly inDigits?: boolean;
  /** The words come from inside an utterance, where a capital is no guess of the engine's. */
  readonly isInside?: boolean;
}

/** The work in hand while one utterance is read from left to right. */
export interface Desk {
  readonly reader: Reader;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly items: Item[];
  readonly decisions: Decision[];
  at: number;
  modes: Modes;
  nextCasing: 'capital' | 'upper' | 'lower' | null;
  glueNext: boolean;
  closeQuoteAfterNext: boolean;
  /** Engine marks after a dropped hesitation go with it. */
  dropsEngineMarks: boolean;
}

/** Adds an item with whatever was said to hold for the next one. */
export function put(desk: Desk, item: Item): void {
  const glued = desk.glueNext || (desk.modes.noSpace && desk.items.length > 0);
  const joins = glued && item.kind !== 'break';
  desk.items.push(joins ? { ...item, glued: true } : item);
  desk.glueNext = false;
}

export function putWord(desk: Desk, text: string, extra: Partial<WordItem> = {}): void {
  const { said, part } = desk.reader;
  const casing = desk.nextCasing ?? desk.modes.caps;
  put(desk, { kind: 'word', text, said, ...(casing && { casing }), ...(part && { part }), ...extra });
  desk.nextCasing = null;
  if (desk.closeQuoteAfterNext) put(desk, { kind: 'mark', mark: 'close quote', said });
  desk.closeQuoteAfterNext = false;
}

type Ruling = Verdict | { reading: Reading; rule: string; doubtful: boolean };

/** Keeps a decision, with the reading that the writer chose or else the rules' own. */
export function decide(desk: Desk, verdict: Ruling, command: string, length: number): Reading {
  const id = decisionId(desk.reader.utterance, desk.at);
  const chosen = desk.reader.choices[id];
  const reading = chosen ?? verdict.reading;
  const natural = verdict.reading === 'words' ? 'command' : verdict.reading;
  const said = desk.words.slice(desk.at, desk.at + length).join(' ');
  const otherwise = reading === 'words' ? natural : 'words';
  desk.decisions.push({ id, rule: verdict.rule, command, said, reading, otherwise, doubtful: verdict.doubtful });
  return reading;
}
