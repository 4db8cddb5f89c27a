import { useEffect, useState } from 'react';
import type { ReviewClaim } from '../../http/contract/reviews.js';
import { call } from '../api/client.js';
import { hasCode } from '../api/problem.js';

export type ClaimState = 'asking' | 'mine' | 'theirs' | 'failed';

/** Held letters are asked for again this often, well before the hold lapses by itself. */
const RENEW_MS = 60_000;

/**
 * Holds the letter for this reviewer while it is open, and lets it go when it is closed.
 * Nobody waits for that: reading can begin while the hold is asked for.
 */
export function useClaim(letterId: string, isWaiting: boolean, onChange: () => void): ClaimState {
  const [state, setState] = useState<ClaimState>('asking');
  useEffect(() => {
    if (!isWaiting) return undefined;
    let isOpen = true;
    const path = `/v1/letters/${letterId}/claim`;
    const claim = async () => {
      try {
        await call<ReviewClaim>('POST', path);
        if (isOpen) setState('mine');
      } catch (error) {
        if (isOpen) setState(hasCode(error, 'already_claimed') ? 'theirs' : 'failed');
      }
      if (isOpen) onChange();
    };
    void claim();
    const renewal = setInterval(() => void claim(), RENEW_MS);
    return () => {
      isOpen = false;
      clearInterval(renewal);
      // Where this does not get through, the hold lapses.
      call('DELETE', path, undefined, { keepalive: true }).catch(() => {});
    };
  }, [letterId, isWaiting, onChange]);
  return state;
}
