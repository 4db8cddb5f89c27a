import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { Letter } from '../../http/contract/letters.js';
import type { PrintRequest } from '../../http/contract/printers.js';
import { useEnvelopesFor } from '../api/catalogue.js';
import { call } from '../api/client.js';
import { ApiProblem, messageOf } from '../api/problem.js';
import { useAnnouncer } from '../design/announcer.js';
import { Button } from '../design/button.js';
import { Dialog } from '../design/dialog.js';
import { SelectField } from '../design/field.js';
import { Notice } from '../design/notice.js';
import { Failed, Waiting } from '../design/waiting.js';
import { PrintWishes, printRequestOf } from './print-wishes.js';
import { PrinterField } from './printer-field.js';
import { type Printers, usePrinters } from './use-prints.js';
import './print-dialog.css';

interface PrintDialogProps {
  readonly letter: Letter;
  readonly onClose: () => void;
  readonly onPrinting: () => void;
}

/** Where shall it be printed? Every printer with what it says of itself, so that nobody waits at one without paper. */
export function PrintDialog({ letter, onClose, onPrinting }: PrintDialogProps) {
  const { data, error, reload } = usePrinters();
  const printers = data?.data.filter(({ disabled }) => !disabled);
  return (
    <Dialog title="Print the letter" onClose={onClose}>
      {error ? <Failed error={error} onRetry={reload} /> : null}
      {!error && !printers && <Waiting for="the printers" />}
      {printers?.length === 0 && (
        <p>
          No printer is in use. <Link href="/house/printers">Register one</Link>, and it stands here.
        </p>
      )}
      {printers && printers.length > 0 && (
        <PrintForm letter={letter} printers={printers} onClose={onClose} onPrinting={onPrinting} />
      )}
    </Dialog>
  );
}

function PrintForm({ letter, printers, onClose, onPrinting }: PrintDialogProps & { printers: Printers['data'] }) {
  const { say } = useAnnouncer();
  const [problem, setProblem] = useState<unknown>(null);
  const [asked, setAsked] = useState('');
  const isTight = problem instanceof ApiProblem && problem.about('despite_margins') !== undefined;
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const request = printRequestOf(new FormData(event.currentTarget));
    setAsked(request.printer);
    try {
      await call('POST', `/v1/letters/${letter.id}/print`, request);
      say('It is on its way to the printer.');
      onClose();
      onPrinting();
    } catch (error) {
      setProblem(error);
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <PrinterField printers={printers} />
      <PrintWishes holds={printableNow(letter)} isTight={isTight} />
      {printableNow(letter).includes('envelope') && <WhichEnvelope own={letter.envelope} />}
      {isTight && <PrintableArea letter={letter} printer={asked} />}
      <div role="alert">{problem !== null && <Notice mood="bad">{messageOf(problem)}</Notice>}</div>
      <div className="dialog-actions">
        <Button kind="quiet" onClick={onClose}>
          Not now
        </Button>
        <Button type="submit" kind="primary">
          Print it
        </Button>
      </div>
    </form>
  );
}

/** What of the letter may go on paper now: its pages once, its envelope as long as it is not posted. */
export function printableNow({ delivery, recipient, mode }: Letter): PrintRequest['holds'][] {
  if (mode !== 'live') return [];
  const hasLeft = delivery === 'released' || delivery === 'printing' || delivery === 'printed';
  return [
    ...(delivery === 'released' ? (['letter'] as const) : []),
    ...(hasLeft && recipient?.address ? (['envelope'] as const) : []),
  ];
}

/** The letter's own envelope, unless somebody takes another. */
function WhichEnvelope({ own }: { readonly own: string | null }) {
  const envelopes = useEnvelopesFor(own);
  return (
    <SelectField label="Envelope" name="envelope" key={envelopes.length} defaultValue={own ?? undefined}>
      {envelopes.map(({ name, title }) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </SelectField>
  );
}

/** The pages with the edges that this printer leaves blank, and in red what would be lost there. */
function PrintableArea({ letter, printer }: { readonly letter: Letter; readonly printer: string }) {
  return (
    <div className="printable-area">
      {letter.pages.map(({ number, svg }) => (
        <img
          key={number}
          src={`${svg}?layer=preflight&printer=${printer}`}
          alt={`Page ${number}, with what ${printer} would leave blank`}
        />
      ))}
    </div>
  );
}
