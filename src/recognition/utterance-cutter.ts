import { FRAME_BYTES, FRAME_MS, levelOf, VoiceDetector } from './voice-detector.js';

/** What was said between two pauses. */
export interface SpokenUtterance {
  /** When the voice began and ended. */
  readonly startMs: number;
  readonly endMs: number;
  /** Its sound, which begins a little earlier and ends a little later, so that no soft consonant is lost. */
  readonly audio: Buffer;
  readonly audioStartMs: number;
}

export type Cut =
  | { readonly type: 'speech-start'; readonly atMs: number }
  /** Null where it was a knock or a click, too short for any word. */
  | {
      readonly type: 'speech-end';
      readonly atMs: number;
      readonly utterance: SpokenUtterance | null;
      /** The voice goes on: it was only cut because it did not pause. */
      readonly goesOn: boolean;
    };

export interface CuttingSettings {
  /** Silence after which an utterance is over. */
  readonly endpointMs: number;
  /** Whoever speaks without a pause is cut where they are quietest. */
  readonly maxUtteranceMs: number;
}

const frames = (ms: number) => Math.round(ms / FRAME_MS);
const PRE_ROLL = frames(500);
const TAIL = frames(300);
/** A voice has begun when it fills most of a tenth of a second; anything voiced for less than a short word is none. */
const [ONSET_WINDOW, ONSET] = [frames(100), frames(60)];
const SHORTEST_WORD = frames(120);
/** Where the quietest place is looked for when an utterance is too long. */
const CUT_SEARCH = frames(3_000);

interface Frame {
  readonly sound: Buffer;
  readonly levelDb: number;
  readonly isVoice: boolean;
}

/** Cuts a live sound (16 kHz, mono, 16 bits little-endian) into utterances at the pauses between them. */
export class UtteranceCutter {
  readonly #settings: CuttingSettings;
  readonly #voice = new VoiceDetector();
  #odd: Buffer = Buffer.alloc(0);
  /** Frames kept: the pre-roll in a pause, the whole utterance while somebody speaks. */
  #kept: Frame[] = [];
  /** The number, from the beginning of listening, of the first frame kept. */
  #firstKept = 0;
  #speech: { readonly first: number; last: number } | null = null;

  constructor(settings: CuttingSettings) {
    this.#settings = settings;
  }

  /** What happened in the sound that came in, of any length. */
  push(pcm: Uint8Array): Cut[] {
    const sound = Buffer.concat([this.#odd, pcm]);
    const whole = sound.length - (sound.length % FRAME_BYTES);
    this.#odd = sound.subarray(whole);
    const cuts: Cut[] = [];
    for (let at = 0; at < whole; at += FRAME_BYTES) cuts.push(...this.#take(sound.subarray(at, at + FRAME_BYTES)));
    return cuts;
  }

  /** Ends the utterance under way, if there is one. */
  end(): Cut[] {
    return this.#speech ? [this.#endAt(this.#speech.last + TAIL)] : [];
  }

  /** The sound so far of the utterance under way, without its first `skippedBytes`; null while nobody speaks. */
  soundSoFar(skippedBytes = 0): Buffer | null {
    if (!this.#speech) return null;
    return Buffer.concat(this.#kept.slice(skippedBytes / FRAME_BYTES).map(({ sound }) => sound));
  }

  #take(sound: Buffer): Cut[] {
    const levelDb = levelOf(sound);
    this.#kept.push({ sound, levelDb, isVoice: this.#voice.hears(levelDb, this.#speech !== null) });
    return this.#speech ? this.#goOn(this.#speech) : this.#wait();
  }

  #wait(): Cut[] {
    const recent = this.#kept.slice(-ONSET_WINDOW);
    if (recent.filter(({ isVoice }) => isVoice).length < ONSET) {
      this.#forget(this.#kept.length - PRE_ROLL);
      return [];
    }
    const now = this.#firstKept + this.#kept.length - 1;
    const first = now - recent.length + 1 + recent.findIndex(({ isVoice }) => isVoice);
    this.#speech = { first, last: now };
    return [{ type: 'speech-start', atMs: first * FRAME_MS }];
  }

  #goOn(speech: { last: number }): Cut[] {
    const now = this.#firstKept + this.#kept.length - 1;
    if (this.#kept.at(-1)!.isVoice) speech.last = now;
    if (now - speech.last >= frames(this.#settings.endpointMs)) return [this.#endAt(speech.last + TAIL)];
    return this.#kept.length >= frames(this.#settings.maxUtteranceMs) ? this.#cutShort() : [];
  }

  /** The voice goes on after the cut, without a pause. */
  #cutShort(): Cut[] {
    const from = Math.max(0, this.#kept.length - CUT_SEARCH);
    const levels = this.#kept.slice(from).map(({ levelDb }) => levelDb);
    const at = this.#firstKept + from + levels.indexOf(Math.min(...levels));
    const last = this.#firstKept + this.#kept.length - 1;
    this.#speech!.last = at;
    const end = { ...this.#endAt(at), goesOn: true };
    this.#speech = { first: at + 1, last };
    return [end, { type: 'speech-start', atMs: (at + 1) * FRAME_MS }];
  }

  /** @param lastSounding the last frame that belongs to the utterance; what comes after is pre-roll of the next */
  #endAt(lastSounding: number): Extract<Cut, { type: 'speech-end' }> {
    const { first, last } = this.#speech!;
    const startMs = first * FRAME_MS;
    const endMs = (last + 1) * FRAME_MS;
    const audioStartMs = this.#firstKept * FRAME_MS;
    const said = this.#kept.slice(0, lastSounding + 1 - this.#firstKept);
    this.#forget(said.length);
    this.#speech = null;
    const isWord = said.filter(({ isVoice }) => isVoice).length >= SHORTEST_WORD;
    const audio = () => Buffer.concat(said.map(({ sound }) => sound));
    const utterance = isWord ? { startMs, endMs, audioStartMs, audio: audio() } : null;
    return { type: 'speech-end', atMs: endMs, utterance, goesOn: false };
  }

  #forget(count: number): void {
    if (count <= 0) return;
    this.#firstKept += this.#kept.splice(0, count).length;
  }
}
