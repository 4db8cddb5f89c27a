import { Dictation } from '../../dictation/dictation.js';
import { type DeskDraft, NO_BRIEF } from './desk-draft.js';

/** A draft in this browser's own memory, which outlives a crashed tab and a lost connection. */
export interface KeptDraft {
  readonly draft: DeskDraft;
  /** Whether the house has not got it yet. */
  readonly isUnsaved: boolean;
}

const NEW = 'new';

function keyOf(letterId: string | null): string {
  return `desk-letter-${letterId ?? NEW}`;
}

/** Keeps the draft. A full memory is no reason to stop writing: the house is sent it all the same. */
export function keepDraft(kept: KeptDraft): void {
  try {
    localStorage.setItem(keyOf(kept.draft.letterId), JSON.stringify(kept));
  } catch {
    localStorage.removeItem(keyOf(kept.draft.letterId));
  }
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
