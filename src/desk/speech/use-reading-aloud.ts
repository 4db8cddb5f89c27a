import { useCallback, useEffect, useRef, useState } from 'react';

/** How fast is read, as a multiple of the voice's own pace. */
export const READING_PACES = [0.7, 0.85, 1, 1.25, 1.5] as const;
const KEPT_AS = 'desk-reading-pace';

export interface ReadingAloud {
  /** Whether this browser has a voice. */
  readonly isPossible: boolean;
  readonly isReading: boolean;
  /** Offset of the word being read, within what was given to `read`. */
  readonly at: number | null;
  readonly pace: number;
  /** Goes on at another pace from the word it is at. */
  readonly choosePace: (pace: number) => void;
  readonly read: (text: string, language: string) => void;
  readonly stop: () => void;
}

interface Reading {
  readonly text: string;
  readonly language: string;
  /** Where in the text the voice began. */
  readonly from: number;
}

/** Reads a text aloud with the browser's voice and tells which word it is at. */
export function useReadingAloud(): ReadingAloud {
  const isPossible = 'speechSynthesis' in window;
  const [reading, setReading] = useState<Reading | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const [pace, setPace] = useState(keptPace);
  /** A voice that was stopped still says that it has ended: only the newest one counts. */
  const voice = useRef<SpeechSynthesisUtterance | null>(null);

  const stop = useCallback(() => {
    voice.current = null;
    if (isPossible) speechSynthesis.cancel();
    setReading(null);
    setAt(null);
  }, [isPossible]);
  const speak = useCallback(
    (next: Reading, rate: number) => {
      stop();
      const utterance = new SpeechSynthesisUtterance(next.text.slice(next.from));
      utterance.lang = next.language;
      utterance.rate = rate;
      const isNewest = () => voice.current === utterance;
      utterance.addEventListener('boundary', ({ name, charIndex }) => {
        if (isNewest() && name !== 'sentence') setAt(next.from + charIndex);
      });
      for (const end of ['end', 'error'] as const) utterance.addEventListener(end, () => isNewest() && stop());
      voice.current = utterance;
      setReading(next);
      speechSynthesis.speak(utterance);
    },
    [stop],
  );
  const read = useCallback((text: string, language: string) => speak({ text, language, from: 0 }, pace), [speak, pace]);
  const choosePace = useCallback(
    (next: number) => {
      localStorage.setItem(KEPT_AS, String(next));
      setPace(next);
      if (reading) speak({ ...reading, from: at ?? reading.from }, next);
    },
    [speak, reading, at],
  );
  useEffect(() => stop, [stop]);
  return { isPossible, isReading: reading !== null, at, pace, choosePace, read, stop };
}

function keptPace(): number {
  const kept = Number(localStorage.getItem(KEPT_AS));
  return READING_PACES.find((pace) => pace === kept) ?? 1;
}
