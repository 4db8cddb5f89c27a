import { Dictation } from '../../dictation/dictation.js';
import { type DeskDraft, NO_BRIEF } from './desk-draft.js';

/** A draft in this browser's own memory, which outlives a crashed tab and a lost connection. */
export interface KeptDraft {
  readonly draft: DeskDraft;
  /** Whether the house has not got it yet. */
  readonly isUnsaved: boolean;
}

const PREFIX = 'desk-letter-';
const NEW = 'new';

function keyOf(letterId: string | null): string {
  return `${PREFIX}${letterId ?? NEW}`;
}

/** Keeps the draft; where the memory is full, in the place of those that the house has. */
export function keepDraft(kept: KeptDraft): void {
  const [key, text] = [keyOf(kept.draft.letterId), JSON.stringify(kept)];
  try {
    localStorage.setItem(key, text);
  } catch {
    forgetSavedDrafts();
    keepAlone(key, text);
  }
}

function keepAlone(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // A full memory is no reason to stop writing: the house is sent it all the same. An older state would mislead.
    localStorage.removeItem(key);
  }
}

function forgetSavedDrafts(): void {
  const ids = Object.keys(localStorage).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
  for (const id of ids) if (id !== NEW && keptDraft(id)?.isUnsaved !== true) forgetDraft(id);
}

/** The draft kept for that letter (null: the one not yet in the house), if there is a whole one. */
export function keptDraft(letterId: string | null): KeptDraft | null {
  const text = localStorage.getItem(keyOf(letterId));
  if (!text) return null;
  try {
    const kept: KeptDraft = JSON.parse(text);
    // Written by an earlier version of this page, perhaps: a dictation that cannot be read is no draft.
    const { draft } = kept;
    const brief = { ...NO_BRIEF, ...draft.brief };
    return { ...kept, draft: { ...draft, brief, dictation: Dictation.parse(draft.dictation) } };
  } catch {
    return null;
  }
}

export function forgetDraft(letterId: string | null): void {
  localStorage.removeItem(keyOf(letterId));
}
