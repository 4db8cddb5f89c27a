import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { LetterSummary } from '../../http/contract/letters.js';
import type { List } from '../api/use-list.js';
import { IconButton } from '../design/button.js';
import { type KeyHelp, KeyList } from '../design/key-list.js';
import { useKeys } from '../design/use-keys.js';
import { Failed, Nothing, Waiting } from '../design/waiting.js';
import { Queue } from './queue.js';
import { ReviewedLetter } from './reviewed-letter.js';
import { letterAfter, letterBefore, type QueueView, useReviewQueue } from './use-review-queue.js';
import './review-room.css';

const KEYS: readonly KeyHelp[] = [
  { keys: 'A', does: 'Approve, and on to the next letter' },
  { keys: 'B', does: 'Send back with a note' },
  { keys: 'X', does: 'Reject with a note' },
  { keys: 'J K', does: 'Next, previous letter' },
  { keys: '[ ]', does: 'Previous, next page' },
  { keys: '+ -', does: 'Larger, smaller' },
  { keys: 'M', does: 'Show margins and what lies outside them' },
  { keys: 'P', does: 'Pin a note on the page' },
  { keys: 'Alt+A Alt+B', does: 'The same for those who turned single letters off (any of the above)' },
  { keys: 'Esc', does: 'Lay the letter back into the queue' },
  { keys: '?', does: 'This list' },
];

/** The review desk: the queue at one side, the letter in the middle, everything by keyboard. */
export function ReviewRoom({ letterId }: { readonly letterId: string | null }) {
  const [view, setView] = useState<QueueView>({ filter: 'all', search: '' });
  const queue = useReviewQueue(view);
  const [, go] = useLocation();
  const [showsKeys, setShowsKeys] = useState(false);
  const waiting = queue.counts?.all ?? 0;
  useEffect(() => {
    document.title = `Review (${waiting}) · Beautiful Handwritten Letters`;
  }, [waiting]);
  const letters = queue.items ?? [];
  useReadAhead(queue, letterId);

  const open = useCallback((id: string | undefined) => go(id ? `/review/${id}` : '/review'), [go]);
  const forward = () => open(letterAfter(letters, letterId)?.id);
  const back = () => open(letterBefore(letters, letterId)?.id);
  useKeys({
    j: forward,
    'Alt+j': forward,
    k: back,
    'Alt+k': back,
    Escape: letterId ? () => open(undefined) : undefined,
    '?': () => setShowsKeys(true),
  });

  if (queue.error) return <Failed error={queue.error} onRetry={queue.reload} />;
  if (!queue.items) return <Waiting for="the queue" />;
  return (
    <div className={`review-room ${letterId ? 'review-room-reading' : ''}`}>
      <div className="review-room-side">
        <header>
          <h1>Review</h1>
          <IconButton icon="keyboard" label="What the keyboard can do" onClick={() => setShowsKeys(true)} />
        </header>
        <Queue
          letters={letters}
          counts={queue.counts}
          onMore={queue.hasMore ? queue.more : null}
          current={letterId}
          view={view}
          onView={setView}
        />
      </div>
      {letterId ? (
        <ReviewedLetter
          key={letterId}
          id={letterId}
          next={letterAfter(letters, letterId)}
          onOpen={open}
          onChange={queue.reload}
        />
      ) : (
        <Invitation first={letterAfter(letters, null)?.id} onOpen={open} />
      )}
      {showsKeys && <KeyList keys={KEYS} onClose={() => setShowsKeys(false)} />}
    </div>
  );
}

/** So many letters before the end of what was read, more of the queue is read. */
const READ_AHEAD = 5;

function useReadAhead({ items, hasMore, more }: List<LetterSummary>, letterId: string | null): void {
  const at = items?.findIndex(({ id }) => id === letterId) ?? -1;
  const isNearEnd = items !== null && at >= items.length - READ_AHEAD;
  useEffect(() => {
    if (isNearEnd && hasMore) more();
  }, [isNearEnd, hasMore, more]);
}

function Invitation({ first, onOpen }: { readonly first: string | undefined; readonly onOpen: (id: string) => void }) {
  return (
    <section className="review-room-invitation" aria-label="No letter open">
      {first ? (
        <Nothing title="The next letter is ready for you.">
          <button type="button" className="button button-primary" onClick={() => onOpen(first)}>
            Read it
          </button>
        </Nothing>
      ) : (
        <Nothing title="Every letter has been read.">
          <p>New ones appear here by themselves.</p>
        </Nothing>
      )}
    </section>
  );
}
