import type { LetterStatus } from '../../letter/states.js';
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
  return isStatus(status) ? WORDS[status][0] : status.replaceAll('_', ' ');
}

/** Without its schema: whoever only reads letters need not load the reader of schemas. */
function isStatus(word: string): word is LetterStatus {
  return Object.hasOwn(WORDS, word);
}
