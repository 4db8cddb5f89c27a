import { type FormEvent, useState } from 'react';
import { call } from '../api/client.js';
import { messageOf } from '../api/problem.js';
import { Button } from '../design/button.js';
import { Choice } from '../design/choice.js';
import { Dialog } from '../design/dialog.js';
import { CheckField, SelectField, TextField, textOf } from '../design/field.js';
import { Notice } from '../design/notice.js';

const KINDS = [
  { name: 'ipp', title: 'A printer (IPP)' },
  { name: 'folder', title: 'A folder' },
] as const;

const ADDRESSES = {
  ipp: {
    label: 'Address',
    placeholder: 'ipp://printer.local:631/ipp/print',
    hint: 'As the printer shows it in its settings.',
  },
  folder: {
    label: 'Folder',
    placeholder: 'print-shop',
    hint: 'Letters are put there with a list, for a print shop to fetch.',
  },
} as const;

/** Registers a printer; what it can do is asked of the printer itself. */
export function NewPrinterDialog({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: () => void }) {
  const [kind, setKind] = useState<'ipp' | 'folder'>('ipp');
  const [problem, setProblem] = useState<string | null>(null);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const tray = textOf(form, 'tray').trim();
    try {
      await call('POST', '/v1/printers', {
        kind,
        name: textOf(form, 'name'),
        address: textOf(form, 'address').trim(),
        sides: textOf(form, 'sides'),
        colour: textOf(form, 'colour'),
        own_worker: form.has('own_worker'),
        ...(tray && { tray }),
      });
      onClose();
      onMade();
    } catch (error) {
      setProblem(messageOf(error));
    }
  }
  return (
    <Dialog title="A new printer" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Choice
          legend="What is it?"
          options={KINDS}
          value={kind}
          onChange={(name) => setKind(name === 'ipp' ? 'ipp' : 'folder')}
        />
        <TextField
          label="Name"
          name="name"
          required
          maxLength={40}
          autoComplete="off"
          hint="Short, in small letters, such as front-desk."
        />
        <TextField {...ADDRESSES[kind]} name="address" required maxLength={300} autoComplete="off" />
        <TextField
          label="Tray"
          name="tray"
          maxLength={60}
          autoComplete="off"
          hint="In the printer’s own words; empty for whichever it takes."
        />
        <SelectField label="Sides" name="sides">
          <option value="one-sided">One side</option>
          <option value="two-sided-long-edge">Both sides, turned on the long edge</option>
          <option value="two-sided-short-edge">Both sides, turned on the short edge</option>
        </SelectField>
        <SelectField label="Ink" name="colour">
          <option value="colour">Colour</option>
          <option value="monochrome">Black only</option>
        </SelectField>
        <CheckField label="Served only by a worker that was started for it" name="own_worker" />
        <div role="alert">{problem && <Notice mood="bad">{problem}</Notice>}</div>
        <div className="dialog-actions">
          <Button type="submit" kind="primary">
            Register it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
