import { useCallback, useEffect, useState } from 'react';

export interface ReadingAloud {
  /** Whether this browser has a voice. */
  readonly isPossible: boolean;
  readonly isReading: boolean;
  /** Offset of the word being read, within what was given to `read`. */
  readonly at: number | null;
  readonly read: (text: string, language: string, rate: number) => void;
  readonly stop: () => void;
}

/** Reads a text aloud with the browser's voice and tells which word it is at. */
export function useReadingAloud(): ReadingAloud {
  const isPossible = 'speechSynthesis' in window;
  const [at, setAt] = useState<number | null>(null);
  const [isReading, setReading] = useState(false);

  const stop = useCallback(() => {
    if (isPossible) speechSynthesis.cancel();
    setReading(false);
    setAt(null);
  }, [isPossible]);
  const read = useCallback(
    (text: string, language: string, rate: number) => {
      stop();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = language;
      utterance.rate = rate;
      utterance.addEventListener('boundary', (event) => event.name !== 'sentence' && setAt(event.charIndex));
      utterance.addEventListener('end', stop);
      utterance.addEventListener('error', stop);
      setReading(true);
      speechSynthesis.speak(utterance);
    },
    [stop],
  );
  useEffect(() => stop, [stop]);
  return { isPossible, isReading, at, read, stop };
}
