import { type FormEvent, useState } from 'react';
import type { Letter } from '../../http/contract/letters.js';
import type { Finding } from '../../proofreading/finding.js';
import { call } from '../api/client.js';
import { messageOf } from '../api/problem.js';
import { useAnnouncer } from '../design/announcer.js';
import { Ask } from '../design/ask.js';
import { Button } from '../design/button.js';
import { Dialog } from '../design/dialog.js';
import { TextArea, textOf } from '../design/field.js';
import { type KeyHelp, KeyList } from '../design/key-list.js';
import { Notice } from '../design/notice.js';
import { CommandList } from './command-list.js';
import { inLanguage } from './desk-draft.js';
import type { DraftKeeper } from './draft-keeper.js';
import { forgetDraft } from './kept-draft.js';
import type { Desk } from './use-desk.js';
import { VoiceDialog } from './voice-dialog.js';

const KEYS: readonly KeyHelp[] = [
  { keys: 'Alt+D', does: 'Dictate, stop dictating; held down, only as long as it is held' },
  { keys: 'Alt+W', does: 'I meant the words: the last command becomes text' },
  { keys: 'Alt+Z Alt+Y', does: 'Undo, redo' },
  { keys: 'Alt+R', does: 'Read it back, stop reading' },
  { keys: 'Alt+H', does: 'What can I say?' },
  { keys: 'Alt+S', does: 'Hand it in' },
  { keys: '?', does: 'This list' },
];

interface DeskDialogsProps {
  readonly desk: Desk;
  readonly keeper: DraftKeeper;
  /** Null where the reader has not come. */
  readonly findings: readonly Finding[] | null;
  readonly onNew: () => void;
  readonly onDone: (letterId: string) => void;
}

/** The questions that the desk asks, one at a time. */
export function DeskDialogs({ desk, keeper, findings, onNew, onDone }: DeskDialogsProps) {
  const { warn } = useAnnouncer();
  const close = () => desk.ask(null);
  async function putAside() {
    await keeper.saveNow();
    if (keeper.held().draft.letterId !== null) onNew();
    else warn('The house does not have this letter yet. It stays on the desk until it does.');
  }
  switch (desk.asking) {
    case null:
      return null;
    case 'keys':
      return <KeyList keys={KEYS} onClose={close} />;
    case 'commands':
      return <CommandList onClose={close} />;
    case 'voice':
      return (
        <VoiceDialog
          desk={desk}
          onLanguage={(language) => keeper.change((draft) => inLanguage(draft, language))}
          onClose={close}
        />
      );
    case 'paste':
      return <PasteDialog onClose={close} onPaste={(lines) => lines.forEach(desk.say)} />;
    case 'submit':
      return <SubmitDialog keeper={keeper} findings={findings} onClose={close} onDone={onDone} />;
    case 'start-again':
      return (
        <Ask
          question="Start again with an empty sheet?"
          yes="Start again"
          no="Go on writing"
          onClose={close}
          onYes={desk.actions.startAgain}
        >
          The words so far can be brought back with Undo.
        </Ask>
      );
    case 'new-letter':
      return (
        <Ask
          question="Put this letter aside and begin a new one?"
          yes="New letter"
          no="Go on writing"
          onClose={close}
          onYes={() => void putAside()}
        >
          It stays in the house as a draft: you find it under Letters.
        </Ask>
      );
    default:
      return desk.asking satisfies never;
  }
}

interface PasteDialogProps {
  readonly onClose: () => void;
  readonly onPaste: (utterances: readonly string[]) => void;
}

function PasteDialog({ onClose, onPaste }: PasteDialogProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const lines = textOf(new FormData(event.currentTarget), 'transcript').split('\n');
    onClose();
    onPaste(lines.map((line) => line.trim()).filter(Boolean));
  }
  return (
    <Dialog title="Read a raw transcript" onClose={onClose}>
      <form onSubmit={submit}>
        <TextArea
          label="One utterance a line"
          name="transcript"
          rows={10}
          required
          hint="Each line is read as if it had been spoken, with a pause before it; spoken commands are carried out."
        />
        <div className="dialog-actions">
          <Button type="submit" kind="primary">
            Read it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface SubmitDialogProps {
  readonly keeper: DraftKeeper;
  /** Null where the reader has not come. */
  readonly findings: readonly Finding[] | null;
  readonly onClose: () => void;
  readonly onDone: (letterId: string) => void;
}

/** The proof step: what is still open is said once more, and only a press of the button hands the letter in. */
function SubmitDialog({ keeper, findings, onClose, onDone }: SubmitDialogProps) {
  const { say } = useAnnouncer();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = (findings ?? []).filter(({ severity }) => severity !== 'hint');
  async function submit() {
    setBusy(true);
    setProblem(null);
    await keeper.saveNow();
    const { draft, saving } = keeper.held();
    if (saving.kind !== 'saved' || draft.letterId === null) {
      setProblem('The letter could not be saved just now, so it was not handed in. It is safe in this browser.');
      setBusy(false);
      return;
    }
    try {
      if (draft.status === 'draft') await call<Letter>('POST', `/v1/letters/${draft.letterId}/submit`);
      forgetDraft(draft.letterId);
      say('Handed in. The pen is writing it out for the reviewer.');
      onDone(draft.letterId);
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  }
  return (
    <Dialog title="Hand the letter in?" onClose={onClose}>
      {open.length > 0 ? (
        <Notice mood="warn">
          <ul>
            {open.slice(0, 5).map(({ id, reason }) => (
              <li key={id}>{reason}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p>
          {findings && 'The reader found nothing to ask. '}
          It will be written out and a reviewer reads it before it leaves the house.
        </p>
      )}
      <div role="alert">{problem && <Notice mood="bad">{problem}</Notice>}</div>
      <div className="dialog-actions">
        <Button kind="quiet" onClick={onClose}>
          Go on writing
        </Button>
        <Button kind="primary" disabled={isBusy} onClick={() => void submit()}>
          {isBusy ? 'Handing in…' : 'Hand it in'}
        </Button>
      </div>
    </Dialog>
  );
}
