import type { Segment, Transcript } from '../dictation/segment.js';

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

/** What a live session tells, in order. */
export type AsrEvent =
  | { readonly type: 'ready' }
  | { readonly type: 'speech-start'; readonly atMs: number }
  | { readonly type: 'speech-end'; readonly atMs: number }
  /** Replaces what was said of this utterance before. */
  | {
      readonly type: 'interim';
      readonly utteranceId: string;
      readonly rev: number;
      readonly text: string;
      readonly stablePrefix: number;
    }
  /** Exactly one for each utterance. */
  | { readonly type: 'final'; readonly segment: Segment }
  | { readonly type: 'error'; readonly code: string; readonly retryable: boolean; readonly message: string }
  | { readonly type: 'closed'; readonly reason: 'client' | 'server' | 'idle' | 'error' };

/** Hears speech while it is spoken. */
export interface StreamingTranscriber {
  readonly id: string;
  /** @throws RecognitionError where it cannot start */
  open(settings: {
    readonly sampleRate: 16_000;
    readonly language: string;
    /** Silence after which an utterance is over. */
    readonly endpointMs: number;
    readonly signal: AbortSignal;
  }): Promise<StreamSession>;
}

/** One stretch of listening. Iterating gives the events; it ends after `closed`. */
export interface StreamSession extends AsyncIterable<AsrEvent> {
  /** 16-bit little-endian mono samples. False means: wait for `drain` before the next. */
  write(pcm: Uint8Array): boolean;
  drain(): Promise<void>;
  /** Ends the utterance under way and gives its final. */
  flush(): Promise<void>;
  close(): Promise<void>;
}
