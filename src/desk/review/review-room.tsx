import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
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
  { keys: '?', does: 'This list' },
];

/** The review desk: the queue at one side, the letter in the middle, everything by keyboard. */
export function ReviewRoom({ letterId }: { readonly letterId: string | null }) {
  const [view, setView] = useState<QueueView>({ filter: 'all', search: '' });
  const queue = useReviewQueue(view);
  const [, go] = useLocation();
  const [showsKeys, setShowsKeys] = useState(false);
  useEffect(() => {
    document.title = `Review (${queue.counts.all}) · Beautiful Handwritten Letters`;
  }, [queue.counts.all]);

  const open = useCallback((id: string | undefined) => go(id ? `/review/${id}` : '/review'), [go]);
  const forward = () => open(letterAfter(queue.letters, letterId)?.id);
  const back = () => open(letterBefore(queue.letters, letterId)?.id);
  useKeys({ j: forward, 'Alt+j': forward, k: back, 'Alt+k': back, '?': () => setShowsKeys(true) });

  if (queue.error) return <Failed error={queue.error} onRetry={queue.reload} />;
  if (!queue.data) return <Waiting for="the queue" />;
  return (
    <div className={`review-room ${letterId ? 'review-room-reading' : ''}`}>
      <div className="review-room-side">
        <header>
          <h1>Review</h1>
          <IconButton icon="keyboard" label="What the keyboard can do" onClick={() => setShowsKeys(true)} />
        </header>
        <Queue letters={queue.letters} counts={queue.counts} current={letterId} view={view} onView={setView} />
      </div>
      {letterId ? (
        <ReviewedLetter
          key={letterId}
          id={letterId}
          next={letterAfter(queue.letters, letterId)}
          onOpen={open}
          onChange={queue.reload}
        />
      ) : (
        <Invitation first={letterAfter(queue.letters, null)?.id} onOpen={open} />
      )}
      {showsKeys && <KeyList keys={KEYS} onClose={() => setShowsKeys(false)} />}
    </div>
  );
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
