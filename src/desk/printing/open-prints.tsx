import { Failed, Nothing, Waiting } from '../design/waiting.js';
import { PrintLine } from './print-line.js';
import { PrinterTroubles } from './printer-troubles.js';
import { useOpenPrints } from './use-prints.js';

/** Letters on their way to paper, and those for which somebody must look into the tray, these first. */
export function OpenPrints() {
  const { data, error, reload } = useOpenPrints();
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!data) return <Waiting for="the prints" />;
  if (data.data.length === 0) {
    return (
      <>
        <PrinterTroubles />
        <Nothing title="Nothing is being printed." />
      </>
    );
  }
  const asked = data.data.filter(({ state }) => state === 'unsure');
  const others = data.data.filter(({ state }) => state !== 'unsure');
  return (
    <>
      <PrinterTroubles />
      <ul>
        {[...asked, ...others].map((print) => (
          <li key={print.id}>
            <PrintLine print={print} linksToLetter onChanged={reload} />
          </li>
        ))}
      </ul>
    </>
  );
}
