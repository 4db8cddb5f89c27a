/** A tenth of a second at 16 kHz. */
const CHUNK_SAMPLES = 1_600;

/** Passes the microphone's first channel on as 16-bit samples, a tenth of a second at a time. */
class Microphone extends AudioWorkletProcessor {
  #chunk = new Int16Array(CHUNK_SAMPLES);
  #filled = 0;

  process([input]) {
    for (const sample of input?.[0] ?? []) {
      this.#chunk[this.#filled++] = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
      if (this.#filled === CHUNK_SAMPLES) this.#pass();
    }
    return true;
  }

  #pass() {
    this.port.postMessage(this.#chunk.buffer, [this.#chunk.buffer]);
    this.#chunk = new Int16Array(CHUNK_SAMPLES);
    this.#filled = 0;
  }
}

registerProcessor('microphone', Microphone);
