import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Letter, LetterSummary } from '../../http/contract/letters.js';
import type { Pin, ReviewDecisionInput } from '../../http/contract/reviews.js';
import { call } from '../api/client.js';
import { useLetterChanges } from '../api/letter-stream.js';
import { hasCode, messageOf } from '../api/problem.js';
import { useResource } from '../api/use-resource.js';
import { useAnnouncer } from '../design/announcer.js';
import { Icon } from '../design/icon.js';
import { Notice } from '../design/notice.js';
import { Ago } from '../design/time.js';
import { Failed, Waiting } from '../design/waiting.js';
import { StatusBadge } from '../letter-view/status-badge.js';
import { DecisionBar } from './decision-bar.js';
import { LetterAside } from './letter-aside.js';
import { PageViewer } from './page-viewer.js';
import { type ClaimState, useClaim } from './use-claim.js';
import './reviewed-letter.css';

interface ReviewedLetterProps {
  readonly id: string;
  /** Read after this one; its first page is fetched ahead. */
  readonly next: LetterSummary | null;
  readonly onOpen: (id: string | undefined) => void;
  readonly onChange: () => void;
}

/** One letter under the reviewer's eyes: its pages, everything known about it, and the decision. */
export function ReviewedLetter({ id, next, onOpen, onChange }: ReviewedLetterProps) {
  const { data: letter, error, reload } = useResource<Letter>(`/v1/letters/${id}`);
  useLetterChanges((change) => (change === null || change.letter_id === id) && reload());
  usePrefetched(next?.first_page ?? null);
  // A reload that failed takes nothing away: pins and reasons would go with the letter.
  if (!letter) return error ? <Failed error={error} onRetry={reload} /> : <Waiting for="the letter" />;
  // A new revision is a new thing to read: pins and reasons of the one before do not belong to it.
  return <Reading key={letter.revision} letter={letter} next={next} onOpen={onOpen} onChange={onChange} />;
}

type ReadingProps = Omit<ReviewedLetterProps, 'id'> & { readonly letter: Letter };

function Reading({ letter, next, onOpen, onChange }: ReadingProps) {
  const { say, warn } = useAnnouncer();
  const [pins, setPins] = useState<readonly Pin[]>([]);
  const [overrides, setOverrides] = useState<Readonly<Record<string, string>>>({});
  const isWaiting = letter.status === 'in_review';
  const claim = useClaim(letter.id, isWaiting, onChange);

  const decide = useCallback(
    async (decision: ReviewDecisionInput['decision'], note: string | null) => {
      const body: ReviewDecisionInput = {
        revision: letter.revision,
        decision,
        note,
        pins: [...pins],
        overrides: Object.entries(overrides).map(([finding_id, reason]) => ({ finding_id, reason })),
      };
      try {
        await call('POST', `/v1/letters/${letter.id}/review`, body);
      } catch (error) {
        warn(wordsFor(error));
        return;
      }
      say(`${DONE[decision]}${next ? ` Next: ${next.recipient_name ?? 'a letter'}.` : ' That was the last one.'}`);
      onOpen(next?.id);
      onChange();
    },
    [letter, pins, overrides, next, onOpen, onChange, say, warn],
  );

  return (
    <article className="reviewed-letter" aria-label={`Letter to ${letter.recipient?.name ?? 'nobody named'}`}>
      <header className="reviewed-letter-head">
        <Link href="/review" className="reviewed-letter-back">
          <Icon name="back" /> Queue
        </Link>
        <h2>{letter.recipient?.name ?? 'No recipient named'}</h2>
        <StatusBadge status={letter.status} />
        <p>
          revision {letter.revision}, <Ago at={letter.updated_at} />
        </p>
      </header>
      <ClaimNotice claim={claim} letter={letter} />
      <PageViewer letter={letter} pins={pins} onPins={isWaiting ? setPins : null} />
      <LetterAside letter={letter} overrides={overrides} onOverrides={setOverrides} pins={pins} onPins={setPins} />
      {isWaiting && (
        <DecisionBar
          letter={letter}
          isHeldByOther={claim === 'theirs'}
          hasPins={pins.length > 0}
          overrides={overrides}
          onDecide={decide}
        />
      )}
    </article>
  );
}

const DONE = { approve: 'Approved.', return: 'Sent back.', reject: 'Rejected.' } as const;

function wordsFor(error: unknown): string {
  if (hasCode(error, 'stale_revision')) return 'The letter was changed while you were reading. Please read it again.';
  return messageOf(error);
}

function ClaimNotice({ claim, letter }: { readonly claim: ClaimState; readonly letter: Letter }) {
  if (claim !== 'theirs') return null;
  const name = letter.claim && !letter.claim.is_mine ? letter.claim.reviewer : 'Somebody else';
  return <Notice mood="warn">{name} is reading this letter. You can look, but the decision is theirs.</Notice>;
}

/** Fetches a picture before it is wanted. */
function usePrefetched(address: string | null): void {
  useEffect(() => {
    if (address) new Image().src = address;
  }, [address]);
}
