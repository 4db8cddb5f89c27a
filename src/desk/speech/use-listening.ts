import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { stableWords } from '../../dictation/dictate.js';
import type { Segment } from '../../dictation/segment.js';
import { type Ear, keepEar, keptEar, listenerOf } from './ear.js';
import type { HearingPlace, Listener, ListenerEvent, ListenerOptions } from './listener.js';

export interface Listening {
  /** `cut-off`: the voice is kept until the house is back. */
  readonly state: 'off' | 'starting' | 'on' | 'cut-off';
  readonly place: HearingPlace | null;
  readonly ear: Ear;
  readonly chooseEar: (ear: Ear) => void;
  /** What is being said, as far as two hearings in a row agree: only that may be drawn. */
  readonly interim: string;
  readonly problem: string | null;
  readonly toggle: () => void;
  readonly stop: () => void;
}

interface ListeningOptions {
  readonly language: string;
  readonly vocabulary: readonly string[];
  readonly onFinal: (segment: Segment) => void;
}

/** The microphone, and whoever makes words of it: the browser where it can, else the house's own engine. */
export function useListening({ language, vocabulary, onFinal }: ListeningOptions): Listening {
  const [state, setState] = useState<Listening['state']>('off');
  const [ear, setEar] = useState(keptEar);
  const [place, setPlace] = useState<HearingPlace | null>(null);
  const [interim, setInterim] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const listener = useRef<Listener | null>(null);
  const heardBefore = useRef('');
  const takeFinal = useEffectEvent(onFinal);

  const hear = useEffectEvent((event: ListenerEvent) => {
    switch (event.kind) {
      case 'started':
        setPlace(event.place);
        setState('on');
        return;
      case 'interim':
        setInterim(firstWords(event.text, stableWords(heardBefore.current, event.text)));
        heardBefore.current = event.text;
        return;
      case 'final':
        setInterim('');
        takeFinal(event.segment);
        return;
      case 'cut-off':
        setInterim('');
        setState('cut-off');
        return;
      case 'failed':
        setProblem(event.message);
        break;
      case 'stopped':
        break;
      default:
        event satisfies never;
    }
    setInterim('');
    setState('off');
    listener.current = null;
  });
  const hearing = useRef(hear);
  useEffect(() => {
    hearing.current = hear;
  });

  const stop = useCallback(() => listener.current?.stop(), []);
  const start = useCallback(() => {
    setProblem(null);
    setState('starting');
    const options: ListenerOptions = { language, vocabulary, onEvent: (event) => hearing.current(event) };
    const fail = (error: unknown) =>
      hearing.current({
        kind: 'failed',
        message: error instanceof Error ? error.message : 'The microphone is silent.',
      });
    const chosen = listenerOf(ear, options);
    listener.current = chosen;
    chosen.start().catch(fail);
  }, [ear, language, vocabulary]);
  const chooseEar = useCallback((next: Ear) => {
    keepEar(next);
    setEar(next);
    setProblem(null);
  }, []);
  useEffect(() => () => listener.current?.stop(), []);

  const toggle = useCallback(() => (state === 'off' ? start() : stop()), [state, start, stop]);
  return { state, place, ear, chooseEar, interim, problem, toggle, stop };
}

function firstWords(text: string, count: number): string {
  return text.split(/\s+/).filter(Boolean).slice(0, count).join(' ');
}
