import { LetterStatus } from '../../letter/states.js';
import { Badge } from '../design/notice.js';

const WORDS: Record<LetterStatus, readonly [words: string, mood: 'info' | 'good' | 'warn' | 'bad']> = {
  draft: ['Draft', 'info'],
  queued: ['Being written', 'info'],
  in_review: ['Waits for review', 'warn'],
  returned: ['Sent back', 'warn'],
  approved: ['Approved', 'good'],
  released: ['Released', 'good'],
  printed: ['Printed', 'good'],
  posted: ['Posted', 'good'],
  rejected: ['Rejected', 'bad'],
  cancelled: ['Withdrawn', 'bad'],
  failed: ['Could not be written', 'bad'],
};

/** A letter's status in the words of the house. */
export function StatusBadge({ status }: { readonly status: LetterStatus }) {
  const [words, mood] = WORDS[status];
  return <Badge mood={mood}>{words}</Badge>;
}

/** The same as words alone; what is no status of a letter is told as it is called. */
export function statusInWords(status: string): string {
  const known = LetterStatus.safeParse(status);
  return known.success ? WORDS[known.data][0] : status.replaceAll('_', ' ');
}
