import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Letter } from '../../http/contract/letters.js';
import { StyleOptions } from '../../letter/style.js';
import { useResource } from '../api/use-resource.js';
import { Failed, Waiting } from '../design/waiting.js';
import { draftFromLetter, emptyDraft } from './desk-draft.js';
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
  return new DraftKeeper(kept?.draft ?? emptyDraft(StyleOptions.parse({}), freshSeed(), today()), kept !== null);
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

/** What this browser has and the house does not comes first, if it was made on the revision that the house has. */
function keeperFor(letter: Letter): DraftKeeper {
  const kept = keptDraft(letter.id);
  const isNewer = kept?.isUnsaved === true && kept.draft.revision === letter.revision;
  return new DraftKeeper(isNewer ? kept.draft : draftFromLetter(letter, today()), isNewer);
}

/** Chance enters the letter here and nowhere else: from now on its seed decides every stroke. */
function freshSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!;
}

/** The writer's own day, as `2026-11-23`; Swedish dates are written as ISO 8601 has them. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}
