import type { Draft } from '../items/draft.js';
import type { Language } from '../languages/language.js';
import type { Reader } from '../reading/desk.js';

/** What the host is asked to do; the interpreter itself reads nothing aloud and prints nothing. */
export type HostEvent =
  | { readonly kind: 'sleep' }
  | { readonly kind: 'wake' }
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'stop-reading' }
  | { readonly kind: 'help' }
  | { readonly kind: 'proofread' }
  /** Opens the proof step; nothing is printed on a spoken word alone. */
  | { readonly kind: 'print' }
  /** To be asked first; a yes becomes `startAgain`. */
  | { readonly kind: 'ask-new-letter' }
  | { readonly kind: 'ask-start-again' }
  | { readonly kind: 'engine-punctuation'; readonly on: boolean }
  | { readonly kind: 'vocabulary'; readonly name: string }
  /** Words to choose from with "choose two" or by hand. */
  | { readonly kind: 'pick'; readonly options: readonly string[] };

/** What a command does. */
export type Effect =
  | {
      readonly kind: 'changed';
      readonly draft: Draft;
      /** A move changes no word of the letter, so undo passes over it. */
      readonly nature: 'edit' | 'move';
      readonly event?: HostEvent;
      /** Text that was taken out, to be announced. */
      readonly removed?: string;
    }
  /** Without a reason it is plain that no command was meant. */
  | { readonly kind: 'not-done'; readonly reason: string | null }
  /** Only the timeline can carry it out. */
  | { readonly kind: 'scratch' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'sleep' }
  | { readonly kind: 'wake' }
  | { readonly kind: 'flip'; readonly to: 'words' | 'command' };

/** What a command is carried out on. */
export interface Scene {
  readonly draft: Draft;
  readonly language: Language;
  readonly reader: Reader;
  /** Utterances that still stand in the letter, the latest first. */
  readonly lastSaid: readonly number[];
  /** ISO date, if the host told it. */
  readonly today: string | null;
}

export const edited = (draft: Draft, removed?: string): Effect => ({
  kind: 'changed',
  draft,
  nature: 'edit',
  ...(removed !== undefined && { removed }),
});
export const moved = (draft: Draft, event?: HostEvent): Effect => ({
  kind: 'changed',
  draft,
  nature: 'move',
  ...(event && { event }),
});
export const notDone = (reason: string | null): Effect => ({ kind: 'not-done', reason });
