import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { RecognitionError, throwIfAborted } from '../recognition-error.js';
import { toSegments } from '../segment-words.js';
import type { BatchTranscriber } from '../transcriber.js';

/** What is heard in a recording, by its SHA-256; `*` stands for any other. */
const Script = z.record(
  z.string(),
  z.array(z.object({ text: z.string(), startMs: z.number().min(0), endMs: z.number().min(0) })),
);

/**
 * Hears what a script says: for trying the way of a recording without any model.
 * @throws RecognitionError `unsupported` where the file is no script
 */
export async function createScripted(scriptPath: string): Promise<BatchTranscriber> {
  const script = await readScript(scriptPath);
  return {
    id: 'scripted',
    interims: null,
    limits: { maxBytes: 100_000_000, maxSeconds: 3_600, mime: ['audio/wav'], wordTimes: false },
    async transcribe({ sha256, language = 'en' }, { signal }) {
      throwIfAborted(signal);
      const heard = script[sha256] ?? script['*'];
      if (!heard) throw new RecognitionError('audio', 'the script does not know this recording');
      const segments = toSegments(heard, 'none');
      return {
        text: segments.map(({ text }) => text).join(' '),
        language,
        durationMs: segments.at(-1)?.endMs ?? 0,
        segments,
        engine: { id: 'scripted', model: 'script' },
      };
    },
  };
}

async function readScript(path: string): Promise<z.infer<typeof Script>> {
  try {
    return Script.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new RecognitionError('unsupported', 'the script of the scripted engine cannot be read', { cause });
  }
}
