import { spawn } from 'node:child_process';
import { withTimeLimit } from '../time-limit.js';
import { RecognitionError, throwIfAborted } from './recognition-error.js';
import { readWavFormat } from './wav.js';

/** What engines hear best: 16 kHz, one channel, 16 bits. */
const SAMPLE_RATE = 16_000;

export interface ConversionSettings {
  /** The program, by name or path; null where there is none. */
  readonly ffmpeg: string | null;
  readonly maxSeconds: number;
  readonly timeLimitMs: number;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Makes a 16 kHz mono WAV of a recording at `target`, and answers its length in milliseconds.
 * Without ffmpeg only such a WAV is taken as it is: then the answer's `path` is the recording's own.
 * @throws RecognitionError `audio` where it is broken or too long, `unsupported` where ffmpeg would be needed
 */
export async function convertAudio(
  source: { readonly path: string; readonly mime: string },
  target: string,
  settings: ConversionSettings,
  signal: AbortSignal,
): Promise<{ path: string; durationMs: number }> {
  throwIfAborted(signal);
  const path = (await isPlainWav(source)) ? source.path : await convert(source.path, target, settings, signal);
  const { durationMs } = await readWavFormat(path);
  if (durationMs === 0) throw new RecognitionError('audio', 'the recording holds no sound');
  if (durationMs > settings.maxSeconds * 1000) {
    throw new RecognitionError(
      'audio',
      `the recording is longer than ${settings.maxSeconds} seconds: send it in parts`,
    );
  }
  return { path, durationMs };
}

async function isPlainWav({ path, mime }: { readonly path: string; readonly mime: string }): Promise<boolean> {
  if (mime !== 'audio/wav') return false;
  const { encoding, channels, sampleRate, bitsPerSample } = await readWavFormat(path);
  return encoding === 1 && channels === 1 && sampleRate === SAMPLE_RATE && bitsPerSample === 16;
}

async function convert(
  source: string,
  target: string,
  { ffmpeg, maxSeconds, timeLimitMs, environment }: ConversionSettings,
  signal: AbortSignal,
): Promise<string> {
  if (ffmpeg === null) {
    throw new RecognitionError(
      'unsupported',
      'without ffmpeg only WAV recordings of 16 kHz, one channel and 16 bits are heard: send such a one, or install ffmpeg',
    );
  }
  // One second more than allowed, so that too long is seen; files only, so that no recording makes us fetch anything.
  const sound = ['-vn', '-sn', '-dn', '-ac', '1', '-ar', String(SAMPLE_RATE), '-c:a', 'pcm_s16le', '-f', 'wav'];
  const input = ['-protocol_whitelist', 'file,pipe', '-t', String(maxSeconds + 1), '-i', `file:${source}`];
  const args = ['-nostdin', '-hide_banner', '-loglevel', 'error', ...input, ...sound, '-y', `file:${target}`];
  const code = await run(ffmpeg, args, environment, withTimeLimit(signal, timeLimitMs));
  throwIfAborted(signal);
  if (code !== 0)
    throw new RecognitionError('audio', 'the recording cannot be decoded: it is broken or of another kind');
  return target;
}

/** The exit code, or null where the program was ended. What it says may quote the file, so nobody listens. */
function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', env, signal, killSignal: 'SIGKILL' });
    child.once('error', (cause) => {
      if (signal.aborted) return;
      reject(new RecognitionError('unsupported', 'ffmpeg cannot be started', { cause }));
    });
    child.once('close', (code) => resolve(code));
  });
}
