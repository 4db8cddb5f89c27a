import type { AsrEvent } from '../dictation/asr-event.js';
import { stableWords } from '../dictation/dictate.js';
import { MAX_UTTERANCE_CHARACTERS } from '../dictation/segment.js';

type Interim = Extract<AsrEvent, { type: 'interim' }>;

/** Numbers the interims of one utterance and says how much of each stood in the one before it as well. */
export class InterimWords {
  readonly #utteranceId: string;
  #rev = 0;
  #before = '';

  constructor(utteranceId: string) {
    this.#utteranceId = utteranceId;
  }

  /** Whether something is shown that no final will replace. */
  get isShowing(): boolean {
    return this.#before !== '';
  }

  /** The next interim; null where nothing has changed. */
  next(heard: string): Interim | null {
    const text = heard.slice(0, MAX_UTTERANCE_CHARACTERS);
    if (text === this.#before) return null;
    const stable = stableWords(this.#before, text);
    const stablePrefix = text.split(' ').slice(0, stable).join(' ').length;
    this.#before = text;
    return { type: 'interim', utteranceId: this.#utteranceId, rev: this.#rev++, text, stablePrefix };
  }
}
