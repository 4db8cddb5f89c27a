import type { BreakSize, MarkName } from '../items/item.js';
import type { Token } from './tokens.js';

/** Commands that work in the middle of an utterance. */
export type InlineCommand =
  | { readonly do: 'mark'; readonly mark: MarkName }
  /** One phrase that stands for several marks or breaks, such as Spanish "punto y aparte". */
  | { readonly do: 'marks'; readonly marks: readonly (MarkName | BreakSize)[] }
  | { readonly do: 'break'; readonly size: BreakSize }
  | { readonly do: 'quote' }
  | { readonly do: 'quote-word' }
  | { readonly do: 'case-next'; readonly casing: 'capital' | 'upper' | 'lower' }
  | { readonly do: 'case-mode'; readonly casing: 'capital' | 'upper' | null }
  | { readonly do: 'no-space' }
  | { readonly do: 'numeral'; readonly roman: boolean }
  | { readonly do: 'literal'; readonly keepsLead: boolean };

export type Scope = 'word' | 'sentence' | 'line' | 'paragraph';
/** Spoken words that name a place in the letter, or "that": what was said last or is selected. */
export type Target = readonly Token[] | 'that';
export type WordChange = 'capitalise' | 'uppercase' | 'lowercase' | 'underline' | 'join' | 'quotes' | 'parentheses';

/** Commands that work only as a whole utterance between two pauses, and change the letter. */
export type EditCommand =
  | { readonly do: 'scratch' }
  | { readonly do: 'delete-last'; readonly scope: Scope }
  | { readonly do: 'delete'; readonly target: Target }
  | { readonly do: 'replace'; readonly target: Target; readonly by: readonly Token[] }
  | { readonly do: 'correct'; readonly target: Target }
  /** "i mean …"; `isLed` where "no" or "sorry" went before. */
  | { readonly do: 'amend'; readonly words: readonly Token[]; readonly isLed: boolean }
  | { readonly do: 'insert'; readonly words: readonly Token[]; readonly side: 'before' | 'after'; readonly at: Target }
  | { readonly do: 'change'; readonly change: WordChange; readonly target: Target }
  | { readonly do: 'spell'; readonly letters: readonly Token[] }
  | { readonly do: 'pick'; readonly target: Target }
  | { readonly do: 'choose'; readonly choice: readonly Token[] }
  | { readonly do: 'select'; readonly target: Target | 'all' }
  | { readonly do: 'go'; readonly to: 'start' | 'end' | 'back' }
  | { readonly do: 'go-beside'; readonly side: 'before' | 'after'; readonly target: Target }
  | { readonly do: 'new-page' }
  | { readonly do: 'no-space-mode'; readonly on: boolean };

/** Commands for the parts of a letter. */
export type LetterCommand =
  | { readonly do: 'today' }
  | { readonly do: 'dateline'; readonly words: readonly Token[] }
  | { readonly do: 'salutation'; readonly words: readonly Token[] }
  | { readonly do: 'closing'; readonly words: readonly Token[] }
  | { readonly do: 'signature'; readonly words: readonly Token[] }
  | { readonly do: 'enclosure'; readonly words: readonly Token[] };

/** Commands about what was heard before: they look along the dictation, not into the letter. */
export type HistoryCommand =
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  | { readonly do: 'flip'; readonly to: 'words' | 'command' };

/** Commands that the host carries out: the interpreter only passes them on. */
export type SessionCommand =
  | { readonly do: 'sleep' }
  | { readonly do: 'wake' }
  | { readonly do: 'read'; readonly what: 'that' | 'letter' }
  | { readonly do: 'stop-reading' }
  | { readonly do: 'help' }
  | { readonly do: 'proofread' }
  | { readonly do: 'print' }
  | { readonly do: 'new-letter' }
  | { readonly do: 'start-again' }
  | { readonly do: 'engine-punctuation'; readonly on: boolean }
  | { readonly do: 'add-to-vocabulary' };

export type WholeCommand = EditCommand | LetterCommand | HistoryCommand | SessionCommand;

/** What a pattern's slots were heard as. */
export interface Slots {
  readonly x: readonly Token[];
  readonly y: readonly Token[];
}
export type CommandFrom = (slots: Slots) => WholeCommand;
