import { browserListener } from './browser-listener.js';
import type { Listener, ListenerOptions } from './listener.js';
import { serverListener } from './server-listener.js';
import { recognitionMaker } from './web-speech-types.js';

/** Who listens: the browser's recogniser or the house's engine. */
export type Ear = 'browser' | 'house';

const KEPT_AS = 'ear';

/** Which ears there are; the house's is always asked for, and says so where it has none. */
export function ears(): readonly Ear[] {
  return recognitionMaker() ? ['browser', 'house'] : ['house'];
}

/** As chosen last in this browser; else the first there is. */
export function keptEar(): Ear {
  const kept = localStorage.getItem(KEPT_AS);
  return ears().find((ear) => ear === kept) ?? ears()[0]!;
}

export function keepEar(ear: Ear): void {
  localStorage.setItem(KEPT_AS, ear);
}

export function listenerOf(ear: Ear, options: ListenerOptions): Listener {
  return (ear === 'browser' ? browserListener(options) : null) ?? serverListener(options);
}
