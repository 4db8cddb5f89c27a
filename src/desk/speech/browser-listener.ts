import { punctuationOf, type Segment, UTTERANCE_PAUSE_MS } from '../../dictation/segment.js';
import type { HearingPlace, Listener, ListenerOptions } from './listener.js';
import {
  type Recognition,
  type RecognitionMaker,
  type RecognitionResultEvent,
  recognitionMaker,
} from './web-speech-types.js';

const WORDS_FOR: Readonly<Record<string, string>> = {
  'not-allowed': 'The browser may not use the microphone: allow it in the address bar.',
  'service-not-allowed': 'This browser does not let pages recognise speech: choose the house’s ear.',
  'audio-capture': 'No microphone was found.',
  network: 'The browser’s recogniser cannot be reached: choose the house’s ear.',
  'language-not-supported': 'The browser’s recogniser does not know this language: choose the house’s ear.',
};
/** A pause or the browser's own time limit; listening simply goes on. */
const HARMLESS = new Set(['no-speech', 'aborted']);

/** The browser's own recogniser: in this machine where it can, since a letter of the heart should not leave it. */
export function browserListener(options: ListenerOptions): Listener | null {
  const maker = recognitionMaker();
  return maker && new BrowserListener(maker, options);
}

class BrowserListener implements Listener {
  readonly #maker: RecognitionMaker;
  readonly #options: ListenerOptions;
  #recognition: Recognition | null = null;
  #isWanted = false;
  #count = 0;

  constructor(maker: RecognitionMaker, options: ListenerOptions) {
    this.#maker = maker;
    this.#options = options;
  }

  async start(): Promise<void> {
    this.#isWanted = true;
    const place = await this.#place();
    if (!this.#isWanted) return this.#options.onEvent({ kind: 'stopped' });
    const recognition = new this.#maker();
    recognition.lang = this.#options.language;
    recognition.continuous = true;
    recognition.interimResults = true;
    if ('unspokenPunctuation' in recognition) recognition.unspokenPunctuation = false;
    if (place === 'on-device') recognition.processLocally = true;
    this.#bias(recognition);
    this.#listenTo(recognition);
    this.#recognition = recognition;
    recognition.start();
    this.#options.onEvent({ kind: 'started', place });
  }

  stop(): void {
    this.#isWanted = false;
    this.#recognition?.stop();
  }

  async #place(): Promise<HearingPlace> {
    if (!this.#maker.available) return 'browser-service';
    const langs = [this.#options.language];
    const answer = await this.#maker.available({ langs, processLocally: true, quality: 'dictation' }).catch(() => '');
    return answer === 'available' ? 'on-device' : 'browser-service';
  }

  #bias(recognition: Recognition): void {
    const Phrase = window.SpeechRecognitionPhrase;
    if (!Phrase || !('phrases' in recognition)) return;
    recognition.phrases = this.#options.vocabulary.map((name) => new Phrase(name, 3));
  }

  #listenTo(recognition: Recognition): void {
    const { onEvent } = this.#options;
    recognition.addEventListener('result', (event) => this.#hear(event));
    recognition.addEventListener('error', ({ error }) => {
      if (HARMLESS.has(error)) return;
      this.#isWanted = false;
      onEvent({ kind: 'failed', message: WORDS_FOR[error] ?? 'The browser stopped listening.' });
    });
    recognition.addEventListener('end', () => {
      // The browser ends by itself after a silence; whoever dictates may think as long as they like.
      if (this.#isWanted) recognition.start();
      else onEvent({ kind: 'stopped' });
    });
  }

  #hear({ results, resultIndex }: RecognitionResultEvent): void {
    let interim = '';
    for (let i = resultIndex; i < results.length; i++) {
      const result = results[i]!;
      const text = result[0]!.transcript.trim();
      if (!result.isFinal) interim += `${text} `;
      else if (text !== '') this.#options.onEvent({ kind: 'final', segment: this.#segment(text) });
    }
    this.#options.onEvent({ kind: 'interim', text: interim.trim() });
  }

  /** The browser ends a result where it hears a pause, and gives no times. */
  #segment(text: string): Segment {
    return {
      id: `heard-${Date.now()}-${++this.#count}`,
      text,
      startMs: 0,
      endMs: 0,
      pauseBeforeMs: 2 * UTTERANCE_PAUSE_MS,
      punctuation: punctuationOf(text),
    };
  }
}
