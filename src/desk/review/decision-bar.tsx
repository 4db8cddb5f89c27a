import { useState } from 'react';
import type { Letter } from '../../http/contract/letters.js';
import type { ReviewDecisionInput } from '../../http/contract/reviews.js';
import { useAnnouncer } from '../design/announcer.js';
import { Button } from '../design/button.js';
import { useKeys } from '../design/use-keys.js';
import { NoteDialog } from './note-dialog.js';
import './decision-bar.css';

type Decision = ReviewDecisionInput['decision'];

interface DecisionBarProps {
  readonly letter: Letter;
  readonly isHeldByOther: boolean;
  readonly hasPins: boolean;
  readonly overrides: Readonly<Record<string, string>>;
  readonly onDecide: (decision: Decision, note: string | null) => Promise<void>;
}

/** Approve, send back or reject, by button or by key; one press does it once. */
export function DecisionBar({ letter, isHeldByOther, hasPins, overrides, onDecide }: DecisionBarProps) {
  const { warn } = useAnnouncer();
  const [asks, setAsks] = useState<'return' | 'reject' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const held = letter.findings.filter(({ id, severity }) => severity === 'block' && !overrides[id]);

  async function decide(decision: Decision, note: string | null) {
    setAsks(null);
    setBusy(true);
    await onDecide(decision, note);
    setBusy(false);
  }
  function approve() {
    if (isBusy || isHeldByOther) return;
    if (held.length > 0) warn('A finding holds this letter. Say why it is all right, or send the letter back.');
    else void decide('approve', null);
  }
  const ask = (decision: 'return' | 'reject') => () => !isBusy && !isHeldByOther && setAsks(decision);
  useKeys({
    a: approve,
    'Alt+a': approve,
    b: ask('return'),
    'Alt+b': ask('return'),
    x: ask('reject'),
    'Alt+x': ask('reject'),
  });

  const isOff = isBusy || isHeldByOther;
  return (
    <div className="decision-bar" role="group" aria-label="Decision">
      <Button kind="primary" icon="tick" shortcut="A" disabled={isOff} onClick={approve}>
        Approve
      </Button>
      <Button icon="back" shortcut="B" disabled={isOff} onClick={ask('return')}>
        Send back
      </Button>
      <Button kind="danger" icon="cross" shortcut="X" disabled={isOff} onClick={ask('reject')}>
        Reject
      </Button>
      {asks && (
        <NoteDialog
          decision={asks}
          isNoteNeeded={asks === 'return' && !hasPins}
          onClose={() => setAsks(null)}
          onSend={(note) => void decide(asks, note)}
        />
      )}
    </div>
  );
}
