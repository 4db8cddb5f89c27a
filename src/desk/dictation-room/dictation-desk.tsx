import { useEffect, useMemo, useRef } from 'react';
import { Button } from '../design/button.js';
import { Notice } from '../design/notice.js';
import { Tabs } from '../design/tabs.js';
import { useKeys } from '../design/use-keys.js';
import { Waiting } from '../design/waiting.js';
import { Paper } from '../paper/paper.js';
import { useFollowingPen } from '../paper/use-following-pen.js';
import { BriefCard } from './brief.js';
import { DeskDialogs } from './desk-dialogs.js';
import { isBlank, restyled } from './desk-draft.js';
import { DeskHead } from './desk-head.js';
import type { DraftKeeper } from './draft-keeper.js';
import { findNear } from './find-near.js';
import { FindingsPanel } from './findings-panel.js';
import { Heard } from './heard.js';
import { Looks } from './looks.js';
import { Microphone, MicrophoneStatus } from './microphone.js';
import { SayField } from './say-field.js';
import { type Desk, useDesk } from './use-desk.js';
import { useMarks } from './use-marks.js';
import { type Proofreading, useProofreading } from './use-proofreading.js';
import { useTalkKey } from './use-talk-key.js';
import { WordsField, type WordsFieldHandle } from './words-field.js';
import './dictation-desk.css';

interface DictationDeskProps {
  readonly keeper: DraftKeeper;
  /** Called once, when the house has given a new letter its name. */
  readonly onFirstSave?: (letterId: string) => void;
  readonly onNew: () => void;
  readonly onDone: (letterId: string) => void;
}

/** The sheet in the middle, the voice above it, the words and what was found in them beside it, the brief at hand. */
export function DictationDesk({ keeper, onFirstSave, onNew, onDone }: DictationDeskProps) {
  const desk = useDesk(keeper);
  const { draft, view, actions } = desk;
  const proofreading = useProofreading(draft);
  const marks = useMarks(desk, proofreading);
  const opensWritten = useMemo(() => !isBlank(keeper.held().draft), [keeper]);
  const { letterId } = draft;
  const isNew = useRef(letterId === null);
  useEffect(() => {
    if (isNew.current && letterId) onFirstSave?.(letterId);
    isNew.current = letterId === null;
  }, [letterId, onFirstSave]);
  useEffect(() => {
    keeper.saveKept();
    return () => keeper.close();
  }, [keeper]);
  const voice = useRef<HTMLElement>(null);
  const { sheets, follow } = useFollowingPen(desk.composition.letter?.sheets ?? [], voice);
  const lastChip = view.chips[0]?.decision;
  useTalkKey(desk.listening);
  useKeys({
    'Alt+w': lastChip === undefined ? undefined : () => actions.asWords(lastChip),
    'Alt+z': actions.undo,
    'Alt+y': actions.redo,
    'Alt+r': () => (desk.reading.isReading ? desk.reading.stop() : desk.readAloud()),
    'Alt+s': () => desk.ask('submit'),
    'Alt+h': () => desk.ask('commands'),
    '?': () => desk.ask('keys'),
  });
  return (
    <div className="dictation-desk">
      <DeskHead desk={desk} />
      <section ref={voice} className="desk-voice" aria-label="Dictation">
        <Microphone listening={desk.listening} isAsleep={view.asleep} onWake={actions.wake}>
          <SayField onInterim={desk.setTyped} onSay={desk.say} />
        </Microphone>
        <p className="desk-voice-more">
          <MicrophoneStatus listening={desk.listening} isAsleep={view.asleep} />
          <Button kind="quiet" onClick={() => desk.ask('voice')}>
            Voice and language
          </Button>
          <Button kind="quiet" onClick={() => desk.ask('commands')}>
            What can I say?
          </Button>
          <Button kind="quiet" onClick={() => desk.ask('paste')}>
            Paste a transcript
          </Button>
          <Button kind="quiet" onClick={() => desk.ask('keys')}>
            Keys
          </Button>
        </p>
        <Heard view={view} actions={actions} log={desk.log} onChoose={(option) => desk.say(`choose ${option}`)} />
      </section>
      <div ref={sheets} className="desk-sheets">
        {desk.saving.kind === 'overtaken' && <Overtaken keeper={keeper} />}
        {desk.composition.problem && <Notice mood="warn">{desk.composition.problem}</Notice>}
        {desk.composition.letter ? (
          <Paper letter={desk.composition.letter} opensWritten={opensWritten} marks={marks} onPen={follow} />
        ) : (
          <Waiting for="pen and paper" />
        )}
      </div>
      <WordsAndFindings desk={desk} proofreading={proofreading} />
      <Preparation desk={desk} keeper={keeper} />
      <DeskDialogs desk={desk} keeper={keeper} findings={proofreading.findings} onNew={onNew} onDone={onDone} />
    </div>
  );
}

/** Two versions of one letter: from two windows, or two writers. */
function Overtaken({ keeper }: { readonly keeper: DraftKeeper }) {
  return (
    <Notice mood="warn">
      <p>
        This letter was changed elsewhere meanwhile:{' '}
        <a href={`/letters/${keeper.held().draft.letterId}`} target="_blank" rel="noreferrer">
          see what it says there
        </a>
        . Which version shall it be?
      </p>
      <div className="dialog-actions">
        <Button onClick={() => keeper.takeTheirs()}>The other one</Button>
        <Button kind="primary" onClick={() => keeper.keepMine()}>
          This one
        </Button>
      </div>
    </Notice>
  );
}

function WordsAndFindings({ desk, proofreading }: { readonly desk: Desk; readonly proofreading: Proofreading }) {
  const { view, actions } = desk;
  const words = useRef<WordsFieldHandle>(null);
  const place = (meant: string, near: number) => findNear(view.text, meant, near);
  return (
    <section className="desk-words" aria-label="Words and findings">
      <WordsField text={view.text} onType={actions.typeTo} handle={words} />
      <h2>What a reader would ask</h2>
      <FindingsPanel
        proofreading={proofreading}
        onPoint={(meant, near) => {
          const at = place(meant, near);
          if (at >= 0) words.current?.point(at, at + meant.length);
        }}
        onAccept={(meant, near, suggestion) => {
          const at = place(meant, near);
          if (at >= 0)
            actions.typeTo(view.text.slice(0, at) + suggestion + view.text.slice(at + meant.length), view.text);
        }}
      />
    </section>
  );
}

const PREPARATIONS = [
  { id: 'brief', label: 'Brief' },
  { id: 'looks', label: 'Hand and paper' },
] as const;

function Preparation({ desk, keeper }: { readonly desk: Desk; readonly keeper: DraftKeeper }) {
  const { draft } = desk;
  return (
    <section className="desk-preparation" aria-label="Brief, hand and paper">
      <Tabs label="Brief, hand and paper" tabs={PREPARATIONS}>
        {(tab) =>
          tab === 'brief' ? (
            <BriefCard
              draft={draft}
              onChange={(change) => keeper.change((before) => ({ ...before, brief: { ...before.brief, ...change } }))}
            />
          ) : (
            <Looks
              draft={draft}
              onStyle={(change) => keeper.change((before) => ({ ...before, style: restyled(before.style, change) }))}
              onStationery={(stationery) => keeper.change((before) => ({ ...before, stationery }))}
            />
          )
        }
      </Tabs>
    </section>
  );
}
