import { useState } from 'react';
import { Button } from './button.js';

type Outcome = 'copied' | 'refused';

const WORDS: Record<Outcome, string> = { copied: 'Copied', refused: 'Select it and copy it yourself' };

/** Puts `text` on the clipboard and says so itself. Not there where the browser keeps it shut: to a house without TLS. */
export function CopyButton({ text }: { readonly text: string }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (!isSecureContext) return null;
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  }
  return (
    <>
      <Button onClick={() => void copy()}>{outcome ? WORDS[outcome] : 'Copy'}</Button>
      <span className="for-hearing" role="status">
        {outcome && WORDS[outcome]}
      </span>
    </>
  );
}
