import { useCallback, useMemo, useRef } from 'react';
import { choose, flip, hear, listen, redo, retry, startAgain, undo } from '../../dictation/dictate.js';
import type { Dictation } from '../../dictation/dictation.js';
import type { Segment } from '../../dictation/segment.js';
import { type LetterView, viewOf } from '../../dictation/view.js';
import type { DeskDraft } from './desk-draft.js';
import type { DraftKeeper } from './draft-keeper.js';
import { type Typing, typedInto } from './typing.js';

/** What can be done to the words of the letter; everything goes through the interpreter, so that everything can be undone. */
export interface DictationActions {
  readonly hear: (segment: Segment) => LetterView;
  /** The whole text after somebody typed in it, and as it was shown before; gives the letter's text as it is then. */
  readonly typeTo: (text: string, shown: string) => string;
  readonly asWords: (decision: string) => void;
  readonly asNothing: (decision: string) => void;
  /** Reads a decision its other way. */
  readonly flip: (decision: string) => void;
  readonly retry: (utterance: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly startAgain: () => void;
  readonly wake: () => void;
}

export function useDictation(keeper: DraftKeeper, draft: DeskDraft): { view: LetterView; actions: DictationActions } {
  const { dictation } = draft;
  const typing = useRef<Typing | null>(null);
  const view = useMemo(() => viewOf(dictation), [dictation]);
  const step = useCallback(
    (next: (dictation: Dictation) => Dictation, isFinal = true) => {
      keeper.change((before) => {
        const after = next(before.dictation);
        return after === before.dictation ? before : { ...before, dictation: after };
      }, isFinal);
      return viewOf(keeper.held().draft.dictation);
    },
    [keeper],
  );
  const actions = useMemo<DictationActions>(
    () => ({
      hear: (segment) => step((before) => hear(before, segment)),
      typeTo: (text, shown) =>
        step((before) => {
          typing.current = typedInto(before, shown, text, typing.current);
          return typing.current.result;
        }, false).text,
      asWords: (decision) => void step((before) => choose(before, decision, 'words')),
      asNothing: (decision) => void step((before) => choose(before, decision, 'nothing')),
      flip: (decision) => void step((before) => flip(before, decision)),
      retry: (utterance) => void step((before) => retry(before, utterance)),
      undo: () => void step(undo),
      redo: () => void step(redo),
      startAgain: () => void step(startAgain),
      wake: () => void step((before) => listen(before, true)),
    }),
    [step],
  );
  return { view, actions };
}
