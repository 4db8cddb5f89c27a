import { useDeferredValue, useMemo, useState } from 'react';
import { plainText } from '../../letter/reading-order.js';
import { checkLetter } from '../../proofreading/check-letter.js';
import { OCCASIONS, type ProofreadingContext } from '../../proofreading/context.js';
import type { Finding } from '../../proofreading/finding.js';
import { type DeskDraft, partsOf } from './desk-draft.js';

const KEPT_AS = 'desk-ignored-checks';

export interface Proofreading {
  readonly findings: readonly Finding[];
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
  const read = useMemo(() => {
    const parts = partsOf(dictation);
    return {
      text: plainText(parts),
      findings: checkLetter(parts, contextOf(brief, language, dictation.options.today)),
    };
  }, [dictation, brief, language]);
  return {
    text: read.text,
    findings: read.findings.filter(({ id, check }) => !ignored.has(id) && !ignoredChecks.has(check)),
    ignore: ({ id }) => setIgnored((before) => new Set([...before, id])),
    ignoreAlways: ({ check }) => {
      const next = new Set([...ignoredChecks, check]);
      localStorage.setItem(KEPT_AS, JSON.stringify([...next]));
      setIgnoredChecks(next);
    },
  };
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
