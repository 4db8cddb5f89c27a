import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bareEnvironment } from '../../src/config.js';
import { AsrEvent } from '../../src/dictation/asr-event.js';
import type { Segment } from '../../src/dictation/segment.js';
import { createOpenaiHttp } from '../../src/recognition/engines/openai-http.js';
import { createPocketsphinx } from '../../src/recognition/engines/pocketsphinx.js';
import { createScripted } from '../../src/recognition/engines/scripted.js';
import { createSegmenting } from '../../src/recognition/segmenting.js';
import type { StreamingTranscriber, StreamSession } from '../../src/recognition/transcriber.js';
import { describeWith, findProgram } from '../support/programs.js';
import { type SpeechServer, startSpeechServer } from '../support/speech-server.js';
import { speak } from '../support/spoken.js';

/** What every live ear must do with three utterances spoken into a microphone, and with silence. */
const LINES = ['I have been thinking about you all day.', 'New paragraph.', 'The garden is full of roses.'];
const HEARD = ['i have been thinking about you all day', 'new paragraph', 'the garden is full of roses'];
const PAUSE_MS = 1_000;
const HEADER_BYTES = 44;
/** A tenth of a second. */
const CHUNK_BYTES = 3_200;

const folder = mkdtempSync(path.join(tmpdir(), 'listening-'));
let server: SpeechServer;
let microphone: Buffer;

beforeAll(async () => {
  const spoken = path.join(folder, 'spoken.wav');
  if (findProgram('flite')) speak(LINES, spoken, PAUSE_MS);
  microphone = readFileSync(spoken).subarray(HEADER_BYTES);
  server = await startSpeechServer((_, nth) => ({
    status: 200,
    body: { text: HEARD[nth - 1], segments: [{ text: HEARD[nth - 1], start: 0.5, end: 1.5, no_speech_prob: 0.01 }] },
  }));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const EARS: Record<string, () => Promise<StreamingTranscriber>> = {
  pocketsphinx: async () =>
    createSegmenting(createPocketsphinx({ program: 'pocketsphinx_continuous', environment: bareEnvironment() })),
  'openai-http': async () => {
    server.requests.length = 0;
    return createSegmenting(
      createOpenaiHttp({
        baseUrl: server.baseUrl,
        apiKey: null,
        model: 'whisper-1',
        timeLimitMs: 60_000,
        interims: false,
      }),
    );
  },
  scripted: async () => {
    const script = path.join(folder, 'script.json');
    writeFileSync(script, JSON.stringify({ '*': [{ text: HEARD[1], startMs: 0, endMs: 900 }] }));
    return createSegmenting(await createScripted(script));
  },
};
const EXPECTED: Record<string, readonly string[]> = { scripted: [HEARD[1]!, HEARD[1]!, HEARD[1]!] };

/** Two seconds and a half: in the midst of the first utterance. */
const FIRST_WORDS_BYTES = 2_000 * 32;
const SHOWS_INTERIMS = new Set(['pocketsphinx']);

describeWith(['flite', 'pocketsphinx_continuous'], 'an ear, live', () =>
  describe.each(Object.keys(EARS))('%s', (name) => {
    async function open(signal = new AbortController().signal): Promise<StreamSession> {
      const ear = await EARS[name]!();
      return ear.open(settings(signal));
    }

    async function hear(sound: Buffer): Promise<AsrEvent[]> {
      const session = await open();
      const events = eventsOf(session);
      for (let at = 0; at < sound.length; at += CHUNK_BYTES) {
        if (!session.write(sound.subarray(at, at + CHUNK_BYTES))) await session.drain();
      }
      await session.close();
      return events;
    }

    it('gives exactly one final for each utterance, with the pauses between them', async () => {
      const events = await hear(microphone);
      expect(events.map((event) => AsrEvent.parse(event))).toEqual(events);
      expect(events[0]).toEqual({ type: 'ready' });
      expect(events.at(-1)).toEqual({ type: 'closed', reason: 'client' });
      const finals = finalsIn(events);
      expect(finals.map(({ text }) => text)).toEqual(EXPECTED[name] ?? HEARD);
      expect(new Set(finals.map(({ id }) => id)).size).toBe(3);
      for (const { pauseBeforeMs } of finals.slice(1)) {
        // The voice itself fades in and out of silence.
        expect(pauseBeforeMs).toBeGreaterThanOrEqual(PAUSE_MS - 100);
        expect(pauseBeforeMs).toBeLessThan(PAUSE_MS + 900);
      }
      const starts = finals.map(({ startMs }) => startMs);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    });

    it('shows words of an utterance under way, where it can, and never beside its final', async () => {
      const ear = await EARS[name]!();
      const session = await ear.open(settings());
      const events: AsrEvent[] = [];
      const rest = microphone.subarray(FIRST_WORDS_BYTES);
      session.write(microphone.subarray(0, FIRST_WORDS_BYTES));
      if (!SHOWS_INTERIMS.has(name)) session.write(rest);
      let isWritten = !SHOWS_INTERIMS.has(name);
      if (isWritten) void session.close();
      for await (const event of session) {
        events.push(event);
        if (event.type !== 'interim' || isWritten) continue;
        isWritten = true;
        session.write(rest);
        void session.close();
      }
      const [first] = finalsIn(events);
      const interims = events.filter((event) => event.type === 'interim');
      expect(interims.length > 0).toBe(SHOWS_INTERIMS.has(name));
      for (const [rev, interim] of interims.entries()) {
        expect(interim).toMatchObject({ utteranceId: first!.id, rev });
        expect(first!.text.split(' ')[0]).toBe(interim.text.split(' ')[0]);
      }
      const afterFinal = events.slice(events.findIndex(({ type }) => type === 'final'));
      expect(afterFinal.some((event) => event.type === 'interim' && event.utteranceId === first!.id)).toBe(false);
      expect(finalsIn(events).map(({ text }) => text)).toEqual(EXPECTED[name] ?? HEARD);
    });

    it('hears nothing in silence', async () => {
      const events = await hear(Buffer.alloc(96_000));
      expect(events.map(({ type }) => type)).toEqual(['ready', 'closed']);
    });

    it('gives the final of an utterance under way when it is asked to', async () => {
      const session = await open();
      const events = eventsOf(session);
      session.write(microphone.subarray(0, 32 * 2_000));
      await session.flush();
      session.write(Buffer.alloc(32 * 700));
      await session.close();
      expect(finalsIn(await events)).toHaveLength(1);
    });

    it('stops when nobody waits any more', async () => {
      const nobody = new AbortController();
      const session = await open(nobody.signal);
      const events = eventsOf(session);
      session.write(microphone);
      nobody.abort();
      expect((await events).at(-1)).toEqual({ type: 'closed', reason: 'client' });
      await expect(open(nobody.signal)).rejects.toMatchObject({ code: 'aborted' });
    });
  }),
);

function settings(signal = new AbortController().signal) {
  return { sampleRate: 16_000, language: 'en-US', vocabulary: [], endpointMs: 600, signal } as const;
}

async function eventsOf(session: StreamSession): Promise<AsrEvent[]> {
  const events: AsrEvent[] = [];
  for await (const event of session) events.push(event);
  return events;
}

function finalsIn(events: readonly AsrEvent[]): Segment[] {
  return events.flatMap((event) => (event.type === 'final' ? [event.segment] : []));
}
