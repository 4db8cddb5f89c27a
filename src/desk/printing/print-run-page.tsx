import { Link } from 'wouter';
import type { PrintRun } from '../../http/contract/print-runs.js';
import { FileLink } from '../design/file-link.js';
import { Icon } from '../design/icon.js';
import { Badge } from '../design/notice.js';
import { Moment } from '../design/time.js';
import { Failed, Waiting } from '../design/waiting.js';
import { PrintLine } from './print-line.js';
import { PrintTheRun } from './print-the-run.js';
import { usePrintRun } from './use-prints.js';

/** One run: its files, the way to a printer, and every letter with what became of it, in the order of the piles. */
export function PrintRunPage({ id }: { readonly id: string }) {
  const { data: run, error, reload } = usePrintRun(id);
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!run) return <Waiting for="the run" />;
  return (
    <div className="print-room print-run">
      <header>
        <Link href="/print" className="print-run-back">
          <Icon name="back" /> Print
        </Link>
        <h1>{run.letters.length === 1 ? 'A run of one letter' : `A run of ${run.letters.length} letters`}</h1>
        <p className="print-room-quiet">
          Put together <Moment at={run.created_at} />
        </p>
      </header>
      <section aria-labelledby="run-files">
        <h2 id="run-files">Its files, all in one order</h2>
        <RunFiles run={run} />
      </section>
      <section aria-labelledby="run-printer">
        <h2 id="run-printer">Print it here</h2>
        <PrintTheRun run={run} onChanged={reload} />
      </section>
      <section className="print-run-letters" aria-labelledby="run-letters">
        <h2 id="run-letters">Its letters</h2>
        <ol className="run-letters">
          {run.letters.map((line) => (
            <li key={line.letter}>
              <RunLine line={line} onChanged={reload} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function RunFiles({ run: { files } }: { readonly run: PrintRun }) {
  return (
    <p className="run-files">
      <FileLink href={files.run_sheet} name="run-sheet.pdf">
        The sheet to go by
      </FileLink>
      <FileLink href={files.letters} name="letters.pdf">
        All pages
      </FileLink>
      <FileLink href={`${files.letters}?sides=two-sided`} name="letters-two-sided.pdf">
        All pages, for both sides
      </FileLink>
      <FileLink href={files.envelopes} name="envelopes.pdf">
        All envelopes
      </FileLink>
    </p>
  );
}

interface RunLineProps {
  readonly line: PrintRun['letters'][number];
  readonly onChanged: () => void;
}

function RunLine({
  line: { number, letter, pages, envelope, recipient_name, delivery, print, envelope_print },
  onChanged,
}: RunLineProps) {
  return (
    <div className="run-line">
      <span className="run-line-number">{number}</span>
      <p>
        <Link href={`/letters/${letter}`}>{recipient_name ?? 'No recipient named'}</Link>
        <span className="print-room-quiet">
          {' '}
          {pages === 1 ? '1 page' : `${pages} pages`}, envelope {envelope}
        </span>
      </p>
      {print ? (
        <PrintLine print={print} onChanged={onChanged} />
      ) : (
        <Badge mood={delivery === 'posted' ? 'good' : 'info'}>
          {delivery === 'posted' ? 'Posted' : 'Not printed here'}
        </Badge>
      )}
      {envelope_print && <PrintLine print={envelope_print} onChanged={onChanged} />}
    </div>
  );
}
