import { on } from 'node:events';
import type { WebSocket } from 'ws';
import type { AsrEvent } from '../dictation/asr-event.js';
import { RecognitionError } from '../recognition/recognition-error.js';
import type { StreamSession } from '../recognition/transcriber.js';
import { MAX_SOUND_BYTES, MICROPHONE_PATH, MicrophoneFrame, NOBODY_LISTENS } from './contract/microphone.js';
import { createFrameMeter, type FrameLimits, USUAL_FRAMES } from './frame-meter.js';
import { CLOSING, jsonIn, type LiveLine } from './live-lines.js';
import type { HttpServices } from './services.js';

/** Each keeps an engine at work. */
const MAX_MICROPHONES = 32;
/** A microphone that is on sends sound, be it silence. */
const IDLE_MS = 60_000;
/** After so much silence an utterance is over: long enough for a breath, short enough to see one's words soon. */
const ENDPOINT_MS = 700;
const REMEDY =
  'Nobody listens at this house: ask for SPEECH_ENGINE to be set (openai-http, sherpa or pocketsphinx), or dictate by typing.';

type House = Pick<HttpServices, 'ear' | 'log'>;
type OpenFrame = Extract<MicrophoneFrame, { type: 'open' }>;

/** The house's own ear over a WebSocket; what is said on it stands in `contract/microphone.ts`. */
export function microphoneLine(house: House, limits: FrameLimits = USUAL_FRAMES): LiveLine {
  return {
    path: MICROPHONE_PATH,
    maxFrameBytes: MAX_SOUND_BYTES,
    maxLines: MAX_MICROPHONES,
    staff: ['writer'],
    answer: (line) => void new Microphone(line, house).listen(limits),
  };
}

class Microphone {
  readonly #line: WebSocket;
  readonly #house: House;
  readonly #gone = new AbortController();
  #session: StreamSession | null = null;

  constructor(line: WebSocket, house: House) {
    this.#line = line;
    this.#house = house;
    line.once('close', () => this.#gone.abort());
  }

  /** Takes frame after frame; a speaker faster than the engine is not read from until it has caught up. */
  async listen(limits: FrameLimits): Promise<void> {
    const mayPass = createFrameMeter(limits, () => performance.now());
    const idle = setTimeout(() => this.#end('idle', CLOSING.normal), IDLE_MS);
    try {
      const frames = on(this.#line, 'message', { close: ['close'], highWaterMark: 64, lowWaterMark: 16 });
      for await (const [data, isBinary] of frames) {
        if (this.#line.readyState !== this.#line.OPEN) return;
        if (!mayPass()) return this.#line.close(CLOSING.policyViolation, 'too many frames');
        idle.refresh();
        if (isBinary) await this.#take(data);
        else await this.#obey(data.toString('utf8'));
      }
    } catch (error) {
      this.#breakOff(error);
    } finally {
      clearTimeout(idle);
      // Were it still held back, it could not hear that the other side hangs up.
      this.#line.resume();
    }
  }

  async #take(sound: Uint8Array): Promise<void> {
    if (!this.#session) return this.#line.close(CLOSING.cannotAccept, 'expected `open` before any sound');
    if (!this.#session.write(sound)) await this.#session.drain();
  }

  async #obey(text: string): Promise<void> {
    const parsed = MicrophoneFrame.safeParse(jsonIn(text));
    if (!parsed.success) return this.#line.close(CLOSING.cannotAccept, 'expected `open`, `flush`, `close` or sound');
    if (parsed.data.type === 'open') return this.#open(parsed.data);
    if (parsed.data.type === 'flush') await this.#session?.flush();
    else if (this.#session) await this.#session.close();
    else this.#end('client', CLOSING.normal);
  }

  async #open({ language, vocabulary }: OpenFrame): Promise<void> {
    if (this.#session) return this.#line.close(CLOSING.cannotAccept, 'opened already');
    if (!this.#house.ear) return this.#refuse(REMEDY);
    try {
      const ear = await this.#house.ear();
      const { signal } = this.#gone;
      this.#session = await ear.open({ sampleRate: 16_000, language, vocabulary, endpointMs: ENDPOINT_MS, signal });
      void this.#tellAll(this.#session);
    } catch (error) {
      if (!(error instanceof RecognitionError)) throw error;
      if (error.code !== 'aborted') this.#refuse(error.message);
    }
  }

  async #tellAll(session: StreamSession): Promise<void> {
    try {
      for await (const event of session) this.#tell(event);
      this.#line.close(CLOSING.normal);
    } catch (error) {
      this.#breakOff(error);
    }
  }

  #refuse(message: string): void {
    this.#tell({ type: 'error', code: 'unsupported', retryable: false, message });
    this.#end('error', NOBODY_LISTENS);
  }

  #end(reason: 'client' | 'idle' | 'error', code: number): void {
    this.#tell({ type: 'closed', reason });
    this.#line.close(code);
  }

  #breakOff(error: unknown): void {
    this.#house.log.error('a microphone’s line failed', { error });
    this.#line.close(CLOSING.internal, 'something broke on our side');
  }

  #tell(event: AsrEvent): void {
    if (this.#line.readyState === this.#line.OPEN) this.#line.send(JSON.stringify(event));
  }
}
