import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { LetterChanged } from '../../http/contract/stream.js';

/** Null: news may have been missed, so whoever shows letters asks for them anew. */
type Listener = (change: LetterChanged | null) => void;
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

/** A browser opens six connections to one house for all its tabs: those that nobody looks at must not hold one each. */
document.addEventListener('visibilitychange', () => {
  if (document.hidden) close();
  else if (!source && isWanted()) {
    open();
    for (const listener of listeners) listener(null);
  }
});

function isWanted(): boolean {
  return listeners.size > 0 || watchers.size > 0;
}

function close(): void {
  source?.close();
  source = null;
  state = 'connecting';
}

function closeIfIdle(): void {
  if (!isWanted()) close();
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
