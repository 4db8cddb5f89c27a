import { useEffect, useEffectEvent, useRef } from 'react';
import type { Listening } from '../speech/use-listening.js';

/** A key that is held this long is held on purpose. */
const HOLD_MS = 450;

/** Alt+D turns the microphone on or off; held down, it listens only as long as it is held. */
export function useTalkKey({ state, toggle, stop }: Listening): void {
  const opensSince = useRef<number | null>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== 'KeyD' || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.repeat) return;
    opensSince.current = state === 'off' ? event.timeStamp : null;
    toggle();
  });
  const release = useEffectEvent((event: KeyboardEvent) => {
    if (opensSince.current === null || (event.code !== 'KeyD' && event.key !== 'Alt')) return;
    if (event.timeStamp - opensSince.current >= HOLD_MS) stop();
    opensSince.current = null;
  });
  useEffect(() => {
    const down = (event: KeyboardEvent) => press(event);
    const up = (event: KeyboardEvent) => release(event);
    document.addEventListener('keydown', down);
    document.addEventListener('keyup', up);
    return () => {
      document.removeEventListener('keydown', down);
      document.removeEventListener('keyup', up);
    };
  }, []);
}
