import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Letter } from '../../http/contract/letters.js';
import { StyleOptions } from '../../letter/style.js';
import { useResource } from '../api/use-resource.js';
import { Failed, Waiting } from '../design/waiting.js';
import { draftFromLetter, emptyDraft, haveSameText, saysTheSame } from './desk-draft.js';
import { DictationDesk } from './dictation-desk.js';
import { DraftKeeper } from './draft-keeper.js';
import { forgetDraft, keptDraft } from './kept-draft.js';

/**
 * The dictation desk, with a new letter or one of the house's taken up again. A new letter gets its address with its
 * first save; the desk stays as it is.
 */
export function DictationRoom({ letterId }: { readonly letterId: string | null }) {
  const [, go] = useLocation();
  const [round, setRound] = useState(0);
  const [fresh, setFresh] = useState<DraftKeeper>(() => newKeeper());
  useEffect(() => {
    document.title = 'Dictate · Beautiful Handwritten Letters';
  }, []);
  const begin = () => {
    forgetDraft(null);
    setFresh(newKeeper());
    setRound((count) => count + 1);
    go('/dictate');
    // The desk that had the focus is cleared; whoever goes by keyboard begins at the top of the new one.
    document.querySelector('main')?.focus();
  };
  const isFresh = letterId === fresh.held().draft.letterId;
  const done = (id: string) => go(`/letters/${id}`);
  if (!isFresh && letterId) return <TakenUp key={letterId} id={letterId} onNew={begin} onDone={done} />;
  return (
    <DictationDesk
      key={round}
      keeper={fresh}
      onFirstSave={(id) => go(`/dictate/${id}`, { replace: true })}
      onNew={begin}
      onDone={done}
    />
  );
}

/** The letter that was not handed to the house yet when this browser was closed, or an empty sheet. */
function newKeeper(): DraftKeeper {
  const kept = keptDraft(null);
  const draft = kept?.draft ?? emptyDraft(StyleOptions.parse({}), freshSeed(), today());
  return new DraftKeeper(draft, kept ? 'unsaved' : 'saved');
}

interface TakenUpProps {
  readonly id: string;
  readonly onNew: () => void;
  readonly onDone: (letterId: string) => void;
}

function TakenUp({ id, onNew, onDone }: TakenUpProps) {
  const { data: letter, error, reload } = useResource<Letter>(`/v1/letters/${id}`);
  const keeper = useMemo(() => letter && keeperFor(letter), [letter]);
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!keeper) return <Waiting for="the letter" />;
  return <DictationDesk keeper={keeper} onNew={onNew} onDone={onDone} />;
}

/** What this browser has and the house does not comes first; where the house has a newer revision too, the writer chooses. */
function keeperFor(letter: Letter): DraftKeeper {
  const ofHouse = draftFromLetter(letter, today());
  const kept = keptDraft(letter.id);
  if (!kept) return new DraftKeeper(ofHouse, 'saved');
  const draft = { ...kept.draft, status: letter.status };
  const isOnNewest = draft.revision === letter.revision;
  if (kept.isUnsaved && isOnNewest) return new DraftKeeper(draft, 'unsaved');
  if (kept.isUnsaved && !saysTheSame(draft, ofHouse)) return new DraftKeeper(draft, 'overtaken');
  // The same words, with all that can be undone of them.
  const dictation = isOnNewest && haveSameText(draft, ofHouse) ? draft.dictation : ofHouse.dictation;
  return new DraftKeeper({ ...ofHouse, dictation }, 'saved');
}

/** Chance enters the letter here and nowhere else: from now on its seed decides every stroke. */
function freshSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!;
}

/** The writer's own day, as `2026-11-23`; Swedish dates are written as ISO 8601 has them. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}
