import { useEffect } from 'react';
import type { Letter } from '../../http/contract/letters.js';
import type { ReviewOutcome } from '../../http/contract/reviews.js';
import { useLetterChanges } from '../api/letter-stream.js';
import { sentence } from '../api/problem.js';
import { mayActAs, useStaff } from '../api/session.js';
import { useResource } from '../api/use-resource.js';
import { Notice } from '../design/notice.js';
import { Moment } from '../design/time.js';
import { Failed, Nothing, Waiting } from '../design/waiting.js';
import { History } from '../letter-view/history.js';
import { LetterBrief } from '../letter-view/letter-brief.js';
import { LetterText } from '../letter-view/letter-text.js';
import { PinnedNotes } from '../letter-view/pinned-notes.js';
import { StatusBadge } from '../letter-view/status-badge.js';
import { LetterPrints } from '../printing/letter-prints.js';
import { LetterActions } from './letter-actions.js';
import { LetterFiles } from './letter-files.js';
import './letter-page.css';

/** One letter's whole life: its pages and words, what it is waiting for, and everything that happened to it. */
export function LetterPage({ id }: { readonly id: string }) {
  const { data: letter, error, reload, put } = useResource<Letter>(`/v1/letters/${id}`);
  useLetterChanges((change) => (change === null || change.letter_id === id) && reload());
  const staff = useStaff();
  const name = letter?.recipient?.name;
  useEffect(() => {
    document.title = `${name ? `Letter to ${name}` : 'Letter'} · Beautiful Handwritten Letters`;
  }, [name]);
  if (!letter) return error ? <Failed error={error} onRetry={reload} /> : <Waiting for="the letter" />;
  return (
    <article className="letter-page">
      <header>
        <h1>{name ? `To ${name}` : 'A letter to nobody named'}</h1>
        <p className="letter-page-facts">
          <StatusBadge status={letter.status} /> from {letter.sender?.name ?? 'nobody named'},{' '}
          <Moment at={letter.created_at} />
        </p>
        <LetterActions letter={letter} onLetter={put} onPrinting={reload} />
      </header>
      {letter.failure && (
        <Notice mood="bad">
          <p>{sentence(letter.failure.message)}</p>
          <p>{letter.failure.remedy}</p>
        </Notice>
      )}
      {letter.outcome && <Outcome outcome={letter.outcome} />}
      <div className="letter-page-sheets">
        {letter.pages.length === 0 && <Nothing title={whyNoPages(letter)} />}
        {letter.pages.map(({ number, svg }) => (
          <img
            key={number}
            src={`${svg}#revision-${letter.revision}`}
            alt={`Page ${number}, handwritten; its words stand beside it`}
          />
        ))}
      </div>
      <div className="letter-page-beside">
        <section aria-labelledby="letter-words">
          <h2 id="letter-words">Words</h2>
          <LetterText text={letter.text} findings={letter.findings} />
        </section>
        <section aria-labelledby="letter-order">
          <h2 id="letter-order">The order</h2>
          <LetterBrief letter={letter} />
        </section>
        {letter.pages.length > 0 && <LetterFiles letter={letter} />}
        {mayActAs(staff, 'operator') && wentOut(letter) && (
          <LetterPrints key={letter.updated_at} letterId={letter.id} onChanged={reload} />
        )}
        <section aria-labelledby="letter-life">
          <h2 id="letter-life">Its life so far</h2>
          <History letterId={letter.id} version={letter.updated_at} />
        </section>
      </div>
    </article>
  );
}

/** What the reviewer wrote: the note, and what was pinned to the pages. */
function Outcome({ outcome: { decision, note, pins = [] } }: { readonly outcome: ReviewOutcome }) {
  if (!note && pins.length === 0) return null;
  return (
    <Notice mood={decision === 'approve' ? 'good' : 'warn'}>
      {note && <p>{note}</p>}
      <PinnedNotes pins={pins} label="Pinned to the pages" />
    </Notice>
  );
}

function whyNoPages({ writing, delivery }: Letter): string {
  if (writing === 'failed') return 'No page could be written.';
  if (delivery === 'cancelled') return 'It was never written.';
  return writing === 'draft' ? 'Its pages are written when it is handed in.' : 'Its pages are being written.';
}

/** Only what was released can have been printed. */
function wentOut({ delivery }: Letter): boolean {
  return delivery !== 'held' && delivery !== 'scheduled' && delivery !== 'cancelled';
}
