import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { call } from '../api/client.js';
import { ApiProblem, messageOf } from '../api/problem.js';
import { useAnnouncer } from '../design/announcer.js';
import { Button } from '../design/button.js';
import { Dialog } from '../design/dialog.js';
import { Notice } from '../design/notice.js';
import { Failed, Waiting } from '../design/waiting.js';
import { PrintWishes, printRequestOf } from './print-wishes.js';
import { PrinterField } from './printer-field.js';
import { type Printers, usePrinters } from './use-prints.js';

interface PrintDialogProps {
  readonly letterId: string;
  readonly onClose: () => void;
  readonly onPrinting: () => void;
}

/** Where shall it be printed? Every printer with what it says of itself, so that nobody waits at one without paper. */
export function PrintDialog({ letterId, onClose, onPrinting }: PrintDialogProps) {
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
        <PrintForm letterId={letterId} printers={printers} onClose={onClose} onPrinting={onPrinting} />
      )}
    </Dialog>
  );
}

function PrintForm({ letterId, printers, onClose, onPrinting }: PrintDialogProps & { printers: Printers['data'] }) {
  const { say } = useAnnouncer();
  const [problem, setProblem] = useState<unknown>(null);
  const isTight = problem instanceof ApiProblem && problem.about('despite_margins') !== undefined;
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    try {
      await call('POST', `/v1/letters/${letterId}/print`, printRequestOf(new FormData(event.currentTarget)));
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
      <PrintWishes isTight={isTight} />
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
