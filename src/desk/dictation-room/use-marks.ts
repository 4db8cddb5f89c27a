import { useMemo } from 'react';
import type { Finding } from '../../proofreading/finding.js';
import type { WordMark } from '../paper/paper.js';
import type { Desk } from './use-desk.js';
import type { Proofreading } from './use-proofreading.js';
import { countWords, wordAt } from './words-in-text.js';

/** What is marked on the sheet: the word being read aloud, and those that a reader would ask about. */
export function useMarks({ wordBeingRead, composition }: Desk, { findings, text }: Proofreading): WordMark[] {
  const written = composition.letter?.firm.length ?? 0;
  return useMemo(() => {
    const reading: WordMark[] = wordBeingRead === null ? [] : [{ word: wordBeingRead, kind: 'reading' }];
    // While the sheet is behind the words, or a word is divided, their places do not agree.
    if (countWords(text) !== written) return reading;
    return [...(findings ?? []).flatMap((finding) => marksOf(finding, text)), ...reading];
  }, [wordBeingRead, written, findings, text]);
}

function marksOf({ place, severity }: Finding, text: string): WordMark[] {
  if (!place) return [];
  const { offset, start, end } = place;
  const first = wordAt(text, offset);
  const last = wordAt(text, offset + Math.max(1, end - start) - 1);
  const kind = severity === 'block' ? 'holding' : 'finding';
  return Array.from({ length: last - first + 1 }, (_, i) => ({ word: first + i, kind }));
}
