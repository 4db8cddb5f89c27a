import { open } from 'node:fs/promises';
import { RecognitionError } from './recognition-error.js';

/** What a WAV file's header says of its sound. */
export interface WavFormat {
  /** 1 is plain PCM. */
  readonly encoding: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly bitsPerSample: number;
  readonly durationMs: number;
}

/** Chunks before the sound itself (names, cue points) are small; more than this is no recording. */
const HEADER_BYTES = 65_536;

/**
 * Reads the header of a RIFF WAVE file.
 * @throws RecognitionError `audio` where it is none or is cut off
 */
export async function readWavFormat(path: string): Promise<WavFormat> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const header = Buffer.alloc(Math.min(size, HEADER_BYTES));
    await file.read(header, 0, header.length, 0);
    return parse(header, size);
  } finally {
    await file.close();
  }
}

function parse(header: Buffer, fileSize: number): WavFormat {
  const format = findChunk(header, 'fmt ');
  const data = findChunk(header, 'data');
  if (!format || !data || format.end > header.length || format.end - format.start < 16) {
    throw new RecognitionError('audio', 'this is not a complete WAV recording');
  }
  const at = format.start;
  const bytesPerSecond = header.readUInt32LE(at + 8);
  // A recorder that streams leaves the length open or too large; what is there counts.
  const soundBytes = Math.min(data.end, fileSize) - data.start;
  return {
    encoding: header.readUInt16LE(at),
    channels: header.readUInt16LE(at + 2),
    sampleRate: header.readUInt32LE(at + 4),
    bitsPerSample: header.readUInt16LE(at + 14),
    durationMs: bytesPerSecond > 0 ? Math.round((soundBytes / bytesPerSecond) * 1000) : 0,
  };
}

function findChunk(header: Buffer, name: string): { start: number; end: number } | null {
  for (let at = 12; at + 8 <= header.length; ) {
    const start = at + 8;
    const end = start + header.readUInt32LE(at + 4);
    if (header.toString('latin1', at, at + 4) === name) return { start, end };
    at = end + (end % 2);
  }
  return null;
}

/** Samples (16-bit little-endian, one channel, 16 kHz) as a WAV file. */
export function wavOf(samples: Uint8Array): Buffer {
  const sampleRate = 16_000;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
