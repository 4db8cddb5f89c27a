import { once } from 'node:events';
import type { AsrEvent } from '../../src/dictation/asr-event.js';
import { RecognitionError } from '../../src/recognition/recognition-error.js';
import { createSegmenting } from '../../src/recognition/segmenting.js';
import type { BatchTranscriber, StreamSession } from '../../src/recognition/transcriber.js';

const LIMITS = { waitingBytes: 100_000, sessionMs: 60_000, utteranceMs: 30_000 };
const BYTES_PER_MS = 32;

/** A second of voice (a tone) and as much silence. */
const utterance = Buffer.alloc(2_000 * BYTES_PER_MS);
for (let at = 0; at < utterance.length / 2; at += 2) utterance.writeInt16LE(Math.round(8_000 * Math.sin(at / 9)), at);

/** An engine that does with its nth recording what it is told. */
function engine(hear: (nth: number) => Promise<string>): BatchTranscriber {
  let nth = 0;
  return {
    id: 'told',
    interims: null,
    limits: { maxBytes: 1e9, maxSeconds: 1e4, mime: ['audio/wav'], wordTimes: false },
    async transcribe() {
      const text = await hear(nth++);
      const segments = [{ id: 'a', text, startMs: 0, endMs: 1_000, pauseBeforeMs: 0, punctuation: 'none' as const }];
      return { text, language: 'en', durationMs: 1_000, segments, engine: { id: 'told', model: 'none' } };
    },
  };
}

function open(hear: (nth: number) => Promise<string>): Promise<StreamSession> {
  const { signal } = new AbortController();
  const ear = createSegmenting(engine(hear), LIMITS);
  return ear.open({ sampleRate: 16_000, language: 'en', vocabulary: [], endpointMs: 600, signal });
}

async function eventsOf(session: StreamSession): Promise<AsrEvent[]> {
  const events: AsrEvent[] = [];
  for await (const event of session) events.push(event);
  return events;
}

const told = (events: readonly AsrEvent[]) =>
  events.filter(({ type }) => type !== 'speech-start' && type !== 'speech-end');

describe('a segmenting ear', () => {
  it('goes on after what may have been a mishap, and gives up where nothing can be heard any more', async () => {
    const mishaps = [new RecognitionError('network', 'no answer'), null, new RecognitionError('auth', 'wrong key')];
    const session = await open(async (nth) => {
      if (mishaps[nth]) throw mishaps[nth];
      return 'love';
    });
    const events = eventsOf(session);
    for (let nth = 0; nth < 4; nth++) session.write(utterance);
    await session.close();
    expect(told(await events)).toMatchObject([
      { type: 'ready' },
      { type: 'error', code: 'network', retryable: true },
      { type: 'final', segment: { text: 'love' } },
      { type: 'error', code: 'auth', retryable: false },
      { type: 'closed', reason: 'error' },
    ]);
  });

  it('asks the speaker to wait for a slow engine', async () => {
    const gate = new AbortController();
    const slow = once(gate.signal, 'abort');
    const session = await open(() => slow.then(() => 'love'));
    const events = eventsOf(session);
    const wentOn: boolean[] = [];
    for (let nth = 0; nth < 3; nth++) wentOn.push(session.write(utterance));
    expect(wentOn).toEqual([true, true, false]);
    const drained = session.drain();
    gate.abort();
    await drained;
    session.write(utterance);
    await session.close();
    expect((await events).filter(({ type }) => type === 'final')).toHaveLength(4);
  });

  it('hangs up on whoever does not wait, and on whoever does not stop', async () => {
    const hasty = await open(() => new Promise(() => {}));
    for (let nth = 0; nth < 20; nth++) hasty.write(utterance);
    expect(told(await eventsOf(hasty)).slice(1)).toMatchObject([
      { type: 'error', code: 'audio', retryable: false },
      { type: 'closed', reason: 'error' },
    ]);
    const endless = await open(async () => 'love');
    endless.write(Buffer.alloc(61_000 * BYTES_PER_MS));
    expect(told(await eventsOf(endless)).slice(1)).toMatchObject([
      { type: 'error', code: 'audio', message: expect.stringContaining('1 minutes') },
      { type: 'closed' },
    ]);
  });

  it('does not hide a fault of its own', async () => {
    const session = await open(async () => {
      throw new TypeError('a mistake');
    });
    session.write(utterance);
    await expect(eventsOf(session)).rejects.toThrow('a mistake');
  });
});
