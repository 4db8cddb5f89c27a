import { type FormEvent, useRef } from 'react';
import { Button } from '../design/button.js';
import { Dialog } from '../design/dialog.js';
import { TextArea, textOf } from '../design/field.js';

interface NoteDialogProps {
  readonly decision: 'return' | 'reject';
  readonly isNoteNeeded: boolean;
  readonly onClose: () => void;
  readonly onSend: (note: string | null) => void;
}

const WORDS = {
  return: { title: 'Send the letter back', label: 'What should be changed?', send: 'Send back' },
  reject: { title: 'Reject the letter', label: 'Why can we not write it?', send: 'Reject' },
} as const;

/** The words that go with a letter which is not approved. Control and Enter send them. */
export function NoteDialog({ decision, isNoteNeeded, onClose, onSend }: NoteDialogProps) {
  const { title, label, send } = WORDS[decision];
  const form = useRef<HTMLFormElement>(null);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = textOf(new FormData(event.currentTarget), 'note').trim();
    onSend(note === '' ? null : note);
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form ref={form} onSubmit={submit}>
        <TextArea
          label={label}
          name="note"
          rows={5}
          maxLength={4000}
          required={isNoteNeeded}
          hint="The client reads this. Control and Enter send it."
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
          }}
        />
        <div className="dialog-actions">
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" kind={decision === 'reject' ? 'danger' : 'primary'}>
            {send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
