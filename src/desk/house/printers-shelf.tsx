import { useState } from 'react';
import type { Printer } from '../../http/contract/printers.js';
import { call } from '../api/client.js';
import { messageOf } from '../api/problem.js';
import { useAnnouncer } from '../design/announcer.js';
import { Button } from '../design/button.js';
import { Badge, Notice } from '../design/notice.js';
import { Ago } from '../design/time.js';
import { Failed, Nothing, Waiting } from '../design/waiting.js';
import { PrinterCapabilities } from '../printing/printer-capabilities.js';
import { printerInWords } from '../printing/printer-words.js';
import { usePrinters } from '../printing/use-prints.js';
import { NewPrinterDialog } from './new-printer-dialog.js';

/** Every printer of the house: where it is, what it says of itself, and whether it is in use. */
export function PrintersShelf() {
  const { data, error, reload } = usePrinters();
  const [isAdding, setAdding] = useState(false);
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!data) return <Waiting for="the printers" />;
  return (
    <section className="house-list" aria-label="Printers">
      <header>
        <h2>Printers</h2>
        <Button icon="plus" onClick={() => setAdding(true)}>
          New printer
        </Button>
      </header>
      {data.data.length === 0 && (
        <Nothing title="No printer yet.">
          <p>A printer that speaks IPP Everywhere, or a folder that a print shop empties.</p>
        </Nothing>
      )}
      {data.data.map((printer) => (
        <PrinterCard key={printer.id} printer={printer} onChanged={reload} />
      ))}
      {isAdding && <NewPrinterDialog onClose={() => setAdding(false)} onMade={reload} />}
    </section>
  );
}

function PrinterCard({ printer, onChanged }: { readonly printer: Printer; readonly onChanged: () => void }) {
  const { warn } = useAnnouncer();
  const { id, name, kind, address, disabled, reasons, answered_at } = printer;
  const [words, mood] = printerInWords(printer);
  async function toggle() {
    try {
      await call('PATCH', `/v1/printers/${id}`, { disabled: !disabled });
      onChanged();
    } catch (error) {
      warn(messageOf(error));
    }
  }
  return (
    <article className="house-card">
      <header>
        <h3>{name}</h3>
        <Badge mood={mood}>{words}</Badge>
      </header>
      {reasons.length > 0 && !disabled && <Notice mood="warn">The printer says: {reasons.join(', ')}.</Notice>}
      <p>
        {kind === 'ipp' ? 'IPP at' : 'The folder'} <code className="house-address">{address}</code>,{' '}
        {settingsOf(printer)}.
        {answered_at ? (
          <>
            {' '}
            Last heard of <Ago at={answered_at} />.
          </>
        ) : (
          ' Nobody has asked it yet.'
        )}
      </p>
      {printer.capabilities && <PrinterCapabilities {...printer.capabilities} />}
      <div>
        <Button kind={disabled ? 'plain' : 'danger'} onClick={() => void toggle()}>
          {disabled ? 'Back into use' : 'Take out of use'}
        </Button>
      </div>
    </article>
  );
}

function settingsOf({ sides, colour, tray, own_worker }: Printer): string {
  const settings = [
    sides.replaceAll('-', ' '),
    colour,
    tray && `tray ${tray}`,
    own_worker && 'with a worker of its own',
  ];
  return settings.filter(Boolean).join(', ');
}
