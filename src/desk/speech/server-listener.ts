import { AsrEvent } from '../../dictation/asr-event.js';
import { MICROPHONE_PATH, type MicrophoneFrame } from '../../http/contract/microphone.js';
import type { Listener, ListenerOptions } from './listener.js';
import { type OpenMicrophone, openMicrophone } from './open-microphone.js';

/** Ten seconds of sound that the line did not take yet: it will not catch up. */
const MAX_UNSENT_BYTES = 320_000;

/** The house's own engine, to which the microphone's sound is sent while it is spoken. */
export function serverListener(options: ListenerOptions): Listener {
  return new ServerListener(options);
}

class ServerListener implements Listener {
  readonly #options: ListenerOptions;
  #microphone: OpenMicrophone | null = null;
  #line: WebSocket | null = null;
  #isWanted = false;
  #isReady = false;
  #complaint: string | null = null;

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    this.#isWanted = true;
    const microphone = await openMicrophone((sound) => this.#send(sound));
    this.#microphone = microphone;
    if (this.#isWanted) this.#call();
    else this.#hangUp();
  }

  /** The microphone is off at once; what was said is still heard to its end. */
  stop(): void {
    this.#isWanted = false;
    this.#microphone?.close();
    if (this.#line?.readyState === WebSocket.OPEN) this.#say({ type: 'close' });
    else this.#line?.close();
  }

  #call(): void {
    const { language, vocabulary } = this.#options;
    const line = new WebSocket(MICROPHONE_PATH);
    line.addEventListener('open', () => this.#say({ type: 'open', language, vocabulary: [...vocabulary] }));
    line.addEventListener('message', ({ data }) => this.#hear(AsrEvent.parse(JSON.parse(String(data)))));
    line.addEventListener('close', () => this.#hangUp());
    this.#line = line;
  }

  #say(frame: MicrophoneFrame): void {
    this.#line?.send(JSON.stringify(frame));
  }

  #send(sound: ArrayBuffer): void {
    if (!this.#isReady || this.#line?.readyState !== WebSocket.OPEN) return;
    if (this.#line.bufferedAmount <= MAX_UNSENT_BYTES) return this.#line.send(sound);
    this.#complaint = 'The line to the house is too slow for your voice.';
    this.#line.close();
  }

  #hear(event: AsrEvent): void {
    const { onEvent } = this.#options;
    if (event.type === 'ready') {
      this.#isReady = true;
      onEvent({ kind: 'started', place: 'house' });
    } else if (event.type === 'interim') onEvent({ kind: 'interim', text: event.text });
    else if (event.type === 'final') onEvent({ kind: 'final', segment: event.segment });
    // Listening ends even where it could go on: the writer must know that words were lost.
    else if (event.type === 'error') {
      this.#complaint = event.retryable ? 'The house lost what was said last. Say it again.' : event.message;
      this.stop();
    }
  }

  #hangUp(): void {
    this.#microphone?.close();
    const complaint = this.#complaint ?? (this.#isWanted ? 'The line to the house was lost.' : null);
    this.#options.onEvent(complaint === null ? { kind: 'stopped' } : { kind: 'failed', message: complaint });
  }
}
