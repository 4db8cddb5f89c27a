import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bareEnvironment } from '../../src/config.js';
import { audioTypeOf } from '../../src/recognition/audio-type.js';
import { convertAudio } from '../../src/recognition/convert-audio.js';
import { readWavFormat, wavOf } from '../../src/recognition/wav.js';

const folder = mkdtempSync(path.join(tmpdir(), 'convert-'));
afterAll(() => rmSync(folder, { recursive: true }));

const target = path.join(folder, 'target.wav');
const wav = path.join(folder, 'two-seconds.wav');
writeFileSync(wav, wavOf(Buffer.alloc(64_000)));

/** The same two seconds as another kind of file. */
function encoded(name: string, ...args: string[]): string {
  const file = path.join(folder, name);
  execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-y', '-i', wav, ...args, file]);
  return file;
}

const settings = { ffmpeg: 'ffmpeg', maxSeconds: 60, timeLimitMs: 20_000, environment: bareEnvironment() };
const signal = new AbortController().signal;

function convert(file: string, changes: Partial<typeof settings> | { ffmpeg: null } = {}) {
  const mime = audioTypeOf(readFileSync(file)) ?? 'none';
  return convertAudio({ path: file, mime }, target, { ...settings, ...changes }, signal);
}

describe('the kind of a recording', () => {
  const kinds: [string, string, string[]][] = [
    ['audio/flac', 'a.flac', []],
    ['audio/ogg', 'a.ogg', ['-c:a', 'libopus']],
    ['audio/webm', 'a.webm', ['-c:a', 'libopus']],
    ['audio/mpeg', 'a.mp3', ['-id3v2_version', '0', '-write_xing', '0']],
    ['audio/mpeg', 'tagged.mp3', []],
    ['audio/mp4', 'a.m4a', []],
    ['audio/wav', 'stereo.wav', ['-ac', '2', '-ar', '44100']],
  ];
  it.each(kinds)('is told by its first bytes and converted: %s (%s)', async (mime, name, args) => {
    const file = encoded(name, ...args);
    expect(audioTypeOf(readFileSync(file))).toBe(mime);
    const { path: converted, durationMs } = await convert(file);
    expect(converted).toBe(target);
    expect(Math.abs(durationMs - 2_000)).toBeLessThan(120);
    expect(await readWavFormat(converted)).toMatchObject({
      encoding: 1,
      channels: 1,
      sampleRate: 16_000,
      bitsPerSample: 16,
    });
  });

  it('is unknown of anything else', () => {
    for (const text of ['', 'RIFFxxxxAVI ', '%PDF-1.7', '<html>', '#!/bin/sh\n', 'ID']) {
      expect(audioTypeOf(Buffer.from(text))).toBeNull();
    }
  });
});

describe('convertAudio', () => {
  it('takes a recording that is already right as it is, even without ffmpeg', async () => {
    expect(await convert(wav, { ffmpeg: null })).toEqual({ path: wav, durationMs: 2_000 });
  });

  it('says what to do where ffmpeg would be needed', async () => {
    await expect(convert(encoded('b.flac'), { ffmpeg: null })).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('install ffmpeg'),
    });
  });

  it('refuses what is too long, cut off, or only called a recording', async () => {
    await expect(convert(encoded('c.flac'), { maxSeconds: 1 })).rejects.toMatchObject({ code: 'audio' });
    const broken = path.join(folder, 'broken.ogg');
    writeFileSync(broken, 'OggS and nothing more');
    await expect(convert(broken)).rejects.toMatchObject({ code: 'audio' });
    const cut = path.join(folder, 'cut.wav');
    writeFileSync(cut, readFileSync(wav).subarray(0, 30));
    await expect(convert(cut)).rejects.toMatchObject({ code: 'audio' });
  });

  it('never fetches anything for a recording: a playlist is no recording', async () => {
    const playlist = path.join(folder, 'list.wav');
    writeFileSync(playlist, '#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n');
    await expect(convertAudio({ path: playlist, mime: 'audio/mpeg' }, target, settings, signal)).rejects.toMatchObject({
      code: 'audio',
    });
  });

  it('stops when it takes too long or nobody waits any more', async () => {
    await expect(convert(encoded('d.flac'), { timeLimitMs: 1 })).rejects.toMatchObject({ code: 'audio' });
    const aborted = convertAudio({ path: wav, mime: 'audio/wav' }, target, settings, AbortSignal.abort());
    await expect(aborted).rejects.toMatchObject({ code: 'aborted' });
  });
});
