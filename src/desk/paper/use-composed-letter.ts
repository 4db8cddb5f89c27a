import { useEffect, useRef, useState } from 'react';
import { NewestOnly } from '../threads/newest-only.js';
import type { ComposedSheet, ComposeReply, ComposeRequest } from './compose-messages.js';
import type { InkedWord } from './inked-word.js';

/** Where the house could not be reached for a hand or a sheet, it is asked again after so long. */
const ASK_AGAIN_MS = 3_000;

/** A letter as words of ink on sheets, as it was composed last. */
export interface ComposedLetter {
  readonly sheets: readonly ComposedSheet[];
  readonly firm: readonly InkedWord[];
  readonly faint: readonly InkedWord[];
}

export interface Composition {
  /** Null until the first one is there. A letter that cannot be written leaves the last one standing. */
  readonly letter: ComposedLetter | null;
  /** Why the newest words are not on the sheet. */
  readonly problem: string | null;
}

/** Composes `letter` in a thread of its own each time it changes; of changes in quick succession only the newest. */
export function useComposedLetter(letter: ComposeRequest): Composition {
  const [composition, setComposition] = useState<Composition>({ letter: null, problem: null });
  const newest = useRef(letter);
  const post = useRef<(() => void) | null>(null);

  useEffect(() => {
    const worker = new Worker(new URL('./compose-worker.ts', import.meta.url), { type: 'module' });
    let known = new Map<string, InkedWord>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const composer = new NewestOnly<ComposeRequest>((next) => worker.postMessage(next, []));
    const ask = () => {
      clearTimeout(timer);
      composer.ask(newest.current);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<ComposeReply>) => {
      if (data.kind === 'composed') {
        const inks = [...data.fresh.map((word) => [word.key, word] as const), ...known];
        const all = new Map(inks);
        known = new Map([...data.firm, ...data.faint].map((key) => [key, all.get(key)!]));
        const wordsFor = (keys: readonly string[]) => keys.map((key) => known.get(key)!);
        setComposition({
          letter: { sheets: data.sheets, firm: wordsFor(data.firm), faint: wordsFor(data.faint) },
          problem: null,
        });
      } else {
        setComposition(({ letter: last }) => ({ letter: last, problem: inWords(data) }));
        if (data.kind === 'failed' && data.isPassing) timer = setTimeout(ask, ASK_AGAIN_MS);
      }
      composer.answered();
    });
    post.current = ask;
    return () => {
      post.current = null;
      clearTimeout(timer);
      worker.terminate();
    };
  }, []);

  useEffect(() => {
    newest.current = letter;
    post.current?.();
  }, [letter]);
  return composition;
}

function inWords(reply: Exclude<ComposeReply, { kind: 'composed' }>): string {
  if (reply.kind === 'failed') return 'The pen could not follow just now; your text is kept all the same.';
  return `No hand of the house can write ${reply.characters.map((character) => `“${character}”`).join(', ')}.`;
}
