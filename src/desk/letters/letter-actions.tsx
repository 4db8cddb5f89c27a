import { useState } from 'react';
import { useLocation } from 'wouter';
import type { z } from 'zod';
import type { Letter, SignedLinks, SubmitLetterInput } from '../../http/contract/letters.js';
import { call } from '../api/client.js';
import { messageOf } from '../api/problem.js';
import { mayActAs, useStaff } from '../api/session.js';
import { useAnnouncer } from '../design/announcer.js';
import { Ask } from '../design/ask.js';
import { Button, ButtonLink } from '../design/button.js';
import { PrintDialog, printableNow } from '../printing/print-dialog.js';
import { ShareDialog } from './share-dialog.js';
import './letter-actions.css';

interface LetterActionsProps {
  readonly letter: Letter;
  readonly onLetter: (letter: Letter) => void;
  /** The letter was given to a printer. */
  readonly onPrinting: () => void;
}

/** Whoever is sent a letter opens it when they have the time. */
const WEEK_SECONDS = 7 * 24 * 3600;

type Asking = 'cancel' | 'print' | { readonly share: z.infer<typeof SignedLinks> };

/** What can be done with a letter where it stands: fetch it, show it, withdraw it, write it again. */
export function LetterActions({ letter, onLetter, onPrinting }: LetterActionsProps) {
  const staff = useStaff();
  const { say } = useAnnouncer();
  const attempt = useAttempt();
  const [, go] = useLocation();
  const [asking, setAsking] = useState<Asking | null>(null);
  const isWriter = mayActAs(staff, 'writer');
  const canCancel = letter.delivery === 'held' || letter.delivery === 'scheduled';
  const isOut = letter.status === 'released' || letter.status === 'printed' || letter.status === 'posted';

  const cancel = () =>
    attempt(async () => {
      onLetter(await call<Letter>('DELETE', `/v1/letters/${letter.id}`));
      say('The letter is withdrawn.');
    });
  const release = () => attempt(async () => onLetter(await call<Letter>('POST', `/v1/letters/${letter.id}/release`)));
  const share = () => attempt(async () => setAsking({ share: await linksTo(letter) }));
  const again = () =>
    attempt(async () => {
      const copy = await call<Letter>('POST', '/v1/letters', asNewLetter(letter), {
        idempotencyKey: crypto.randomUUID(),
      });
      go(`/dictate/${copy.id}`);
    });

  return (
    <div className="letter-actions">
      {letter.links.pdf && (
        <ButtonLink kind="primary" icon="download" href={letter.links.pdf} download>
          PDF
        </ButtonLink>
      )}
      {isAtTheDesk(letter) && (
        <Button icon="pen" onClick={() => go(`/dictate/${letter.id}`)}>
          Take it to the desk
        </Button>
      )}
      {letter.status === 'in_review' && mayActAs(staff, 'reviewer') && (
        <Button icon="review" onClick={() => go(`/review/${letter.id}`)}>
          Review
        </Button>
      )}
      {letter.delivery === 'scheduled' && mayActAs(staff, 'operator') && (
        <Button icon="letters" onClick={() => void release()}>
          Release now
        </Button>
      )}
      {printableNow(letter).length > 0 && mayActAs(staff, 'operator') && (
        <Button icon="print" onClick={() => setAsking('print')}>
          Print
        </Button>
      )}
      {isOut && (
        <Button icon="pen" onClick={() => void share()}>
          Show it being written
        </Button>
      )}
      {isWriter && letter.parts && (
        <Button icon="plus" onClick={() => void again()}>
          Write it again as new
        </Button>
      )}
      {canCancel && (
        <Button kind="danger" icon="cross" onClick={() => setAsking('cancel')}>
          Withdraw
        </Button>
      )}
      {asking && (
        <Question
          asking={asking}
          letter={letter}
          onClose={() => setAsking(null)}
          onWithdraw={() => void cancel()}
          onPrinting={onPrinting}
        />
      )}
    </div>
  );
}

function linksTo({ id }: Letter): Promise<z.infer<typeof SignedLinks>> {
  return call('GET', `/v1/letters/${id}/links?expires_in=${WEEK_SECONDS}`);
}

function isAtTheDesk({ status }: Letter): boolean {
  return status === 'draft' || status === 'returned' || status === 'failed';
}

/** Does it, and says why where it cannot be done. */
function useAttempt(): (work: () => Promise<void>) => Promise<void> {
  const { warn } = useAnnouncer();
  return async (work) => {
    try {
      await work();
    } catch (error) {
      warn(messageOf(error));
    }
  };
}

interface QuestionProps {
  readonly asking: Asking;
  readonly letter: Letter;
  readonly onClose: () => void;
  readonly onWithdraw: () => void;
  readonly onPrinting: () => void;
}

function Question({ asking, letter, onClose, onWithdraw, onPrinting }: QuestionProps) {
  if (asking === 'cancel')
    return (
      <Ask question="Withdraw this letter?" yes="Withdraw" no="Keep it" isGrave onClose={onClose} onYes={onWithdraw}>
        It will not be sent. Its words stay in the house and can be written again as a new letter.
      </Ask>
    );
  if (asking === 'print') return <PrintDialog letter={letter} onClose={onClose} onPrinting={onPrinting} />;
  return <ShareDialog links={asking.share} letterId={letter.id} onClose={onClose} />;
}

/** The same words and looks as a fresh draft; the seed stays behind, so that it is written anew. */
function asNewLetter(letter: Letter): SubmitLetterInput {
  const { seed: _, ...style } = letter.style;
  return {
    recipient: letter.recipient,
    sender: letter.sender,
    content: letter.parts ? { parts: letter.parts } : { text: letter.text },
    style,
    stationery: letter.stationery,
    envelope: letter.envelope,
    language: letter.language,
    metadata: letter.metadata,
    client_id: letter.client_id,
    mode: letter.mode,
    draft: true,
  };
}
