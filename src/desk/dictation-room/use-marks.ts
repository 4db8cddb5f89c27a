import { useMemo } from 'react';
import type { Finding } from '../../proofreading/finding.js';
import type { WordMark } from '../paper/paper.js';
import type { Desk } from './use-desk.js';
import type { Proofreading } from './use-proofreading.js';
import { wordAt } from './words-in-text.js';
import { writtenPlaces } from './written-places.js';

/** What is marked on the sheet: the word being read aloud, and those that a reader would ask about. */
export function useMarks({ view, wordBeingRead, composition }: Desk, { findings, text }: Proofreading): WordMark[] {
  const words = composition.letter?.firm;
  return useMemo(() => {
    const written = (words ?? []).map((word) => word.text);
    const placed = (of: string, marks: readonly WordMark[]) => {
      const places = writtenPlaces(of, written);
      return marks.flatMap(({ word, kind }) => (places?.[word] ?? []).map((place) => ({ word: place, kind })));
    };
    const reading: WordMark[] = wordBeingRead === null ? [] : [{ word: wordBeingRead, kind: 'reading' }];
    const asked = (findings ?? []).flatMap((finding) => marksOf(finding, text));
    return [...placed(text, asked), ...placed(view.text, reading)];
  }, [words, wordBeingRead, findings, text, view.text]);
}

function marksOf({ place, severity }: Finding, text: string): WordMark[] {
  if (!place) return [];
  const { offset, start, end } = place;
  const first = wordAt(text, offset);
  const last = wordAt(text, offset + Math.max(1, end - start) - 1);
  const kind = severity === 'block' ? 'holding' : 'finding';
  return Array.from({ length: last - first + 1 }, (_, i) => ({ word: first + i, kind }));
}
