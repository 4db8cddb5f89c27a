import { useEffect, useState } from 'react';
import { OCCASIONS, type ProofreadingContext } from '../../proofreading/context.js';
import type { Finding } from '../../proofreading/finding.js';
import { type DeskDraft, isBlank, partsOf } from './desk-draft.js';
import { Reader } from './reader.js';
import type { HasRead } from './reader-messages.js';

const KEPT_AS = 'desk-ignored-checks';

export interface Proofreading {
  /** Null until the reader has come. */
  readonly findings: readonly Finding[] | null;
  /** The text that the findings' places count in. */
  readonly text: string;
  readonly ignore: (finding: Finding) => void;
  /** Leaves out everything that check finds, from now on and in this browser. */
  readonly ignoreAlways: (finding: Finding) => void;
}

/** What a careful reader would ask about the letter as it stands; read beside typing, never before it. */
export function useProofreading(draft: DeskDraft): Proofreading {
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set());
  const [ignoredChecks, setIgnoredChecks] = useState<ReadonlySet<string>>(keptIgnoredChecks);
  const read = useReader(draft);
  const isShown = (finding: Finding) => !ignored.has(finding.id) && !ignoredChecks.has(finding.check);
  return {
    text: read?.text ?? '',
    findings: read?.findings.filter(isShown) ?? null,
    ignore: ({ id }) => setIgnored((before) => new Set([...before, id])),
    ignoreAlways: ({ check }) => {
      const next = new Set([...ignoredChecks, check]);
      localStorage.setItem(KEPT_AS, JSON.stringify([...next]));
      setIgnoredChecks(next);
    },
  };
}

/** What the reader has read last; null while there is nothing to read. */
function useReader(draft: DeskDraft): HasRead | null {
  const [read, setRead] = useState<HasRead | null>(null);
  const [reader] = useState(() => new Reader(setRead));
  const { dictation, brief, language } = draft;
  const isWanted = !isBlank(draft);
  useEffect(() => () => reader.close(), [reader]);
  useEffect(() => {
    if (!isWanted) return;
    reader.read({ parts: partsOf(dictation), context: contextOf(brief, language, dictation.options.today) });
  }, [reader, isWanted, dictation, brief, language]);
  return isWanted ? read : null;
}

function keptIgnoredChecks(): ReadonlySet<string> {
  const kept: string[] = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]');
  return new Set(kept);
}

function contextOf(brief: DeskDraft['brief'], locale: string, today = ''): ProofreadingContext {
  const [year, month, day] = today.split('-').map(Number);
  const occasion = OCCASIONS.find((each) => each === brief.occasion);
  return {
    locale,
    ...(year && month && day ? { today: { year, month, day } } : {}),
    ...(brief.recipient ? { recipient: brief.recipient } : {}),
    ...(brief.sender ? { sender: brief.sender } : {}),
    ...(occasion ? { occasion } : {}),
  };
}
