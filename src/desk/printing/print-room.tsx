import { useEffect } from 'react';
import { LettersToPrint } from './letters-to-print.js';
import { OpenPrints } from './open-prints.js';
import { PrintRunPage } from './print-run-page.js';
import { PrintRuns } from './print-runs.js';
import './print-room.css';

/** Where letters become paper: what is on its way, what waits, and the runs that were put together. */
export function PrintRoom({ runId }: { readonly runId: string | null }) {
  useEffect(() => {
    document.title = 'Print · Beautiful Handwritten Letters';
  }, []);
  if (runId) return <PrintRunPage key={runId} id={runId} />;
  return (
    <div className="print-room">
      <h1>Print</h1>
      <section aria-labelledby="print-open">
        <h2 id="print-open">On their way to paper</h2>
        <OpenPrints />
      </section>
      <section aria-labelledby="print-waiting">
        <h2 id="print-waiting">Released, and not on paper yet</h2>
        <LettersToPrint />
      </section>
      <section aria-labelledby="print-runs">
        <h2 id="print-runs">Runs</h2>
        <PrintRuns />
      </section>
    </div>
  );
}
