import type { Printer } from '../../http/contract/printers.js';
import { Notice } from '../design/notice.js';
import { Ago } from '../design/time.js';
import { usePrinters } from './use-prints.js';

/** Printers in use that somebody should go and look at: those that do not answer, have stopped or want something. */
export function PrinterTroubles() {
  const { data } = usePrinters();
  const troubled = data?.data.filter(needsSomebody) ?? [];
  if (troubled.length === 0) return null;
  return (
    <ul className="printer-troubles" aria-label="Printers that need somebody">
      {troubled.map((printer) => (
        <li key={printer.id}>
          <Notice mood="warn">
            <Trouble printer={printer} />
          </Notice>
        </li>
      ))}
    </ul>
  );
}

function needsSomebody({ disabled, state, reasons }: Printer): boolean {
  return !disabled && (state === 'silent' || state === 'stopped' || reasons.length > 0);
}

function Trouble({ printer: { name, state, reasons, answered_at } }: { readonly printer: Printer }) {
  if (state !== 'silent') {
    return (
      <>
        {name} {state === 'stopped' ? 'has stopped' : 'says'}
        {reasons.length > 0 && `: ${reasons.join(', ')}`}.
      </>
    );
  }
  const why = reasons.length > 0 && ` What is known: ${reasons.join(', ')}.`;
  if (answered_at === null) {
    return (
      <>
        Nobody has heard of {name} yet: is it on, and is a worker there that serves it?{why}
      </>
    );
  }
  return (
    <>
      {name} does not answer; it was last heard of <Ago at={answered_at} />. What waits for it is printed once it is
      back.{why}
    </>
  );
}
