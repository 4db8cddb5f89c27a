import { useMemo, useRef } from 'react';
import type { LetterList } from '../../http/contract/letter-list.js';
import type { LetterSummary } from '../../http/contract/letters.js';
import { useLetterChanges } from '../api/letter-stream.js';
import { type Resource, useResource } from '../api/use-resource.js';

export type QueueFilter = 'all' | 'mine' | 'unassigned';

/** Whose letters to show, and words they hold. */
export interface QueueView {
  readonly filter: QueueFilter;
  readonly search: string;
}

/** News within this time make one reload: an approval alone changes a letter three times. */
const GATHER_MS = 250;

interface ReviewQueue extends Resource<LetterList> {
  /** Oldest first, those of the view only. */
  readonly letters: readonly LetterSummary[];
  readonly counts: Readonly<Record<QueueFilter, number>>;
}

/** The letters that wait for a reviewer, kept fresh as they come and go. */
export function useReviewQueue({ filter, search }: QueueView): ReviewQueue {
  const words = search.trim();
  const query = `status=in_review&sort=created_at&limit=100${words ? `&q=${encodeURIComponent(words)}` : ''}`;
  const resource = useResource<LetterList>(`/v1/letters?${query}`);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLetterChanges(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(resource.reload, GATHER_MS);
  });
  return useMemo(() => {
    const all = resource.data?.data ?? [];
    const counts = { all: all.length, mine: 0, unassigned: 0 };
    for (const letter of all) {
      if (isMine(letter)) counts.mine++;
      if (!letter.claim) counts.unassigned++;
    }
    return { ...resource, counts, letters: all.filter((letter) => isShown(letter, filter)) };
  }, [resource, filter]);
}

export function isMine({ claim }: Pick<LetterSummary, 'claim'>): boolean {
  return claim?.is_mine ?? false;
}

function isShown(letter: LetterSummary, filter: QueueFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'mine':
      return isMine(letter);
    case 'unassigned':
      return !letter.claim;
    default:
      return filter satisfies never;
  }
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
