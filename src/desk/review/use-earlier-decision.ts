import type { z } from 'zod';
import type { LetterHistory } from '../../http/contract/history.js';
import type { Letter } from '../../http/contract/letters.js';
import { useResource } from '../api/use-resource.js';

interface EarlierDecision {
  readonly revision: number;
  readonly note: string | null;
}

/** What a reviewer decided last on a revision before this one: everything since then is new to the reviewers. */
export function useEarlierDecision({ id, revision, updated_at }: Letter): EarlierDecision | null {
  const { data } = useResource<z.infer<typeof LetterHistory>>(`/v1/letters/${id}/history`, updated_at);
  const decided = data?.data.findLast((entry) => entry.action === 'decide' && (entry.revision ?? revision) < revision);
  return decided ? { revision: decided.revision!, note: decided.note } : null;
}
