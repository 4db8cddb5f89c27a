import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { PrintRun } from '../../http/contract/print-runs.js';
import type { PrintRequest, RunPrintRequest } from '../../http/contract/printers.js';
import { call } from '../api/client.js';
import { ApiProblem, messageOf } from '../api/problem.js';
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

/** What the printer would not take, and why. */
interface Refusal {
  /** Null where the run as a whole is meant. */
  readonly number: number | null;
  readonly reason: string;
}

/**
 * Gives a pile of the run to a printer of the house: what it has not had, one after the other in the order of the run. The ledger
 * keeps that order, and nothing is printed twice however often it is asked for.
 */
export function PrintTheRun({ run, onChanged }: PrintTheRunProps) {
  const { data, error, reload } = usePrinters();
  const { say } = useAnnouncer();
  const [isBusy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const printers = data?.data.filter(({ disabled }) => !disabled);
  const piles = pilesLeft(run);
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!printers) return <Waiting for="the printers" />;
  if (piles.length === 0) return <p className="print-room-quiet">All of it was given to a printer.</p>;
  if (printers.length === 0) {
    return (
      <p className="print-room-quiet">
        No printer is in use. <Link href="/house/printers">Register one</Link>, and it stands here.
      </p>
    );
  }
  async function print(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const request = runRequestOf(printRequestOf(new FormData(event.currentTarget)));
    setBusy(true);
    const refused = await givePile(run, request);
    setRefusals(refused);
    setBusy(false);
    if (refused.length === 0) say('They are on their way to the printer.');
    onChanged();
  }
  return (
    <form className="print-the-run" onSubmit={(event) => void print(event)}>
      <PrinterField printers={printers} />
      <PrintWishes holds={piles} words={PILES} isTight={refusals.length > 0} />
      <div role="alert">
        {refusals.length > 0 && (
          <Notice mood="bad">
            <ul>
              {refusals.map(({ number, reason }) => (
                <li key={`${number} ${reason}`}>{number === null ? reason : `Number ${number}: ${reason}`}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <Button type="submit" kind="primary" icon="print" disabled={isBusy}>
        {isBusy ? 'Giving them to the printer…' : 'Print them'}
      </Button>
    </form>
  );
}

const PILES: Record<PrintRequest['holds'], string> = { letter: 'The letters', envelope: 'Their envelopes' };

/** The piles of which something was never given to a printer, or was given and did not come out. */
function pilesLeft({ letters }: PrintRun): PrintRequest['holds'][] {
  return [
    ...(letters.some(({ delivery, print }) => delivery === 'released' && isLeft(print)) ? (['letter'] as const) : []),
    ...(letters.some(({ envelope_print }) => isLeft(envelope_print)) ? (['envelope'] as const) : []),
  ];
}

function isLeft(print: PrintRun['letters'][number]['print']): boolean {
  return print === null || print.state === 'failed' || print.state === 'cancelled';
}

function runRequestOf({ holds, ...wish }: ReturnType<typeof printRequestOf>): Partial<RunPrintRequest> {
  return { ...wish, holds: holds === 'envelope' ? 'envelopes' : 'letters' };
}

/** All of the pile or nothing: what the printer would not take is said of each letter. */
async function givePile(run: PrintRun, request: Partial<RunPrintRequest>): Promise<Refusal[]> {
  try {
    await call('POST', `/v1/print-runs/${run.id}/print`, request);
    return [];
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.fields.length === 0)
      return [{ number: null, reason: messageOf(error) }];
    return error.fields.map(({ path, message }) => ({ number: numberIn(path), reason: message }));
  }
}

/** The number of the letter that a field such as `letters.2.printer` is about, as the run counts. */
function numberIn(path: string): number | null {
  const index = /^letters\.(\d+)/.exec(path)?.[1];
  return index === undefined ? null : Number(index) + 1;
}
