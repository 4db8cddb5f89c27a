import { useCallback, useEffect, useRef } from 'react';
import type { LetterSummary } from '../../http/contract/letters.js';
import type { ReviewQueue } from '../../http/contract/reviews.js';
import { useLetterChanges } from '../api/letter-stream.js';
import { type List, useList } from '../api/use-list.js';
import { useResource } from '../api/use-resource.js';

export type QueueFilter = 'all' | 'mine' | 'free';

/** Whose letters to show, and words they hold. */
export interface QueueView {
  readonly filter: QueueFilter;
  readonly search: string;
}

/** News within this time make one reload: an approval alone changes a letter three times. */
const GATHER_MS = 250;
const PAGE = 50;

interface WaitingLetters extends List<LetterSummary> {
  /** Of the whole queue, whatever the view; null until they are known. */
  readonly counts: Readonly<Record<QueueFilter, number>> | null;
}

/** The letters that wait for a reviewer, oldest first, kept fresh as they come and go. */
export function useReviewQueue({ filter, search }: QueueView): WaitingLetters {
  const query = new URLSearchParams({ status: 'in_review', sort: 'created_at', limit: String(PAGE) });
  if (filter !== 'all') query.set('claim', filter);
  if (search.trim()) query.set('q', search.trim());
  const list = useList<LetterSummary>(`/v1/letters?${query}`);
  const numbers = useResource<ReviewQueue>('/v1/review-queue');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [reloadList, reloadNumbers] = [list.reload, numbers.reload];
  const reload = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      reloadList();
      reloadNumbers();
    }, GATHER_MS);
  }, [reloadList, reloadNumbers]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLetterChanges(reload);
  const counts = numbers.data && { all: numbers.data.waiting, mine: numbers.data.mine, free: numbers.data.free };
  return { ...list, reload, counts };
}

/** The letter to read after `id`: the next one nobody else is reading, from the top again at the end; null where there is none. */
export function letterAfter(letters: readonly LetterSummary[], id: string | null): LetterSummary | null {
  return neighbour(letters, id, 1);
}

export function letterBefore(letters: readonly LetterSummary[], id: string | null): LetterSummary | null {
  return neighbour(letters, id, -1);
}

function neighbour(letters: readonly LetterSummary[], id: string | null, step: 1 | -1): LetterSummary | null {
  const open = letters.filter((letter) => letter.id === id || !letter.claim || letter.claim.is_mine);
  const at = open.findIndex((letter) => letter.id === id);
  const others = open.length - (at < 0 ? 0 : 1);
  if (others === 0) return null;
  const start = at < 0 && step === -1 ? 0 : at;
  return open[(start + step + open.length) % open.length] ?? null;
}
