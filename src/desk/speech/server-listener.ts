import { AsrEvent } from '../../dictation/asr-event.js';
import { MICROPHONE_PATH, type MicrophoneFrame } from '../../http/contract/microphone.js';
import { KeptSound } from './kept-sound.js';
import type { Listener, ListenerOptions } from './listener.js';
import { type OpenMicrophone, openMicrophone } from './open-microphone.js';

/** Ten seconds of sound on their way: what comes after them waits here. */
const MAX_UNDER_WAY_BYTES = 320_000;
/** How much speech is kept while the house is away; after that it is better to be told. */
const MOST_KEPT_MS = 120_000;
const CALL_AGAIN_MS = 1_000;
const PUMP_MS = 100;
/** The house went away in the middle of it: RFC 6455, section 7.4.1, and the IANA's registry of 1012 and 1013. */
const ABNORMAL = 1006;
const COMES_BACK: ReadonlySet<number> = new Set([1001, ABNORMAL, 1012, 1013]);
const TOO_LONG = 'The house has been out of reach for too long: what was said last may be lost. Say it again.';

/** The house's own engine, to which the microphone's sound is sent while it is spoken. */
export function serverListener(options: ListenerOptions): Listener {
  return new ServerListener(options);
}

/**
 * Speaks to the house over a line that may break: what was said meanwhile, and what was under way, is kept and sent when
 * the line stands again. Listening ends when the writer stops it and everything kept was heard.
 */
class ServerListener implements Listener {
  readonly #options: ListenerOptions;
  readonly #kept = new KeptSound();
  #microphone: OpenMicrophone | null = null;
  /** Null while the house is out of reach. */
  #line: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWanted = false;
  #isReady = false;
  /** When a line that stood was lost; null before and while one stands. */
  #lostAtMs: number | null = null;
  #complaint: string | null = null;

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    this.#isWanted = true;
    window.addEventListener('offline', this.#goneOffline);
    this.#microphone = await openMicrophone((sound) => this.#take(sound));
    if (this.#isWanted) this.#call();
    else this.#end();
  }

  /** The microphone is off at once; what was said is still heard to its end. */
  stop(): void {
    this.#isWanted = false;
    this.#microphone?.close();
    if (this.#isReady) this.#pump();
    else if (this.#lostAtMs === null) this.#line?.close();
  }

  #call(): void {
    const { language, vocabulary } = this.#options;
    const line = new WebSocket(MICROPHONE_PATH);
    const isThis = () => line === this.#line;
    line.addEventListener('open', () => this.#say({ type: 'open', language, vocabulary: [...vocabulary] }));
    line.addEventListener('message', ({ data }) => isThis() && this.#hear(AsrEvent.parse(JSON.parse(String(data)))));
    line.addEventListener('close', ({ code }) => isThis() && this.#lineClosed(code));
    this.#line = line;
  }

  #say(frame: MicrophoneFrame): void {
    this.#line?.send(JSON.stringify(frame));
  }

  #take(sound: ArrayBuffer): void {
    this.#kept.add(sound);
    if (this.#kept.unsentMs <= MOST_KEPT_MS) return this.#pump();
    this.#complaint = TOO_LONG;
    this.#end();
  }

  /** Sends as much as the line takes; the last of it, and that it is the last, once the microphone is off. */
  #pump(): void {
    const line = this.#line;
    if (!this.#isReady || line?.readyState !== WebSocket.OPEN) return;
    clearTimeout(this.#timer);
    while (line.bufferedAmount <= MAX_UNDER_WAY_BYTES) {
      const frame = this.#kept.nextFrame();
      if (frame) line.send(frame);
      else return this.#isWanted ? undefined : this.#say({ type: 'close' });
    }
    this.#timer = setTimeout(() => this.#pump(), PUMP_MS);
  }

  #hear(event: AsrEvent): void {
    const { onEvent } = this.#options;
    if (event.type === 'ready') {
      this.#isReady = true;
      this.#lostAtMs = null;
      onEvent({ kind: 'started', place: 'house' });
      this.#pump();
    } else if (event.type === 'interim') onEvent({ kind: 'interim', text: event.text });
    else if (event.type === 'final') {
      this.#kept.heardUntil(event.segment.endMs);
      onEvent({ kind: 'final', segment: event.segment });
    }
    // Listening ends even where it could go on: the writer must know that words were lost.
    else if (event.type === 'error') {
      this.#complaint = event.retryable ? 'The house lost what was said last. Say it again.' : event.message;
      this.stop();
    }
  }

  #lineClosed(code: number): void {
    this.#line = null;
    if (this.#isReady && COMES_BACK.has(code)) {
      this.#lostAtMs = performance.now();
      this.#kept.lineLost();
    }
    this.#isReady = false;
    if (this.#lostAtMs === null || !COMES_BACK.has(code)) {
      if (this.#isWanted) this.#complaint ??= 'The line to the house was lost.';
      return this.#end();
    }
    if (performance.now() - this.#lostAtMs > MOST_KEPT_MS) {
      this.#complaint = TOO_LONG;
      return this.#end();
    }
    this.#options.onEvent({ kind: 'cut-off' });
    this.#timer = setTimeout(() => this.#call(), CALL_AGAIN_MS);
  }

  /** A line without a network says nothing for minutes. */
  readonly #goneOffline = (): void => {
    const line = this.#line;
    if (!line) return;
    this.#lineClosed(ABNORMAL);
    line.close();
  };

  #end(): void {
    clearTimeout(this.#timer);
    window.removeEventListener('offline', this.#goneOffline);
    this.#microphone?.close();
    const line = this.#line;
    this.#line = null;
    line?.close();
    const complaint = this.#complaint;
    this.#options.onEvent(complaint === null ? { kind: 'stopped' } : { kind: 'failed', message: complaint });
  }
}
