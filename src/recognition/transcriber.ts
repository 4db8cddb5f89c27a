import type { AsrEvent } from '../dictation/asr-event.js';
import type { Transcript } from '../dictation/segment.js';

/** A recording on this machine's disk, ready to be heard. */
export interface Recording {
  readonly path: string;
  /** What its first bytes say it is. */
  readonly mime: string;
  readonly sha256: string;
  /** BCP 47; the engine guesses, or takes its own, without. */
  readonly language?: string;
  /** Names and words that are likely to come up. */
  readonly vocabulary?: readonly string[];
}

export interface Hearing {
  readonly signal: AbortSignal;
  /** The same for every attempt at one recording. */
  readonly idempotencyKey: string;
}

/**
 * Hears whole recordings, on the worker's side. Whatever the engine, the transcript's segments are utterances: in order,
 * apart by the pauses between them, trimmed, NFC, free of control characters; silence gives none.
 */
export interface BatchTranscriber {
  readonly id: string;
  readonly limits: {
    readonly maxBytes: number;
    readonly maxSeconds: number;
    readonly mime: readonly string[];
    readonly wordTimes: boolean;
  };
  /** @throws RecognitionError; within a second once the signal is aborted */
  transcribe(recording: Recording, hearing: Hearing): Promise<Transcript>;
}

/** Hears speech while it is spoken. */
export interface StreamingTranscriber {
  readonly id: string;
  /** @throws RecognitionError where it cannot start */
  open(settings: {
    readonly sampleRate: 16_000;
    /** BCP 47. */
    readonly language: string;
    /** Names and words that are likely to come up. */
    readonly vocabulary: readonly string[];
    /** Silence after which an utterance is over. */
    readonly endpointMs: number;
    readonly signal: AbortSignal;
  }): Promise<StreamSession>;
}

/**
 * One stretch of listening. Iterating gives the events; it ends after `closed`, which comes within a second once the
 * signal is aborted. An engine that has a fault rejects the iteration.
 */
export interface StreamSession extends AsyncIterable<AsrEvent> {
  /** 16-bit little-endian mono samples. False means: wait for `drain` before the next. */
  write(pcm: Uint8Array): boolean;
  drain(): Promise<void>;
  /** Ends the utterance under way and gives its final. */
  flush(): Promise<void>;
  close(): Promise<void>;
}
