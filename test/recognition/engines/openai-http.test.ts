import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createOpenaiHttp } from '../../../src/recognition/engines/openai-http.js';
import { wavOf } from '../../../src/recognition/wav.js';
import { startSpeechServer } from '../../support/speech-server.js';

const folder = mkdtempSync(path.join(tmpdir(), 'openai-http-'));
const file = path.join(folder, 'take.wav');
writeFileSync(file, wavOf(Buffer.alloc(32_000)));
afterAll(() => rmSync(folder, { recursive: true }));

type Respond = Parameters<typeof startSpeechServer>[0];

async function hear(respond: Respond, { timeLimitMs = 5_000, signal = new AbortController().signal } = {}) {
  const server = await startSpeechServer(respond);
  try {
    const engine = createOpenaiHttp({
      interims: false,
      baseUrl: server.baseUrl,
      apiKey: 'sk-secret',
      model: 'whisper-1',
      timeLimitMs,
    });
    const recording = {
      path: file,
      mime: 'audio/wav',
      sha256: '',
      language: 'en-GB',
      vocabulary: ['Siobhán', 'Ljubljana'],
    };
    const outcome = await engine
      .transcribe(recording, { signal, idempotencyKey: 'rec_7' })
      .catch((error: unknown) => error);
    return { outcome, requests: server.requests };
  } finally {
    server.close();
  }
}

const ok = (body: unknown) => () => ({ status: 200, body });

describe('openai-http', () => {
  it('sends what the protocol asks for, names as a prompt, and the key only in its header', async () => {
    const { requests } = await hear(ok({ text: 'hello' }));
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      fileName: 'recording.wav',
      fileBytes: 32_044,
      headers: { authorization: 'Bearer sk-secret', 'idempotency-key': 'rec_7' },
      fields: {
        model: ['whisper-1'],
        language: ['en'],
        response_format: ['verbose_json'],
        'timestamp_granularities[]': ['word', 'segment'],
        prompt: ['Siobhán, Ljubljana'],
      },
    });
  });

  it('takes the segments of a server that times no words, and the whole text of one that times nothing', async () => {
    const segments = [
      { text: ' Dear Anna,', start: 0.5, end: 1.5 },
      { text: ' hello.', start: 3, end: 4 },
    ];
    const timed = await hear(ok({ text: '', duration: 4, segments }));
    expect(timed.outcome).toMatchObject({
      segments: [
        { text: 'Dear Anna,', pauseBeforeMs: 500, punctuation: 'auto' },
        { text: 'hello.', pauseBeforeMs: 1_500 },
      ],
    });
    const untimed = await hear(ok({ text: 'Dear Anna' }));
    expect(untimed.outcome).toMatchObject({ segments: [{ text: 'Dear Anna', startMs: 0, punctuation: 'none' }] });
  });

  it('gives words that are timed bare the marks and capitals of the text', async () => {
    const words = ['dear', 'siobhan', 'it', 'cost', 'hello', 'again'].map((word, at) => ({
      word,
      start: at < 4 ? at : at + 5,
      end: (at < 4 ? at : at + 5) + 0.9,
    }));
    const { outcome } = await hear(ok({ text: 'Dear Siobhán, it cost $5. Hello again.', duration: 12, words }));
    expect(outcome).toMatchObject({
      segments: [{ text: 'Dear siobhan it cost' }, { text: 'Hello again.', punctuation: 'auto' }],
    });
  });

  it('asks once more after a failure of the server or the network, and no more than that', async () => {
    const recovered = await hear((_, nth) =>
      nth === 1 ? { status: 503, body: {} } : { status: 200, body: { text: 'hi' } },
    );
    expect(recovered.outcome).toMatchObject({ text: 'hi' });
    const cut = await hear(() => 'cut');
    expect(cut.outcome).toMatchObject({ code: 'network', isRetryable: true });
    expect(cut.requests).toHaveLength(2);
  });

  it.each([
    [401, 'auth'],
    [429, 'quota'],
    [413, 'audio'],
  ])('takes %d for %s and does not ask again', async (status, code) => {
    const { outcome, requests } = await hear(() => ({ status, body: { error: 'Siobhán' } }));
    expect(outcome).toMatchObject({ code });
    expect(String(outcome)).not.toContain('Siobhán');
    expect(requests).toHaveLength(1);
  });

  it('takes an answer that is no transcript for a failure of the server', async () => {
    for (const body of [{ text: 5 }, '<html>', null, [], { words: [{ word: 'a', start: 'soon', end: 1 }] }]) {
      expect((await hear(ok(body))).outcome).toMatchObject({ code: 'internal' });
    }
    expect((await hear(ok({ text: 'love '.repeat(2_000_000) }))).outcome).toMatchObject({
      code: 'internal',
      message: expect.stringContaining('too long'),
    });
  });

  it('gives up on a server that hangs, and at once when nobody waits any more', async () => {
    expect((await hear(() => 'hang', { timeLimitMs: 50 })).outcome).toMatchObject({ code: 'network' });
    const controller = new AbortController();
    const respond: Respond = () => {
      controller.abort();
      return 'hang';
    };
    const { outcome, requests } = await hear(respond, { signal: controller.signal });
    expect(outcome).toMatchObject({ code: 'aborted' });
    expect(requests).toHaveLength(1);
  });
});
