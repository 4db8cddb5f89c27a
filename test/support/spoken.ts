import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

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

/** Samples (16-bit, mono, 16 kHz) as a WAV file. */
export function wavOf(samples: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

export function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
