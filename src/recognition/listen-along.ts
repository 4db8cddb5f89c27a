import type { Word } from '../dictation/segment.js';
import { RecognitionError } from './recognition-error.js';
import type { Following, FollowUtterance } from './transcriber.js';
import { BYTES_PER_MS } from './voice-detector.js';

/** Somebody who hears an utterance while it is spoken, for its interim words. */
export interface ListeningAlong {
  /** How much of its sound this one has. */
  readonly heardBytes: number;
  /** What came since. */
  grow(sound: Buffer): void;
  /** The utterance is over. @returns its words, or null where it has to be heard as a whole */
  finish(): Promise<readonly Word[] | null>;
  leave(): void;
}

/** The first words are looked for after so long, and then whenever so much more, and a third more, was said: so that
 * hearing an utterance again and again costs no more than four times hearing it once. */
const FIRST_LOOK_BYTES = 1_200 * BYTES_PER_MS;
const LEAST_GROWTH_BYTES = 1_000 * BYTES_PER_MS;
const LEAST_GROWTH = 4 / 3;
/** On a busy machine a look may take longer than what it looked at: then at least twice as much is waited for. */
const REST = 2;

/** Gives what was said so far to an engine that hears recordings; it stops at once when the utterance is over. */
export class Relistening implements ListeningAlong {
  readonly #transcribe: (audio: Buffer, signal: AbortSignal) => Promise<string>;
  readonly #onText: (text: string) => void;
  readonly #over = new AbortController();
  #sound: Buffer = Buffer.alloc(0);
  readonly #nowMs: () => number;
  #nextLookBytes = FIRST_LOOK_BYTES;
  #isBusy = false;

  constructor(
    transcribe: (audio: Buffer, signal: AbortSignal) => Promise<string>,
    onText: (text: string) => void,
    nowMs = () => performance.now(),
  ) {
    this.#transcribe = transcribe;
    this.#onText = onText;
    this.#nowMs = nowMs;
  }

  get heardBytes(): number {
    return this.#sound.length;
  }

  grow(sound: Buffer): void {
    this.#sound = Buffer.concat([this.#sound, sound]);
    if (this.#isBusy || this.#over.signal.aborted || this.#sound.length < this.#nextLookBytes) return;
    this.#nextLookBytes = Math.max(this.#sound.length + LEAST_GROWTH_BYTES, this.#sound.length * LEAST_GROWTH);
    this.#isBusy = true;
    void this.#look(this.#sound);
  }

  finish(): Promise<null> {
    this.leave();
    return Promise.resolve(null);
  }

  leave(): void {
    this.#over.abort();
  }

  async #look(sound: Buffer): Promise<void> {
    const beganMs = this.#nowMs();
    try {
      const text = await this.#transcribe(sound, this.#over.signal);
      if (!this.#over.signal.aborted) this.#onText(text);
    } catch {
      // Interims are a courtesy: what is wrong with the engine is told when the utterance itself cannot be heard.
    } finally {
      this.#isBusy = false;
      const restBytes = (this.#nowMs() - beganMs) * REST * BYTES_PER_MS;
      this.#nextLookBytes = Math.max(this.#nextLookBytes, this.#sound.length + restBytes);
    }
  }
}

/** Gives the sound to an engine that follows it. */
export class FollowingAlong implements ListeningAlong {
  readonly #following: Promise<Following>;
  heardBytes = 0;

  constructor(follow: FollowUtterance, vocabulary: readonly string[], onText: (text: string) => void) {
    this.#following = follow({ vocabulary }, (words) => onText(words.map(({ text }) => text).join(' ')));
    this.#following.catch(() => undefined);
  }

  grow(sound: Buffer): void {
    this.heardBytes += sound.length;
    this.#then((following) => following.write(sound));
  }

  /** An engine that could not follow is asked once more, for the whole. */
  async finish(): Promise<readonly Word[] | null> {
    try {
      return await (await this.#following).finish();
    } catch (error) {
      if (error instanceof RecognitionError) return null;
      throw error;
    }
  }

  leave(): void {
    this.#then((following) => following.leave());
  }

  #then(perform: (following: Following) => void): void {
    this.#following.then(perform, () => undefined);
  }
}
