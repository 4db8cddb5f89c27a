import { useCallback, useEffect, useState } from 'react';
import { get } from './client.js';
import { isAbort } from './problem.js';

export interface Resource<T> {
  /** The newest answer; the one before it stays while a reload is on its way. */
  readonly data: T | null;
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly reload: () => void;
  /** Puts in an answer that came with a change, so that it need not be asked for. */
  readonly put: (data: T) => void;
}

interface Answer<T> {
  /** What was asked: the path, the version wanted, and how often before. */
  readonly to: readonly [path: string | null, version: string, round: number];
  readonly data: T | null;
  readonly error: unknown;
}

/** What the service says at `path`; asks anew when the path or `version` changes, asks nothing while it is null. */
export function useResource<T>(path: string | null, version = ''): Resource<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ to: [null, '', 0], data: null, error: null });
  const [round, setRound] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    const to = [path, version, round] as const;
    if (path !== null) {
      get<T>(path, abort.signal)
        .then((data) => setAnswer({ to, data, error: null }))
        .catch((error: unknown) => {
          if (isAbort(error)) return;
          setAnswer((before) => ({ to, data: before.to[0] === path ? before.data : null, error }));
        });
    }
    return () => abort.abort();
  }, [path, version, round]);

  const reload = useCallback(() => setRound((count) => count + 1), []);
  const put = useCallback((data: T) => setAnswer({ to: [path, '', 0], data, error: null }), [path]);
  const isCurrent = answer.to[0] === path;
  return {
    data: isCurrent ? answer.data : null,
    error: isCurrent ? answer.error : null,
    isLoading: path !== null && !isCurrent,
    reload,
    put,
  };
}
