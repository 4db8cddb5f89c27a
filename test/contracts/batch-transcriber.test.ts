import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bareEnvironment } from '../../src/config.js';
import { Transcript } from '../../src/dictation/segment.js';
import { createOpenaiHttp } from '../../src/recognition/engines/openai-http.js';
import { createPocketsphinx } from '../../src/recognition/engines/pocketsphinx.js';
import { createScripted } from '../../src/recognition/engines/scripted.js';
import type { BatchTranscriber } from '../../src/recognition/transcriber.js';
import { wavOf } from '../../src/recognition/wav.js';
import { type SpeechServer, startSpeechServer } from '../support/speech-server.js';
import { sha256Of, speak } from '../support/spoken.js';

/** What every engine must do with a recording of three utterances, and with silence. */
const LINES = ['I have been thinking about you all day.', 'New paragraph.', 'The garden is full of roses.'];
const HEARD = ['i have been thinking about you all day', 'new paragraph', 'the garden is full of roses'];

const folder = mkdtempSync(path.join(tmpdir(), 'hearing-'));
const spoken = path.join(folder, 'spoken.wav');
const silent = path.join(folder, 'silent.wav');
let server: SpeechServer;

function wordsOf(line: string, start: number) {
  return line
    .split(' ')
    .map((word, nth) => ({ word: ` ${word}`, start: start + nth * 0.3, end: start + nth * 0.3 + 0.25 }));
}

beforeAll(async () => {
  speak(LINES, spoken);
  writeFileSync(silent, wavOf(Buffer.alloc(64_000)));
  server = await startSpeechServer(({ fileBytes }) => ({ status: 200, body: fileBytes < 70_000 ? SILENCE : ANSWER }));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ANSWER = {
  text: HEARD.join(' '),
  language: 'english',
  duration: 9,
  words: [...wordsOf(HEARD[0]!, 0.2), ...wordsOf(HEARD[1]!, 4), ...wordsOf(HEARD[2]!, 6)],
  segments: [{ text: HEARD.join(' '), start: 0, end: 9, no_speech_prob: 0.01 }],
};
const SILENCE = {
  text: 'Thank you for watching!',
  duration: 2,
  segments: [{ text: 'Thank you for watching!', start: 0, end: 2, no_speech_prob: 0.5 }],
};

const ENGINES: Record<string, () => Promise<BatchTranscriber>> = {
  'openai-http': async () =>
    createOpenaiHttp({
      baseUrl: server.baseUrl,
      apiKey: null,
      model: 'whisper-1',
      interims: false,
      timeLimitMs: 60_000,
    }),
  pocketsphinx: async () => createPocketsphinx({ program: 'pocketsphinx_continuous', environment: bareEnvironment() }),
  scripted: async () => {
    const script = path.join(folder, 'script.json');
    const heard = HEARD.map((text, nth) => ({ text, startMs: nth * 3_000, endMs: nth * 3_000 + 2_000 }));
    writeFileSync(
      script,
      JSON.stringify({ [sha256Of(spoken)]: heard, '*': [{ text: ' \u0000 ', startMs: 0, endMs: 9 }] }),
    );
    return createScripted(script);
  },
};

describe.each(Object.keys(ENGINES))('%s', (name) => {
  async function hear(file: string, signal = new AbortController().signal): Promise<Transcript> {
    const engine = await ENGINES[name]!();
    const recording = { path: file, mime: 'audio/wav', sha256: sha256Of(file), language: 'en-US' };
    return engine.transcribe(recording, { signal, idempotencyKey: 'rec_1' });
  }

  it('hears utterances in order, with the pauses between them', async () => {
    const transcript = await hear(spoken);
    expect(Transcript.parse(transcript)).toEqual(transcript);
    expect(transcript.segments.map(({ text }) => text)).toEqual(HEARD);
    const [first, second, third] = transcript.segments;
    for (const { pauseBeforeMs } of [second!, third!]) expect(pauseBeforeMs).toBeGreaterThanOrEqual(600);
    expect(first!.endMs).toBeLessThan(second!.startMs);
    expect(new Set(transcript.segments.map(({ id }) => id)).size).toBe(3);
    expect(transcript.engine.id).toBe(name);
  });

  it('hears nothing in silence', async () => {
    expect((await hear(silent)).segments).toEqual([]);
  });

  it('stops when nobody waits any more', async () => {
    await expect(hear(spoken, AbortSignal.abort())).rejects.toMatchObject({ code: 'aborted', isRetryable: false });
  });
});
