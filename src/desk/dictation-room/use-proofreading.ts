import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { plainText } from '../../letter/reading-order.js';
import type { checkLetter } from '../../proofreading/check-letter.js';
import { OCCASIONS, type ProofreadingContext } from '../../proofreading/context.js';
import type { Finding } from '../../proofreading/finding.js';
import { type DeskDraft, isBlank, partsOf } from './desk-draft.js';

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

/** What a careful reader would ask about the letter as it stands; read after typing, never before it. */
export function useProofreading(draft: DeskDraft): Proofreading {
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set());
  const [ignoredChecks, setIgnoredChecks] = useState<ReadonlySet<string>>(keptIgnoredChecks);
  const { dictation, brief, language } = useDeferredValue(draft);
  const reader = useReader(!isBlank(draft));
  const read = useMemo(() => {
    const parts = partsOf(dictation);
    const findings = reader?.(parts, contextOf(brief, language, dictation.options.today)) ?? null;
    return { text: plainText(parts), findings };
  }, [reader, dictation, brief, language]);
  return {
    text: read.text,
    findings: read.findings?.filter((finding) => !ignored.has(finding.id) && !ignoredChecks.has(finding.check)) ?? null,
    ignore: ({ id }) => setIgnored((before) => new Set([...before, id])),
    ignoreAlways: ({ check }) => {
      const next = new Set([...ignoredChecks, check]);
      localStorage.setItem(KEPT_AS, JSON.stringify([...next]));
      setIgnoredChecks(next);
    },
  };
}

/** Where the house cannot be reached, the reader is called again after so long. */
const CALL_AGAIN_MS = 5_000;

/** The reader comes with the first words: the empty sheet need not wait for one. */
function useReader(isWanted: boolean): typeof checkLetter | null {
  const [reader, setReader] = useState<typeof checkLetter | null>(null);
  const [calls, setCalls] = useState(0);
  useEffect(() => {
    if (!isWanted || reader) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    import('../../proofreading/check-letter.js')
      .then((room) => setReader(() => room.checkLetter))
      .catch(() => {
        timer = setTimeout(() => setCalls(calls + 1), CALL_AGAIN_MS);
      });
    return () => clearTimeout(timer);
  }, [isWanted, reader, calls]);
  return reader;
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
