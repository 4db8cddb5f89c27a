import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { PrintRun } from '../../http/contract/print-runs.js';
import type { PrintRequest } from '../../http/contract/printers.js';
import { call } from '../api/client.js';
import { messageOf } from '../api/problem.js';
import { useAnnouncer } from '../design/announcer.js';
import { Button } from '../design/button.js';
import { Notice } from '../design/notice.js';
import { Failed, Waiting } from '../design/waiting.js';
import { PrintWishes, printRequestOf } from './print-wishes.js';
import { PrinterField } from './printer-field.js';
import { usePrinters } from './use-prints.js';

interface PrintTheRunProps {
  readonly run: PrintRun;
  readonly onChanged: () => void;
}

/** A letter that the printer would not take, and why. */
interface Refusal {
  readonly number: number;
  readonly reason: string;
}

/** Gives a printer of the house every letter of the run that it has not had, one after the other in the order of the pile. */
export function PrintTheRun({ run, onChanged }: PrintTheRunProps) {
  const { data, error, reload } = usePrinters();
  const { say } = useAnnouncer();
  const [isBusy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const printers = data?.data.filter(({ disabled }) => !disabled);
  const left = run.letters.filter(isLeft);
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!printers) return <Waiting for="the printers" />;
  if (left.length === 0) return <p className="print-room-quiet">Every letter of it was given to a printer.</p>;
  if (printers.length === 0) {
    return (
      <p className="print-room-quiet">
        No printer is in use. <Link href="/house/printers">Register one</Link>, and it stands here.
      </p>
    );
  }
  async function print(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const request = printRequestOf(new FormData(event.currentTarget));
    setBusy(true);
    const refused = await giveToPrinter(left, request);
    setRefusals(refused);
    setBusy(false);
    say(`${left.length - refused.length} on their way to the printer.`);
    onChanged();
  }
  return (
    <form className="print-the-run" onSubmit={(event) => void print(event)}>
      <PrinterField printers={printers} />
      <PrintWishes isTight={refusals.length > 0} />
      <div role="alert">
        {refusals.length > 0 && (
          <Notice mood="bad">
            <ul>
              {refusals.map(({ number, reason }) => (
                <li key={number}>
                  Letter {number}: {reason}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <Button type="submit" kind="primary" icon="print" disabled={isBusy}>
        {isBusy
          ? 'Giving them to the printer…'
          : `Print ${left.length === 1 ? 'one letter' : `${left.length} letters`}`}
      </Button>
      <p className="print-room-quiet">Their envelopes are printed from the file above.</p>
    </form>
  );
}

/** What was never given to a printer, or was given and did not come out. */
function isLeft({ delivery, print }: PrintRun['letters'][number]): boolean {
  return delivery === 'released' && (print === null || print.state === 'failed' || print.state === 'cancelled');
}

/** One by one, so that they come out in their order. */
async function giveToPrinter(letters: PrintRun['letters'], request: Partial<PrintRequest>): Promise<Refusal[]> {
  const refused: Refusal[] = [];
  for (const { number, letter } of letters) {
    try {
      await call('POST', `/v1/letters/${letter}/print`, request);
    } catch (error) {
      refused.push({ number, reason: messageOf(error) });
    }
  }
  return refused;
}
