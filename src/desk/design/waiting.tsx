import type { ReactNode } from 'react';
import { hasCode, messageOf } from '../api/problem.js';
import { Button } from './button.js';
import { Notice } from './notice.js';
import './waiting.css';

/** Something is on its way. Shown only after a moment, so that quick answers do not flicker. */
export function Waiting({ for: what }: { readonly for: string }) {
  return (
    <p className="waiting" role="status">
      Fetching {what}…
    </p>
  );
}

/** Something could not be fetched, and the way to try again; what is not there at all is no alarm. */
export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  if (hasCode(error, 'not_found')) {
    return (
      <NothingHere title="There is nothing at this address.">
        <p>It may have been mistyped, or lie with somebody else.</p>
      </NothingHere>
    );
  }
  return (
    <Notice mood="bad">
      <p>{messageOf(error)}</p>
      <Button kind="quiet" icon="refresh" onClick={onRetry}>
        Try again
      </Button>
    </Notice>
  );
}

interface NothingProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** A whole page that is not there. */
export function NothingHere({ title, children }: NothingProps) {
  return (
    <div className="nothing">
      <h1 className="nothing-title">{title}</h1>
      {children}
    </div>
  );
}

/** There is nothing here, and that is all right. */
export function Nothing({ title, children }: NothingProps) {
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      {children}
    </div>
  );
}
