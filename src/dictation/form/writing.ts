import type { BreakItem, Item } from '../items/item.js';
import { type Decision, decisionId } from '../reading/decision.js';
import type { Reader } from '../reading/desk.js';

/** An utterance on its way into the letter: what stands before it, and what of it is still to come. */
export interface Writing {
  readonly reader: Reader;
  readonly before: Item[];
  readonly decisions: Decision[];
  incoming: readonly Item[];
}

/** A salutation with its date line is never longer; only this far it is looked for. */
export const SALUTATION_REACH = 24;
export const MAX_NAMED_WORDS = 3;

/** Whether words are read as a part of the letter's form, as the writer chose or the rules have it; the decision is kept. */
export function chosen(
  { reader, decisions }: Writing,
  place: 'salutation' | 'closing',
  said: string,
  doubtful: boolean,
): boolean {
  const id = decisionId(reader.utterance, place);
  const reading = reader.choices[id] ?? 'command';
  const otherwise = reading === 'command' ? 'words' : 'command';
  decisions.push({ id, rule: 'R14', command: place, said, reading, otherwise, doubtful });
  return reading === 'command';
}

/** The blank line after a salutation and before a closing. */
export function paragraphBreak({ reader }: Writing, place: 'salutation' | 'closing'): BreakItem {
  const { said, utterance } = reader;
  return { kind: 'break', size: 'paragraph', said, implied: true, decision: decisionId(utterance, place) };
}

/** A break that the letter's form asks for, and no decision. */
export function impliedBreak({ reader: { said } }: Writing, size: BreakItem['size']): BreakItem {
  return { kind: 'break', size, said, implied: true };
}

export const isEngineMark = (item: Item) => item.kind === 'mark' && item.engine === true;
