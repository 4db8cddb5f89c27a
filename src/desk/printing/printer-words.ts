import type { Printer } from '../../http/contract/printers.js';

type Mood = 'info' | 'good' | 'warn' | 'bad';

const STATES: Record<Printer['state'], readonly [words: string, mood: Mood]> = {
  idle: ['ready', 'good'],
  printing: ['printing', 'info'],
  stopped: ['stopped', 'bad'],
  silent: ['does not answer', 'bad'],
};

/** Where a printer stands, as one says it. */
export function printerInWords({ state, disabled }: Printer): readonly [words: string, mood: Mood] {
  return disabled ? ['out of use', 'info'] : STATES[state];
}
