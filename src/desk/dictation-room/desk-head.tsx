import { Button } from '../design/button.js';
import { Icon } from '../design/icon.js';
import type { HeldDraft, Saving } from './draft-keeper.js';
import type { Desk } from './use-desk.js';
import './desk-head.css';

/** Whom the letter is to, how long it is, whether it is safe, and what can be done with it as a whole. */
export function DeskHead({ desk }: { readonly desk: Desk }) {
  const { draft, saving, view, actions, reading } = desk;
  const pages = desk.composition.letter?.sheets.length ?? 1;
  return (
    <header className="desk-head">
      <div>
        <h1>{draft.brief.recipient.trim() ? `To ${draft.brief.recipient.trim()}` : 'A new letter'}</h1>
        <p className="desk-head-facts">
          <span>{pages === 1 ? '1 page' : `${pages} pages`}</span> · <SavingSign draft={draft} saving={saving} />
        </p>
      </div>
      <div className="desk-head-actions" role="toolbar" aria-label="The letter as a whole">
        <Button kind="quiet" icon="undo" shortcut="Alt+Z" disabled={!view.canUndo} onClick={actions.undo}>
          Undo
        </Button>
        <Button kind="quiet" disabled={!view.canRedo} onClick={actions.redo}>
          Redo
        </Button>
        {reading.isPossible && (
          <Button
            kind="quiet"
            icon={reading.isReading ? 'stop' : 'speaker'}
            shortcut="Alt+R"
            disabled={view.text === ''}
            onClick={() => (reading.isReading ? reading.stop() : desk.readAloud())}
          >
            {reading.isReading ? 'Stop reading' : 'Read it back'}
          </Button>
        )}
        <Button kind="quiet" icon="plus" disabled={view.text === ''} onClick={() => desk.ask('new-letter')}>
          New letter
        </Button>
        <Button kind="primary" shortcut="Alt+S" disabled={view.text === ''} onClick={() => desk.ask('submit')}>
          Hand it in
        </Button>
      </div>
    </header>
  );
}

function SavingSign({ draft, saving }: HeldDraft) {
  const isKeptHere = saving.kind === 'unsaved' && draft.status !== 'draft';
  const isEmpty = saving.kind === 'saved' && draft.letterId === null;
  const [icon, words] = isEmpty ? EMPTY : isKeptHere ? KEPT_HERE : wordsFor(saving);
  return (
    <span className={`saving saving-${saving.kind}`} role="status">
      <Icon name={icon} /> {words}
    </span>
  );
}

type Sign = readonly ['pen' | 'tick' | 'clock' | 'warning', string];

const EMPTY: Sign = ['pen', 'an empty sheet'];

/** A letter that was sent back goes to the house when it is handed in again. */
const KEPT_HERE: Sign = ['tick', 'safe in this browser until it is handed in'];

function wordsFor(saving: Saving): Sign {
  switch (saving.kind) {
    case 'saved':
      return ['tick', 'safe in the house'];
    case 'unsaved':
    case 'saving':
      return ['clock', 'saving'];
    case 'waiting':
      return ['warning', 'the house cannot take it just now: safe in this browser, sent as soon as it can be'];
    case 'overtaken':
      return ['warning', 'not saved yet'];
    case 'refused':
      return ['warning', saving.message];
    default:
      return saving satisfies never;
  }
}
