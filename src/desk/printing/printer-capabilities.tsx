import type { Printer } from '../../http/contract/printers.js';
import './printer-capabilities.css';

type Capabilities = NonNullable<Printer['capabilities']>;

const SIDES: Readonly<Record<string, string>> = {
  'one-sided': 'one side',
  'two-sided-long-edge': 'both sides, turned over the long edge',
  'two-sided-short-edge': 'both sides, turned over the short edge',
};

/** Printers name paper `iso_a4_210x297mm` (PWG 5101.1); people say A4. */
function paperInWords({ name, width_mm, height_mm }: Capabilities['paper'][number]): string {
  const words = name.split('_')[1] ?? name;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} (${width_mm} × ${height_mm} mm)`;
}

/** What a printer said that it can do, for whoever has to find paper that fits. */
export function PrinterCapabilities({ model, paper, sides, colour, trays, margins_mm }: Capabilities) {
  const { top, right, bottom, left } = margins_mm;
  const facts: readonly (readonly [fact: string, words: string])[] = [
    ['Paper', paper.map(paperInWords).join(', ')],
    ['Prints', sides.map((side) => SIDES[side] ?? side).join('; ')],
    ['Ink', colour.join(', ')],
    ['Trays', trays.join(', ')],
    ['Left blank', `${top} mm on top, ${right} right, ${bottom} at the foot, ${left} left`],
    ['Model', model],
  ];
  return (
    <details className="printer-capabilities">
      <summary>What it can do</summary>
      <dl>
        {facts.map(([fact, words]) => (
          <div key={fact}>
            <dt>{fact}</dt>
            <dd>{words || 'it does not say'}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
