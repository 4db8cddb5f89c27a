import { useCallback, useEffect, useState } from 'react';
import { get } from './client.js';
import { isAbort } from './problem.js';

/** One page of any list of the service. */
interface ListPage<T> {
  readonly data: readonly T[];
  readonly has_more: boolean;
  readonly next_cursor: string | null;
}

export interface List<T> {
  /** As far as it was read; null until the first answer. */
  readonly items: readonly T[] | null;
  readonly error: unknown;
  readonly hasMore: boolean;
  /** Reads one page further. */
  readonly more: () => void;
  /** Reads everything again that was read so far. */
  readonly reload: () => void;
}

interface Answer<T> {
  /** Which asking it answers. */
  readonly round: number;
  readonly items: readonly T[] | null;
  readonly hasMore: boolean;
  readonly error: unknown;
}

/** The list at `path` (which has a query), from its beginning as far as somebody wanted to see it. */
export function useList<T>(path: string): List<T> {
  const [answer, setAnswer] = useState<Answer<T>>({
    round: 0,
    items: null,
    hasMore: false,
    error: null,
  });
  const [wanted, setWanted] = useState({ path, pages: 1, round: 0 });
  const { pages, round } = wanted.path === path ? wanted : { pages: 1, round: 0 };

  useEffect(() => {
    const abort = new AbortController();
    readPages<T>(path, pages, abort.signal)
      .then(({ items, hasMore }) => setAnswer({ round, items, hasMore, error: null }))
      .catch((error: unknown) => {
        if (!isAbort(error)) setAnswer((before) => ({ ...before, round, error }));
      });
    return () => abort.abort();
  }, [path, pages, round]);

  const ask = useCallback(
    (further: 0 | 1) =>
      setWanted((before) => ({
        path,
        pages: (before.path === path ? before.pages : 1) + further,
        round: before.round + 1,
      })),
    [path],
  );
  const more = useCallback(() => ask(1), [ask]);
  const reload = useCallback(() => ask(0), [ask]);
  return { items: answer.items, hasMore: answer.hasMore, error: answer.error, more, reload };
}

async function readPages<T>(
  path: string,
  count: number,
  signal: AbortSignal,
): Promise<Pick<List<T>, 'hasMore'> & { items: T[] }> {
  const items: T[] = [];
  let hasMore = true;
  for (let read = 0, cursor = ''; read < count && hasMore; read++) {
    const page: ListPage<T> = await get(`${path}${cursor && `&after=${cursor}`}`, signal);
    items.push(...page.data);
    hasMore = page.has_more && page.next_cursor !== null;
    cursor = page.next_cursor ?? '';
  }
  return { items, hasMore };
}
