import type { ReactNode } from 'react';
import type { Address } from '../../letter/letter.js';
import { TextField } from '../design/field.js';
import { isWhole } from './desk-draft.js';

const NOWHERE: Address = { line1: '', line2: null, city: '', region: null, postcode: null, country: '' };

type Line = keyof Address;

const LINES: readonly (readonly [line: Line, label: string, longest: number])[] = [
  ['line1', 'Street and number', 100],
  ['line2', 'Second line', 100],
  ['postcode', 'Postcode', 20],
  ['city', 'Town', 100],
  ['region', 'State or county', 100],
  ['country', 'Country, in two letters', 2],
];

interface WhereItGoesProps {
  readonly address: Address | null;
  readonly onChange: (address: Address | null) => void;
  /** What else is asked of where it goes. */
  readonly children?: ReactNode;
}

/** The recipient's address, for the envelope; none is needed. */
export function WhereItGoes({ address, onChange, children }: WhereItGoesProps) {
  const shown = address ?? NOWHERE;
  function change(line: Line, entered: string) {
    const text = line === 'country' ? entered.toUpperCase() : entered;
    const isOptional = line === 'line2' || line === 'region' || line === 'postcode';
    const next = { ...shown, [line]: isOptional && text === '' ? null : text };
    onChange(Object.values(next).every((value) => !value) ? null : next);
  }
  return (
    <details className="brief-more">
      <summary>{address ? summaryOf(address) : 'Where it goes'}</summary>
      <div className="brief-address">
        {LINES.map(([line, label, longest]) => (
          <TextField
            key={line}
            label={label}
            autoComplete="off"
            maxLength={longest}
            value={shown[line] ?? ''}
            onChange={(event) => change(line, event.currentTarget.value)}
          />
        ))}
        {children}
      </div>
      {address && !isWhole(address) && (
        <p className="brief-quiet">The envelope needs a street, a town and a country such as US or GB.</p>
      )}
    </details>
  );
}

function summaryOf({ line1, city }: Address): string {
  return [line1, city].filter(Boolean).join(', ') || 'Where it goes';
}
