import { useSyncExternalStore } from 'react';

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** `3 hours ago`, `just now`, `in 5 minutes`: how far `at` is from `nowMs`. */
export function distanceInWords(at: string, nowMs: number): string {
  const seconds = (Date.parse(at) - nowMs) / 1000;
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  // The clock of this page is looked at now and then: what it takes for the near future has just happened.
  return step ? relative.format(Math.round(seconds / step[1]), step[0]) : 'just now';
}

/** A moment, as people say it; the exact one on pointing. */
export function Ago({ at }: { readonly at: string }) {
  const nowMs = useNow();
  return (
    <time dateTime={at} title={toTheMinute(at)}>
      {distanceInWords(at, nowMs)}
    </time>
  );
}

/** A moment to the minute. */
export function Moment({ at }: { readonly at: string }) {
  return <time dateTime={at}>{toTheMinute(at)}</time>;
}

export function toTheMinute(at: string): string {
  return exact.format(new Date(at));
}

/** Ages are told in minutes: looking at the clock twice a minute keeps them true. */
const TICK_MS = 30_000;
let nowMs = Date.now();

function useNow(): number {
  return useSyncExternalStore(subscribeToClock, () => nowMs);
}

function subscribeToClock(listener: () => void): () => void {
  const timer = setInterval(() => {
    nowMs = Date.now();
    listener();
  }, TICK_MS);
  return () => clearInterval(timer);
}
