import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import type { Word } from '../../dictation/segment.js';
import { withTimeLimit } from '../../time-limit.js';
import { RecognitionError, throwIfAborted } from '../recognition-error.js';
import { toSegments, utterancesOf } from '../segment-words.js';
import type { BatchTranscriber } from '../transcriber.js';
import { readWavFormat } from '../wav.js';

export interface PocketsphinxSettings {
  /** `pocketsphinx_continuous`, by name or path. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
}

const MAX_OUTPUT_BYTES = 4_000_000;
/** It hears in a fifth to a half of the time that was spoken; a busy machine may need all of it. */
const SECONDS_PER_SECOND = 3;

/** CMU's PocketSphinx, which Debian packages with an English model: offline, without any account, for plain speech. */
export function createPocketsphinx({ program, environment }: PocketsphinxSettings): BatchTranscriber {
  return {
    id: 'pocketsphinx',
    interims: { by: 'relistening' },
    limits: { maxBytes: 60_000_000, maxSeconds: 1_800, mime: ['audio/wav'], wordTimes: true },
    async transcribe({ path, language = 'en' }, { signal, isInterim = false }) {
      throwIfAborted(signal);
      if (!/^en\b/.test(language))
        throw new RecognitionError('unsupported', `pocketsphinx hears English only, not ${language}`);
      const { durationMs } = await readWavFormat(path);
      const patience = withTimeLimit(signal, 30_000 + durationMs * SECONDS_PER_SECOND);
      const output = await listen(program, path, environment, patience, isInterim);
      throwIfAborted(signal);
      const segments = toSegments(utterancesOf(wordsIn(output)), 'none');
      const text = segments.map((segment) => segment.text).join(' ');
      return { text, language, durationMs, segments, engine: { id: 'pocketsphinx', model: 'en-us' } };
    },
  };
}

/** Lines such as `thinking 0.800 1.230 0.981766` (word, seconds, confidence); a variant is `read(2)`, fillers are in brackets. */
function wordsIn(output: string): Word[] {
  return [...output.matchAll(/^([a-z][\w'.-]*)(?:\(\d+\))? (\d+\.\d+) (\d+\.\d+) (\d+\.\d+)$/gim)].map(
    ([, text, start, end, confidence]) => ({
      text: text!,
      startMs: Math.round(Number(start) * 1000),
      endMs: Math.round(Number(end) * 1000),
      confidence: Math.min(1, Number(confidence)),
    }),
  );
}

function listen(
  program: string,
  path: string,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
  isInterim: boolean,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['-infile', path, '-time', 'yes', '-logfn', '/dev/null'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env,
      signal,
      killSignal: 'SIGKILL',
    });
    if (isInterim) letOthersGoFirst(child);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (output.length < MAX_OUTPUT_BYTES) output += text;
    });
    child.once('error', (cause) => reject(startError(cause, signal)));
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new RecognitionError('internal', 'pocketsphinx ended before it was done'));
    });
  });
}

const LOW_PRIORITY = 10;

function letOthersGoFirst({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, LOW_PRIORITY);
  } catch {
    // It has ended already.
  }
}

function startError(cause: Error, signal: AbortSignal): RecognitionError {
  if (signal.aborted) return new RecognitionError('aborted', 'pocketsphinx was stopped', { cause });
  return new RecognitionError(
    'unsupported',
    'pocketsphinx cannot be started: install pocketsphinx and pocketsphinx-en-us',
    {
      cause,
    },
  );
}
