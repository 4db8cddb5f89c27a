import type { BreakSize, MarkName } from '../items/item.js';
import { type PhraseTable, phraseTable } from '../reading/phrases.js';
import type { InlineCommand } from '../reading/spoken-command.js';

/** The inline commands that are no marks (grammar C to E). */
interface CaseAndEscape {
  readonly capital: string;
  readonly upper: string;
  readonly lower: string;
  readonly capsOn: string;
  readonly upperOn: string;
  readonly capsOff: string;
  readonly numeral: string;
  readonly roman: string;
  readonly literal: string;
  /** Kept with the word after it: "the word comma". */
  readonly theWord: string;
}

/**
 * The inline table of a language.
 * @param more what only this language says, such as Spanish "punto y aparte" and English "unquote"
 */
export function inlineCommands(
  marks: readonly (readonly [string, MarkName])[],
  breaks: Readonly<Record<Exclude<BreakSize, 'page'>, string>>,
  spoken: CaseAndEscape,
  more: readonly (readonly [string, InlineCommand])[] = [],
): PhraseTable<InlineCommand> {
  return phraseTable<InlineCommand>([
    ...marks.map(([phrases, mark]) => [phrases, { do: 'mark', mark }] as const),
    [breaks.line, { do: 'break', size: 'line' }],
    [breaks.paragraph, { do: 'break', size: 'paragraph' }],
    [spoken.capital, { do: 'case-next', casing: 'capital' }],
    [spoken.upper, { do: 'case-next', casing: 'upper' }],
    [spoken.lower, { do: 'case-next', casing: 'lower' }],
    [spoken.capsOn, { do: 'case-mode', casing: 'capital' }],
    [spoken.upperOn, { do: 'case-mode', casing: 'upper' }],
    [spoken.capsOff, { do: 'case-mode', casing: null }],
    [spoken.numeral, { do: 'numeral', roman: false }],
    [spoken.roman, { do: 'numeral', roman: true }],
    [spoken.literal, { do: 'literal', keepsLead: false }],
    [spoken.theWord, { do: 'literal', keepsLead: true }],
    ...more,
  ]);
}
