import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { LetterChanged } from '../../http/contract/stream.js';

type Listener = (change: LetterChanged) => void;
export type StreamState = 'connecting' | 'live' | 'broken';

/** One connection for the whole page, however many components listen. */
const listeners = new Set<Listener>();
const watchers = new Set<() => void>();
let source: EventSource | null = null;
let state: StreamState = 'connecting';

function open(): void {
  source = new EventSource('/v1/staff/stream');
  source.addEventListener('open', () => tell('live'));
  // The browser tries again by itself and says with Last-Event-ID what it has seen.
  source.addEventListener('error', () => tell('broken'));
  source.addEventListener('letter', (event: MessageEvent<string>) => {
    const change: LetterChanged = JSON.parse(event.data);
    for (const listener of listeners) listener(change);
  });
}

function tell(next: StreamState): void {
  state = next;
  for (const watch of watchers) watch();
}

function closeIfIdle(): void {
  if (listeners.size > 0 || watchers.size > 0) return;
  source?.close();
  source = null;
  state = 'connecting';
}

/** Calls `listener` whenever any letter of the house changes, while the component is on the page. */
export function useLetterChanges(listener: Listener): void {
  const hearNow = useEffectEvent(listener);
  useEffect(() => {
    const hear: Listener = (change) => hearNow(change);
    listeners.add(hear);
    if (!source) open();
    return () => {
      listeners.delete(hear);
      closeIfIdle();
    };
  }, []);
}

/** Whether news of letters arrives by itself. */
export function useStreamState(): StreamState {
  return useSyncExternalStore(watchState, () => state);
}

function watchState(watch: () => void): () => void {
  watchers.add(watch);
  if (!source) open();
  return () => {
    watchers.delete(watch);
    closeIfIdle();
  };
}
