import { useState } from 'react';
import { SelectField } from '../design/field.js';
import { Notice } from '../design/notice.js';
import { printerInWords } from './printer-words.js';
import type { Printers } from './use-prints.js';

/** Which printer; each with what it says of itself, so that nobody waits at one without paper. */
export function PrinterField({ printers }: { readonly printers: Printers['data'] }) {
  const [name, setName] = useState(printers[0]!.name);
  const chosen = printers.find((printer) => printer.name === name);
  return (
    <>
      <SelectField
        label="Printer"
        name="printer"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        hint={chosen && chosen.reasons.length > 0 ? `It says: ${chosen.reasons.join(', ')}.` : undefined}
      >
        {printers.map((printer) => (
          <option key={printer.id} value={printer.name}>
            {printer.name}, {printerInWords(printer)[0]}
          </option>
        ))}
      </SelectField>
      {chosen && (chosen.state === 'silent' || chosen.state === 'stopped') && (
        <Notice mood="warn">What is printed waits until somebody has looked after this printer.</Notice>
      )}
    </>
  );
}
