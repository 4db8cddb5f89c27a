import type { BreakSize, MarkName } from '../item.js';
import { type PhraseTable, phraseTable } from '../phrases.js';
import type { CommandFrom, InlineCommand } from '../spoken-command.js';
import { type WholePhrases, wholePhrases } from '../whole-utterance.js';

/** A phrase that stands for more than one mark, such as Spanish "punto y aparte". */
type SeveralMarks = readonly (readonly [string, readonly (MarkName | BreakSize)[]])[];

/** The inline table of a language that has marks and layout. */
export function marksAndLayout(
  marks: readonly (readonly [string, MarkName])[],
  breaks: Readonly<Record<Exclude<BreakSize, 'page'>, string>>,
  several: SeveralMarks = [],
): PhraseTable<InlineCommand> {
  return phraseTable<InlineCommand>([
    ...marks.map(([phrases, mark]) => [phrases, { do: 'mark', mark }] as const),
    [breaks.line, { do: 'break', size: 'line' }],
    [breaks.paragraph, { do: 'break', size: 'paragraph' }],
    ...several.map(([phrases, names]) => [phrases, { do: 'marks', marks: names }] as const),
  ]);
}

/** The few whole-utterance commands that every language has. */
export interface BasicCommands {
  readonly leadIns: string;
  readonly politeEnds: string;
  readonly undo: string;
  readonly redo: string;
  readonly scratch: string;
  readonly sleep: string;
  readonly wake: string;
}

export function basicCommands(spoken: BasicCommands): WholePhrases {
  const entries: (readonly [string, CommandFrom])[] = [
    [spoken.undo, () => ({ do: 'undo' })],
    [spoken.redo, () => ({ do: 'redo' })],
    [spoken.scratch, () => ({ do: 'scratch' })],
    [spoken.sleep, () => ({ do: 'sleep' })],
    [spoken.wake, () => ({ do: 'wake' })],
  ];
  return wholePhrases(spoken.leadIns, spoken.politeEnds, entries);
}
