import type { AsrEvent } from '../dictation/asr-event.js';
import type { Transcript, Word } from '../dictation/segment.js';

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
  /** Its words are shown only until better ones come: whatever else the machine does goes before. */
  readonly isInterim?: boolean;
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
  /** How words are known before an utterance is over; `null` where they are not. */
  readonly interims: Interims | null;
}

/**
 * An engine `relistens` where it can be given what was said so far every second or so, or it follows the sound by itself,
 * which costs no more than hearing it once.
 */
export type Interims = { readonly by: 'relistening' } | { readonly by: 'following'; readonly follow: FollowUtterance };

/** @param onWords called with all words of the utterance whenever there are more, or others */
export type FollowUtterance = (
  settings: { readonly vocabulary: readonly string[] },
  onWords: (words: readonly Word[]) => void,
) => Promise<Following>;

/** One utterance, heard while it is spoken. Times are from the beginning of its sound. */
export interface Following {
  /** More of its sound, 16 kHz, mono, 16 bits little-endian. */
  write(pcm: Uint8Array): void;
  /** All its words. @throws RecognitionError */
  finish(): Promise<readonly Word[]>;
  /** Nobody waits for its words any more. */
  leave(): void;
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
