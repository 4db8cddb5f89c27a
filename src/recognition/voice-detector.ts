/** One look at the sound: long enough for a level, short against a syllable. */
export const FRAME_MS = 20;
export const SAMPLES_PER_MS = 16;
export const BYTES_PER_MS = 2 * SAMPLES_PER_MS;
export const FRAME_BYTES = FRAME_MS * BYTES_PER_MS;

/** What a room sounds like before it was heard, in dB below full scale. */
const UNHEARD_ROOM_DB = -60;
/** Digital silence is no measure of a room, and a room louder than this drowns any voice. */
const [QUIETEST_DB, LOUDEST_DB] = [-65, -30];
/** A voice begins so far above the room, and goes on so far above it. */
const [BEGINS_DB, GOES_ON_DB] = [10, 6];
/** The quietest tenth of a second within this time is the room: in no speech five seconds pass without a gap. */
const ROOM_FRAMES = 5_000 / FRAME_MS;
const SMOOTHED_FRAMES = 100 / FRAME_MS;

/**
 * Tells a voice from the room it sounds in, by loudness against a floor that follows the room. The floor is the least
 * smoothed power of the last seconds (minimum statistics: R. Martin, IEEE Trans. Speech and Audio Processing 9(5), 2001).
 */
export class VoiceDetector {
  readonly #powers: number[] = [];
  readonly #rooms: number[] = Array<number>(ROOM_FRAMES).fill(UNHEARD_ROOM_DB);
  #next = 0;

  /** Whether somebody speaks in this frame; while they do, less is enough. @param levelDb of the frame */
  hears(levelDb: number, isSpeaking: boolean): boolean {
    const floor = Math.min(LOUDEST_DB, Math.max(QUIETEST_DB, Math.min(...this.#rooms)));
    this.#follow(levelDb);
    return levelDb >= floor + (isSpeaking ? GOES_ON_DB : BEGINS_DB);
  }

  #follow(levelDb: number): void {
    this.#powers.push(10 ** (levelDb / 10));
    if (this.#powers.length > SMOOTHED_FRAMES) this.#powers.shift();
    const mean = this.#powers.reduce((sum, power) => sum + power, 0) / this.#powers.length;
    this.#rooms[this.#next] = 10 * Math.log10(mean);
    this.#next = (this.#next + 1) % ROOM_FRAMES;
  }
}

/** How loud 16-bit samples are, in dB below full scale; a constant offset, as cheap microphones have, is no sound. */
export function levelOf(frame: Buffer): number {
  const count = frame.length / 2;
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < frame.length; at += 2) {
    const sample = frame.readInt16LE(at) / 32_768;
    sum += sample;
    squares += sample * sample;
  }
  const power = squares / count - (sum / count) ** 2;
  return 10 * Math.log10(Math.max(power, 1e-10));
}
