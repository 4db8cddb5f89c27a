import { useEffect, useRef, useState } from 'react';
import { NewestOnly } from '../threads/newest-only.js';
import type { ComposedSheet, ComposeReply, ComposeRequest } from './compose-messages.js';
import type { InkedWord } from './inked-word.js';

export type LetterToCompose = Omit<ComposeRequest, 'id'>;

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
export function useComposedLetter(letter: LetterToCompose | null): Composition {
  const [composition, setComposition] = useState<Composition>({ letter: null, problem: null });
  const post = useRef<((letter: LetterToCompose) => void) | null>(null);

  useEffect(() => {
    const worker = new Worker(new URL('./compose-worker.ts', import.meta.url), { type: 'module' });
    let known = new Map<string, InkedWord>();
    let count = 0;
    const composer = new NewestOnly<LetterToCompose>((next) => {
      const request: ComposeRequest = { ...next, id: ++count };
      worker.postMessage(request, []);
    });
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
      }
      composer.answered();
    });
    post.current = (next) => composer.ask(next);
    return () => {
      post.current = null;
      worker.terminate();
    };
  }, []);

  useEffect(() => {
    if (letter) post.current?.(letter);
  }, [letter]);
  return composition;
}

function inWords(reply: Exclude<ComposeReply, { kind: 'composed' }>): string {
  if (reply.kind === 'failed') return 'The pen could not follow just now; your text is kept all the same.';
  return `No hand of the house can write ${reply.characters.map((character) => `“${character}”`).join(', ')}.`;
}
