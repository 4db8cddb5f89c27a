import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { LetterSummary } from '../../http/contract/letters.js';
import { useStreamState } from '../api/letter-stream.js';
import { Button } from '../design/button.js';
import { TextField } from '../design/field.js';
import { Icon } from '../design/icon.js';
import { Badge } from '../design/notice.js';
import { Ago } from '../design/time.js';
import { Nothing } from '../design/waiting.js';
import type { QueueFilter, QueueView } from './use-review-queue.js';
import './queue.css';

const FILTERS: readonly (readonly [QueueFilter, string])[] = [
  ['all', 'All'],
  ['mine', 'Mine'],
  ['free', 'Free'],
];

interface QueueProps {
  readonly letters: readonly LetterSummary[];
  /** Null until they are known. */
  readonly counts: Readonly<Record<QueueFilter, number>> | null;
  readonly onMore: (() => void) | null;
  readonly current: string | null;
  readonly view: QueueView;
  readonly onView: (view: QueueView) => void;
}

/** The letters that wait, oldest on top: whom to and for whom, how it begins, what was found in it, who has it. */
export function Queue({ letters, counts, onMore, current, view, onView }: QueueProps) {
  return (
    <section className="queue" aria-label="Letters waiting for review">
      <div className="queue-filters" role="group" aria-label="Whose letters">
        {FILTERS.map(([filter, words]) => (
          <button
            key={filter}
            type="button"
            aria-pressed={view.filter === filter}
            onClick={() => onView({ ...view, filter })}
          >
            {words} <span className="queue-count">{counts?.[filter]}</span>
          </button>
        ))}
        <LiveSign />
      </div>
      <TextField
        label="Search the queue"
        type="search"
        value={view.search}
        onChange={(event) => onView({ ...view, search: event.currentTarget.value })}
      />
      {letters.length === 0 ? (
        <Nothing title={view.search ? 'No letter holds these words.' : 'Nothing waits.'} />
      ) : (
        <ul className="queue-letters">
          {letters.map((letter) => (
            <li key={letter.id}>
              <QueuedLetter letter={letter} isCurrent={letter.id === current} />
            </li>
          ))}
        </ul>
      )}
      {onMore && (
        <Button kind="quiet" icon="next" onClick={onMore}>
          Further letters
        </Button>
      )}
    </section>
  );
}

function QueuedLetter({ letter, isCurrent }: { readonly letter: LetterSummary; readonly isCurrent: boolean }) {
  const occasion = letter.metadata['occasion'];
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // Whoever goes from letter to letter by keyboard sees where in the queue they are.
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <Link
      ref={row}
      href={`/review/${letter.id}`}
      className="queued-letter"
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span className="queued-letter-top">
        <strong>{letter.recipient_name ?? 'No recipient named'}</strong>
        <span className="queued-letter-age">
          <Ago at={letter.created_at} />
        </span>
      </span>
      <span className="queued-letter-for">
        for {letter.client_name}
        {occasion && `, ${occasion}`}
      </span>
      <span className="queued-letter-excerpt">{letter.excerpt}</span>
      <span className="queued-letter-facts">
        <Findings {...letter.findings} />
        {letter.revision > 1 && <Badge>revision {letter.revision}</Badge>}
        {letter.mode === 'test' && <Badge mood="warn">test</Badge>}
        {letter.claim && (
          <Badge mood={letter.claim.is_mine ? 'good' : 'warn'}>
            {letter.claim.is_mine ? 'with you' : `with ${letter.claim.reviewer}`}
          </Badge>
        )}
      </span>
    </Link>
  );
}

function Findings({ count, holding }: LetterSummary['findings']) {
  if (count === 0) return null;
  return (
    <Badge mood={holding > 0 ? 'bad' : 'warn'}>
      {count === 1 ? '1 finding' : `${count} findings`}
      {holding > 0 && ', held'}
    </Badge>
  );
}

/** Whether new letters appear by themselves at the moment. */
function LiveSign() {
  const state = useStreamState();
  const isLive = state === 'live';
  return (
    <span className="queue-live" role="status">
      <Icon name={isLive ? 'tick' : 'clock'} /> {isLive ? 'live' : state === 'broken' ? 'reconnecting' : 'connecting'}
    </span>
  );
}
