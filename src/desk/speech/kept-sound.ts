/** 16-bit samples at 16 kHz. */
const BYTES_PER_MS = 32;
/** Nobody dictates a sentence this long; sound that was sent so long ago and made no words held none. */
const LONGEST_UTTERANCE_MS = 60_000;
/** The largest frame that the house takes is a little longer. */
const FRAME_MS = 700;

/**
 * What the microphone heard, kept until the house has made words of it: what a broken line took with it is sent again on
 * the next. Times are on the clock of the line that is open, which begins with the first sound sent on it.
 */
export class KeptSound {
  readonly #chunks: ArrayBuffer[] = [];
  /** How many of the chunks went out on the line that is open. */
  #sent = 0;
  /** When the first chunk began. */
  #firstMs = 0;

  get unsentMs(): number {
    return msOf(this.#chunks.slice(this.#sent));
  }

  add(chunk: ArrayBuffer): void {
    this.#chunks.push(chunk);
  }

  /** The next sound to be sent, as much of it as one frame takes; null where all of it went out. */
  nextFrame(): Blob | null {
    const from = this.#sent;
    let ms = 0;
    while (this.#sent < this.#chunks.length && ms < FRAME_MS) ms += msOf([this.#chunks[this.#sent++]!]);
    const frame = this.#sent > from ? new Blob(this.#chunks.slice(from, this.#sent)) : null;
    this.#forgetUntil(this.#firstMs + msOf(this.#chunks.slice(0, this.#sent)) - LONGEST_UTTERANCE_MS);
    return frame;
  }

  /** Words came for everything before `ms`. */
  heardUntil(ms: number): void {
    this.#forgetUntil(ms);
  }

  /** Whatever was sent without words coming back is to be sent anew, on a clock that begins with it. */
  lineLost(): void {
    this.#sent = 0;
    this.#firstMs = 0;
  }

  #forgetUntil(ms: number): void {
    let endMs = this.#firstMs;
    let count = 0;
    while (count < this.#sent) {
      endMs += msOf([this.#chunks[count]!]);
      if (endMs > ms) break;
      this.#firstMs = endMs;
      count++;
    }
    this.#chunks.splice(0, count);
    this.#sent -= count;
  }
}

function msOf(chunks: readonly ArrayBuffer[]): number {
  return chunks.reduce((sum, { byteLength }) => sum + byteLength, 0) / BYTES_PER_MS;
}
