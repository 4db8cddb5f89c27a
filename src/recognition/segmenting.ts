import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { AsrEvent } from '../dictation/asr-event.js';
import { type Segment, type Transcript, UTTERANCE_PAUSE_MS } from '../dictation/segment.js';
import { RecognitionError, throwIfAborted } from './recognition-error.js';
import { type HeardUtterance, toSegments } from './segment-words.js';
import type { BatchTranscriber, StreamingTranscriber, StreamSession } from './transcriber.js';
import { type Cut, type SpokenUtterance, UtteranceCutter } from './utterance-cutter.js';
import { BYTES_PER_MS } from './voice-detector.js';
import { wavOf } from './wav.js';

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
 * Makes a live ear of any engine that hears recordings: the sound is cut at pauses, and the engine is given one utterance
 * after the other, so what was said is there soon after it was said. There are no interims.
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
  #finals = 0;
  #lastEndMs = 0;

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
    if (cut.type !== 'speech-end' || cut.utterance === null) return;
    const { utterance } = cut;
    this.#waitingBytes += utterance.audio.length;
    this.#work = this.#work.then(() => this.#hear(utterance));
  }

  async #hear(utterance: SpokenUtterance): Promise<void> {
    if (this.#isOver()) return;
    try {
      const transcript = await this.#transcribe(utterance);
      if (!this.#isOver()) this.#give(utterancesOf(transcript, utterance));
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#waitingBytes -= utterance.audio.length;
      if (this.#waitingBytes <= this.#limits.waitingBytes) this.#release();
    }
  }

  async #transcribe({ audio, audioStartMs }: SpokenUtterance): Promise<Transcript> {
    const { language, vocabulary } = this.#settings;
    const folder = await mkdtemp(path.join(tmpdir(), 'utterance-'));
    try {
      const sound = wavOf(audio);
      const recording = { path: path.join(folder, 'sound.wav'), mime: 'audio/wav', language, vocabulary };
      await writeFile(recording.path, sound, { mode: 0o600 });
      const sha256 = createHash('sha256').update(sound).digest('hex');
      const idempotencyKey = `${this.#id}-${audioStartMs}`;
      return await this.#engine.transcribe({ ...recording, sha256 }, { signal: this.#over.signal, idempotencyKey });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  #give(heard: readonly HeardUtterance[]): void {
    for (const segment of toSegments(heard, 'auto')) {
      const pauseBeforeMs = Math.max(0, segment.startMs - this.#lastEndMs);
      this.#lastEndMs = segment.endMs;
      this.#tell({ type: 'final', segment: { ...segment, id: `${this.#id}-${this.#finals++}`, pauseBeforeMs } });
    }
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

/**
 * What the engine heard, on the clock of the session. Where the voice began and ended is known better than any engine
 * knows it; only a pause within, longer than sets utterances apart, is the engine's to find.
 */
function utterancesOf({ segments }: Transcript, spoken: SpokenUtterance): HeardUtterance[] {
  const joined: Segment[][] = [];
  for (const segment of segments) {
    const group = joined.at(-1);
    if (group && segment.pauseBeforeMs < UTTERANCE_PAUSE_MS) group.push(segment);
    else joined.push([segment]);
  }
  const onClock = (ms: number) => Math.min(spoken.endMs, Math.max(spoken.startMs, spoken.audioStartMs + ms));
  return joined.map((group, index) => ({
    text: group.map(({ text }) => text).join(' '),
    startMs: index === 0 ? spoken.startMs : onClock(group[0]!.startMs),
    endMs: index === joined.length - 1 ? spoken.endMs : onClock(group.at(-1)!.endMs),
    ...(group.every(({ words }) => words) && { words: group.flatMap(({ words }) => wordsAt(words ?? [], onClock)) }),
  }));
}

function wordsAt(words: NonNullable<Segment['words']>, onClock: (ms: number) => number) {
  return words.map((word) => ({ ...word, startMs: onClock(word.startMs), endMs: onClock(word.endMs) }));
}
