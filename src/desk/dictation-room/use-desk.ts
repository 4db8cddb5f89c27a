import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { preview } from '../../dictation/dictate.js';
import { type Segment, segmentOf } from '../../dictation/segment.js';
import type { LetterView } from '../../dictation/view.js';
import { useAnnouncer } from '../design/announcer.js';
import { type Composition, useComposedLetter } from '../paper/use-composed-letter.js';
import { type Listening, useListening } from '../speech/use-listening.js';
import { type ReadingAloud, useReadingAloud } from '../speech/use-reading-aloud.js';
import { type DeskDraft, partsOf } from './desk-draft.js';
import type { DraftKeeper, HeldDraft } from './draft-keeper.js';
import { type DictationActions, useDictation } from './use-dictation.js';
import { wordAt } from './words-in-text.js';

/** What the desk was asked by voice and can only do with the writer: shown as a dialog. */
export type Asking = 'commands' | 'keys' | 'submit' | 'start-again' | 'new-letter' | 'paste' | 'voice' | null;

export interface Desk extends HeldDraft {
  readonly view: LetterView;
  readonly actions: DictationActions;
  readonly composition: Composition;
  readonly listening: Listening;
  readonly reading: ReadingAloud;
  /** The word being read aloud, counted from the letter's first. */
  readonly wordBeingRead: number | null;
  readonly log: readonly string[];
  readonly asking: Asking;
  readonly ask: (asking: Asking) => void;
  readonly setTyped: (interim: string) => void;
  /** One utterance, however it came. */
  readonly say: (text: string) => void;
  readonly readAloud: (text?: string) => void;
}

/** Whoever hears the page needs the last lines, not the whole dictation. */
const LOGGED = 30;

/** Everything that goes on at the dictation desk: what is heard becomes words, words become ink, orders are carried out. */
export function useDesk(keeper: DraftKeeper): Desk {
  const held = useSyncExternalStore(keeper.subscribe, keeper.held);
  const { draft } = held;
  const { view, actions } = useDictation(keeper, draft);
  const [typed, setTyped] = useState('');
  const [asking, ask] = useState<Asking>(null);
  const { say: tell } = useAnnouncer();
  const [log, setLog] = useState<readonly string[]>([]);
  const reading = useReadingAloud();
  const [readFrom, setReadFrom] = useState(0);
  const utterances = useRef(0);

  const readAloud = useCallback(
    (text: string = view.text) => {
      setReadFrom(Math.max(0, view.text.lastIndexOf(text)));
      reading.read(text, draft.language);
    },
    [view.text, reading, draft.language],
  );
  const take = useCallback(
    (segment: Segment) => {
      const { last } = actions.hear(segment);
      if (last.notice) tell(`Not done: ${last.notice.reason}.`);
      setLog((before) => [...before, whatHappened(last, segment)].slice(-LOGGED));
      if (last.event?.kind === 'read') readAloud(last.event.text);
      else if (last.event?.kind === 'stop-reading') reading.stop();
      else if (last.event) ask(askingFor(last.event.kind));
    },
    [actions, tell, readAloud, reading],
  );
  const say = useCallback(
    (text: string) => take(segmentOf(`typed-${Date.now()}-${++utterances.current}`, text)),
    [take],
  );
  const vocabulary = useMemo(
    () => [draft.brief.recipient, draft.brief.sender].filter(Boolean),
    [draft.brief.recipient, draft.brief.sender],
  );
  const listening = useListening({ language: draft.language, vocabulary, onFinal: take });
  const composition = useComposedLetter(useLetterToCompose(draft, listening.interim || typed));
  const wordBeingRead = reading.at === null ? null : wordAt(view.text, readFrom + reading.at);
  return {
    ...held,
    view,
    actions,
    composition,
    listening,
    reading,
    wordBeingRead,
    log,
    asking,
    ask,
    setTyped,
    say,
    readAloud,
  };
}

function useLetterToCompose(draft: DeskDraft, interim: string) {
  const { dictation, style, stationery, language } = draft;
  const firm = useMemo(() => partsOf(dictation), [dictation]);
  return useMemo(() => {
    const tentative = interim.trim() ? partsOf(preview(dictation, { text: interim })) : null;
    return { firm, tentative, style, stationery, language };
  }, [firm, dictation, interim, style, stationery, language]);
}

/** Finals and executed commands in words; interims are never among them. */
function whatHappened({ removed, chips }: LetterView['last'], { text }: Segment): string {
  if (removed) return `Removed: ${removed}`;
  const commands = chips.map(({ label }) => label).join(', ');
  return commands ? `${text} (${commands} done)` : text;
}

type EventKind = NonNullable<LetterView['last']['event']>['kind'];

function askingFor(kind: EventKind): Asking {
  switch (kind) {
    case 'help':
      return 'commands';
    case 'print':
    case 'proofread':
      return 'submit';
    case 'ask-new-letter':
      return 'new-letter';
    case 'ask-start-again':
      return 'start-again';
    default:
      return null;
  }
}
