import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wavOf } from '../../src/recognition/wav.js';

const SAMPLE_RATE = 16_000;
const HEADER_BYTES = 44;

/** Speaks lines with Debian's flite, with a pause after each, into one WAV of 16 kHz, one channel, 16 bits. */
export function speak(lines: readonly string[], file: string, pauseMs = 1_000): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'spoken-'));
  try {
    const sounds = lines.map((line, index) => {
      const spoken = path.join(folder, `${index}.wav`);
      execFileSync('flite', ['-voice', 'rms', '-t', line, '-o', spoken]);
      return readFileSync(spoken).subarray(HEADER_BYTES);
    });
    const pause = Buffer.alloc(2 * Math.round((SAMPLE_RATE * pauseMs) / 1000));
    writeFileSync(file, wavOf(Buffer.concat(sounds.flatMap((sound) => [sound, pause]))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
