import { lettersText, startLetter, toParts, type } from '../../dictation/dictate.js';
import type { Dictation } from '../../dictation/dictation.js';
import type { Letter, ReviseLetterInput, SubmitLetterInput } from '../../http/contract/letters.js';
import { isCountry } from '../../letter/country.js';
import type { ClientId } from '../../letter/ids.js';
import type { Address, Correspondent } from '../../letter/letter.js';
import type { LetterParts } from '../../letter/parts.js';
import { partsFromText } from '../../letter/parts-from-text.js';
import type { LetterStatus } from '../../letter/states.js';
import type { StyleOptions } from '../../letter/style.js';

/** What the writer was asked for: it travels with the letter, but is never written on it. */
export interface Brief {
  /** Null: the house's own letter. */
  readonly client: ClientId | null;
  readonly recipient: string;
  readonly recipientAddress: Address | null;
  /** The name of an envelope; null leaves it to whoever prints the letter. */
  readonly envelope: string | null;
  readonly sender: string;
  readonly senderAddress: Address | null;
  readonly occasion: string;
  readonly notes: string;
}

/** A letter on the desk: everything that would be lost if the tab closed now. */
export interface DeskDraft {
  /** Null until the house has it. */
  readonly letterId: string | null;
  readonly revision: number | null;
  readonly status: LetterStatus;
  readonly dictation: Dictation;
  readonly brief: Brief;
  readonly style: StyleOptions & { readonly seed: number };
  readonly stationery: string;
  readonly language: string;
}

export const NO_BRIEF: Brief = {
  client: null,
  recipient: '',
  recipientAddress: null,
  envelope: null,
  sender: '',
  senderAddress: null,
  occasion: '',
  notes: '',
};
/** Longest value of one metadata field. */
const LONGEST_NOTE = 500;

/** An empty sheet. `seed` decides how this letter's hand will move; kept, so that ink stays where it is. */
export function emptyDraft(style: StyleOptions, seed: number, today: string): DeskDraft {
  return {
    letterId: null,
    revision: null,
    status: 'draft',
    dictation: startLetter({ language: 'en', today }),
    brief: NO_BRIEF,
    style: { ...style, seed },
    stationery: 'plain-a5',
    language: 'en',
  };
}

/** A letter of the house, taken to the desk. */
export function draftFromLetter(letter: Letter, today: string): DeskDraft {
  const language = /^[a-z]{2}(?:-[A-Z]{2})?/.exec(letter.language)?.[0] ?? 'en';
  const empty = startLetter({ language, today });
  return {
    letterId: letter.id,
    revision: letter.revision,
    status: letter.status,
    dictation: letter.text ? type(empty, { from: 0, to: 0, text: letter.text }) : empty,
    brief: {
      client: letter.client_id,
      recipient: letter.recipient?.name ?? '',
      recipientAddress: letter.recipient?.address ?? null,
      envelope: letter.envelope,
      sender: letter.sender?.name ?? '',
      senderAddress: letter.sender?.address ?? null,
      occasion: letter.metadata['occasion'] ?? '',
      notes: letter.metadata['notes'] ?? '',
    },
    style: letter.style,
    stationery: letter.stationery,
    language: letter.language,
  };
}

/** The letter goes on in another language. What was said is kept as text: heard anew, it would be other words. */
export function inLanguage(draft: DeskDraft, language: string): DeskDraft {
  if (language === draft.language) return draft;
  const { today } = draft.dictation.options;
  const empty = startLetter({ language, ...(today ? { today } : {}) });
  const text = lettersText(draft.dictation);
  return { ...draft, language, dictation: text ? type(empty, { from: 0, to: 0, text }) : empty };
}

/** The letter's parts: as dictated where something was said, else as they can be told from the typed text. */
export function partsOf(dictation: Dictation): LetterParts {
  const wasHeard = dictation.events.some((event) => event.type === 'heard');
  return wasHeard ? toParts(dictation) : partsFromText(lettersText(dictation));
}

export function isBlank({ dictation }: DeskDraft): boolean {
  return lettersText(dictation).trim() === '';
}

export function haveSameText(a: DeskDraft, b: DeskDraft): boolean {
  return lettersText(a.dictation) === lettersText(b.dictation);
}

/** Whether nothing is lost where one of them is kept. */
export function saysTheSame(a: DeskDraft, b: DeskDraft): boolean {
  const rest = ({ brief, style, stationery, language }: DeskDraft) =>
    JSON.stringify([brief, style, stationery, language]);
  return haveSameText(a, b) && rest(a) === rest(b);
}

/** The draft as the service takes it for the first time. */
export function toSubmission(draft: DeskDraft): SubmitLetterInput {
  return { ...contents(draft), draft: true };
}

/** The draft as a new revision of the letter that the service has. */
export function toRevision(draft: DeskDraft): ReviseLetterInput {
  return { ...contents(draft), ...(draft.revision === null ? {} : { revision: draft.revision }) };
}

function contents({ dictation, brief, style, stationery, language, status }: DeskDraft) {
  const { client, occasion, notes } = brief;
  return {
    content: { parts: partsOf(dictation) },
    recipient: correspondent(brief.recipient, brief.recipientAddress),
    sender: correspondent(brief.sender, brief.senderAddress),
    envelope: brief.envelope,
    style,
    stationery,
    language,
    metadata: {
      ...(occasion ? { occasion } : {}),
      ...(notes ? { notes: notes.slice(0, LONGEST_NOTE) } : {}),
    },
    // Only a draft can change hands.
    ...(client && status === 'draft' ? { client_id: client } : {}),
  };
}

/** An address that is not whole yet stays at the desk. */
function correspondent(name: string, address: Address | null): Correspondent | null {
  if (name.trim() === '') return null;
  return { name: name.trim(), address: address && isWhole(address) ? address : null };
}

export function isWhole({ line1, city, country }: Address): boolean {
  return line1.trim() !== '' && city.trim() !== '' && isCountry(country);
}

/** What is to change of a style; what is null goes back to the hand's own. */
export interface StyleChange extends Partial<Omit<StyleOptions, 'nib' | 'size'>> {
  readonly nib?: StyleOptions['nib'] | null;
  readonly size?: number | null;
}

export function restyled(style: DeskDraft['style'], { nib = style.nib, size = style.size, ...rest }: StyleChange) {
  const { nib: _nib, size: _size, ...others } = style;
  return { ...others, ...rest, seed: style.seed, ...(nib ? { nib } : {}), ...(size ? { size } : {}) };
}
