import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { AsrEvent } from '../dictation/asr-event.js';
import { type Transcript, UTTERANCE_PAUSE_MS, type Word } from '../dictation/segment.js';
import { InterimWords } from './interim-words.js';
import { FollowingAlong, type ListeningAlong, Relistening } from './listen-along.js';
import { RecognitionError, throwIfAborted } from './recognition-error.js';
import { type HeardUtterance, toSegments } from './segment-words.js';
import { onSessionClock, wordsOnSessionClock } from './session-clock.js';
import type { BatchTranscriber, Hearing, Interims, StreamingTranscriber, StreamSession } from './transcriber.js';
import { type Cut, type SpokenUtterance, UtteranceCutter } from './utterance-cutter.js';
import { BYTES_PER_MS } from './voice-detector.js';
import { wavOf } from './wav.js';
import { withFolder } from './with-folder.js';

type Complaint = Extract<AsrEvent, { type: 'error' }>['code'];

/** What the next utterance would meet as well. */
const ENDS_LISTENING: ReadonlySet<Complaint> = new Set(['auth', 'unsupported']);

type OpenSettings = Parameters<StreamingTranscriber['open']>[0];

/** How much an ear bears. */
export interface SegmentingLimits {
  /** Sound that waits for the engine: above this the speaker is asked to wait, at four times this they are cut off. */
  readonly waitingBytes: number;
  readonly sessionMs: number;
  readonly utteranceMs: number;
}

const USUAL_LIMITS: SegmentingLimits = {
  waitingBytes: 60_000 * BYTES_PER_MS,
  sessionMs: 2 * 3_600_000,
  utteranceMs: 30_000,
};

/**
 * Makes a live ear of any engine: the sound is cut at pauses, and the engine is given one utterance after the other, so
 * what was said is there soon after it was said. Where the engine can, the words of an utterance under way are interims.
 */
export function createSegmenting(
  engine: BatchTranscriber,
  limits: SegmentingLimits = USUAL_LIMITS,
): StreamingTranscriber {
  return {
    id: engine.id,
    async open(settings) {
      throwIfAborted(settings.signal);
      return new SegmentingSession(engine, settings, limits);
    },
  };
}

class SegmentingSession implements StreamSession {
  readonly #engine: BatchTranscriber;
  readonly #settings: OpenSettings;
  readonly #limits: SegmentingLimits;
  readonly #id = randomUUID();
  readonly #cutter: UtteranceCutter;
  readonly #events = new Readable({ objectMode: true, read: () => undefined });
  readonly #over = new AbortController();
  readonly #whenOver: Promise<void>;
  /** Utterances are heard one after the other. */
  #work: Promise<void> = Promise.resolve();
  #waitingBytes = 0;
  #waiters: (() => void)[] = [];
  #receivedBytes = 0;
  #unheard = 0;
  #finals = 0;
  #lastEndMs = 0;
  #along: ListeningAlong | null = null;
  #interims: InterimWords | null = null;

  constructor(engine: BatchTranscriber, settings: OpenSettings, limits: SegmentingLimits) {
    this.#engine = engine;
    this.#settings = settings;
    this.#limits = limits;
    const endpointMs = Math.max(settings.endpointMs, UTTERANCE_PAUSE_MS);
    this.#cutter = new UtteranceCutter({ endpointMs, maxUtteranceMs: limits.utteranceMs });
    this.#whenOver = new Promise((resolve) => this.#over.signal.addEventListener('abort', () => resolve()));
    settings.signal.addEventListener('abort', () => this.#finish('client'), { signal: this.#over.signal });
    this.#tell({ type: 'ready' });
  }

  [Symbol.asyncIterator](): AsyncIterator<AsrEvent> {
    return this.#events[Symbol.asyncIterator]();
  }

  write(pcm: Uint8Array): boolean {
    if (this.#isOver()) return true;
    this.#receivedBytes += pcm.length;
    const { sessionMs, waitingBytes } = this.#limits;
    if (this.#receivedBytes > sessionMs * BYTES_PER_MS) {
      return this.#refuse(`nobody is listened to for more than ${sessionMs / 60_000} minutes at a time: start again`);
    }
    for (const cut of this.#cutter.push(pcm)) this.#follow(cut);
    this.#listenAlong();
    if (this.#waitingBytes > 4 * waitingBytes) {
      return this.#refuse(
        'more was said than the engine can follow: speak more slowly, or give the house a faster one',
      );
    }
    return this.#waitingBytes <= waitingBytes;
  }

  async drain(): Promise<void> {
    if (this.#isOver() || this.#waitingBytes <= this.#limits.waitingBytes) return;
    await new Promise<void>((resolve) => this.#waiters.push(resolve));
  }

  async flush(): Promise<void> {
    if (this.#isOver()) return;
    for (const cut of this.#cutter.end()) this.#follow(cut);
    await Promise.race([this.#work, this.#whenOver]);
  }

  async close(): Promise<void> {
    await this.flush();
    this.#finish('client');
  }

  #follow(cut: Cut): void {
    this.#tell({ type: cut.type, atMs: cut.atMs });
    if (cut.type !== 'speech-end') return;
    const along = this.#along;
    this.#along = null;
    const { utterance } = cut;
    if (utterance === null || cut.goesOn) along?.leave();
    if (utterance === null) return;
    // Whoever listened along has heard beyond the cut where the voice goes on.
    const words = (cut.goesOn ? null : along?.finish()) ?? Promise.resolve(null);
    words.catch(() => undefined);
    this.#unheard += 1;
    this.#waitingBytes += utterance.audio.length;
    this.#work = this.#work.then(() => this.#hear(utterance, words));
  }

  /** Interims of the utterance under way, once everything before it was heard. */
  #listenAlong(): void {
    const { interims } = this.#engine;
    if (!interims || this.#isOver()) return;
    // To hear twice at a time would keep waiting what is to be heard first.
    if (interims.by === 'relistening' && this.#unheard > 0) return;
    const sound = this.#cutter.soundSoFar(this.#along?.heardBytes ?? 0);
    if (sound === null) return;
    this.#along ??= this.#newListener(interims);
    if (sound.length > 0) this.#along.grow(sound);
  }

  #newListener(interims: Interims): ListeningAlong {
    const show = (text: string) => this.#show(text);
    if (interims.by === 'following') return new FollowingAlong(interims.follow, this.#settings.vocabulary, show);
    return new Relistening(async (audio, signal) => {
      const sound = { audio, audioStartMs: 0 };
      const hearing = { signal: AbortSignal.any([signal, this.#over.signal]), isInterim: true };
      return (await this.#transcribe(sound, hearing)).text;
    }, show);
  }

  #show(text: string): void {
    if (this.#isOver() || this.#unheard > 0 || text === '') return;
    this.#interims ??= new InterimWords(this.#nameOf(this.#finals));
    const interim = this.#interims.next(text);
    if (interim) this.#tell(interim);
  }

  async #hear(utterance: SpokenUtterance, followed: Promise<readonly Word[] | null>): Promise<void> {
    if (this.#isOver()) return;
    try {
      const words = await followed;
      const heard = words ? wordsOnSessionClock(words, utterance) : await this.#hearWhole(utterance);
      if (!this.#isOver()) this.#give(heard);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#unheard -= 1;
      this.#waitingBytes -= utterance.audio.length;
      if (this.#waitingBytes <= this.#limits.waitingBytes) this.#release();
    }
  }

  async #hearWhole(utterance: SpokenUtterance): Promise<HeardUtterance[]> {
    return onSessionClock((await this.#transcribe(utterance, { signal: this.#over.signal })).segments, utterance);
  }

  async #transcribe(
    { audio, audioStartMs }: Pick<SpokenUtterance, 'audio' | 'audioStartMs'>,
    hearing: Omit<Hearing, 'idempotencyKey'>,
  ): Promise<Transcript> {
    const { language, vocabulary } = this.#settings;
    return withFolder('utterance', async (folder) => {
      const sound = wavOf(audio);
      const recording = { path: path.join(folder, 'sound.wav'), mime: 'audio/wav', language, vocabulary };
      await writeFile(recording.path, sound, { mode: 0o600 });
      const sha256 = createHash('sha256').update(sound).digest('hex');
      const idempotencyKey = `${this.#id}-${audioStartMs}-${audio.length}`;
      return this.#engine.transcribe({ ...recording, sha256 }, { ...hearing, idempotencyKey });
    });
  }

  #give(heard: readonly HeardUtterance[]): void {
    const segments = toSegments(heard, 'auto');
    const emptied = segments.length === 0 && this.#interims?.isShowing ? this.#interims.next('') : null;
    if (emptied) this.#tell(emptied);
    this.#interims = null;
    for (const segment of segments) {
      const pauseBeforeMs = Math.max(0, segment.startMs - this.#lastEndMs);
      this.#lastEndMs = segment.endMs;
      this.#tell({ type: 'final', segment: { ...segment, id: this.#nameOf(this.#finals++), pauseBeforeMs } });
    }
  }

  #nameOf(utterance: number): string {
    return `${this.#id}-${utterance}`;
  }

  /** What may go better with the next utterance does not end the session; a fault of ours breaks the iteration. */
  #fail(error: unknown): void {
    if (this.#isOver()) return;
    if (error instanceof RecognitionError && error.code !== 'aborted') this.#complain(error.code, error.message);
    else {
      this.#over.abort();
      this.#release();
      this.#events.destroy(error instanceof Error ? error : new Error('listening failed', { cause: error }));
    }
  }

  #complain(code: Complaint, message: string): void {
    const isEnd = ENDS_LISTENING.has(code);
    this.#tell({ type: 'error', code, retryable: !isEnd, message });
    if (isEnd) this.#finish('error');
  }

  /** More than the limits allow: no engine would hear this. */
  #refuse(message: string): boolean {
    this.#tell({ type: 'error', code: 'audio', retryable: false, message });
    this.#finish('error');
    return true;
  }

  #finish(reason: 'client' | 'error'): void {
    if (this.#isOver()) return;
    this.#along?.leave();
    this.#tell({ type: 'closed', reason });
    this.#events.push(null);
    this.#over.abort();
    this.#release();
  }

  #tell(event: AsrEvent): void {
    this.#events.push(event);
  }

  #isOver(): boolean {
    return this.#over.signal.aborted;
  }

  #release(): void {
    for (const resolve of this.#waiters.splice(0)) resolve();
  }
}
