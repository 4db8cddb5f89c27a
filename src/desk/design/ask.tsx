import type { ReactNode } from 'react';
import { Button } from './button.js';
import { Dialog } from './dialog.js';

interface AskProps {
  readonly question: string;
  /** What the answers do, in words. */
  readonly yes: string;
  readonly no: string;
  /** What follows from it. */
  readonly children: ReactNode;
  /** Where yes cannot be taken back. */
  readonly isGrave?: boolean;
  readonly onClose: () => void;
  readonly onYes: () => void;
}

/** Asks before something is done that nobody wants by mistake. */
export function Ask({ question, yes, no, children, isGrave = false, onClose, onYes }: AskProps) {
  return (
    <Dialog title={question} onClose={onClose}>
      <p>{children}</p>
      <div className="dialog-actions">
        <Button kind="quiet" onClick={onClose}>
          {no}
        </Button>
        <Button
          kind={isGrave ? 'danger' : 'primary'}
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {yes}
        </Button>
      </div>
    </Dialog>
  );
}
