import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';
import { bareEnvironment } from '../../src/config.js';
import { AsrEvent } from '../../src/dictation/asr-event.js';
import { hear, lettersText, startLetter } from '../../src/dictation/dictate.js';
import { MAX_SOUND_BYTES, MICROPHONE_PATH, NOBODY_LISTENS } from '../../src/http/contract/microphone.js';
import { openLiveLines } from '../../src/http/live-lines.js';
import { microphoneLine } from '../../src/http/microphone-line.js';
import { openEar } from '../../src/recognition/open-transcriber.js';
import { RecognitionError } from '../../src/recognition/recognition-error.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type HttpHouse, httpHouse, type StaffVisitor } from '../support/http-house.js';
import { speak } from '../support/spoken.js';

const CHUNK_BYTES = 3_200;

let database: TestDatabase;
let house: HttpHouse;
let writer: StaffVisitor;
let closeLines: () => void;
let ear: HttpHouse['services']['ear'];

beforeAll(async () => {
  database = await testDatabase();
  house = await httpHouse(database);
  writer = await house.staff('writer');
  const services = {
    ...house.services,
    get ear() {
      return ear;
    },
  };
  closeLines = openLiveLines(house.server, services, [microphoneLine(services, { burst: 200, perSecond: 1 })]);
}, 240_000);
beforeEach(() => {
  const engine = {
    engine: 'pocketsphinx',
    program: 'pocketsphinx_continuous',
    environment: bareEnvironment(),
  } as const;
  ear = () => openEar(engine);
});
afterAll(async () => {
  closeLines();
  await house.close();
  await database.close();
});

const ORIGIN = 'http://letters.test';

/** A microphone's line, with what was told on it and the status and code it was opened and closed with. */
function openLine(headers: Record<string, string> = { Cookie: writer.cookie, Origin: ORIGIN }) {
  const line = new WebSocket(`ws://127.0.0.1:${house.port}${MICROPHONE_PATH}`, { headers });
  const told: AsrEvent[] = [];
  line.on('message', (data) => {
    if (Buffer.isBuffer(data)) told.push(AsrEvent.parse(JSON.parse(data.toString('utf8'))));
  });
  const closed = new Promise<number>((resolve) => line.once('close', resolve));
  const opened = new Promise<number>((resolve) => {
    line.once('open', () => resolve(101));
    line.once('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0));
    line.on('error', () => undefined);
  });
  return { line, told, opened, closed };
}

const OPEN = JSON.stringify({ type: 'open', language: 'en-US', vocabulary: [] });

/** The code with which the house hangs up. */
async function bySending(...frames: (string | Uint8Array)[]): Promise<number> {
  const { line, opened, closed } = openLine();
  await opened;
  for (const frame of frames) line.send(frame);
  return closed;
}

function spoken(...lines: string[]): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'microphone-'));
  try {
    speak(lines, path.join(folder, 'said.wav'));
    return readFileSync(path.join(folder, 'said.wav')).subarray(44);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a microphone at the house’s ear', () => {
  it('is heard utterance by utterance, and what is heard becomes a letter', async () => {
    const { line, told, opened, closed } = openLine();
    await opened;
    line.send(OPEN);
    const sound = spoken('The garden is full of roses.', 'New paragraph.', 'I have been thinking about you all day.');
    for (let at = 0; at < sound.length; at += CHUNK_BYTES) line.send(sound.subarray(at, at + CHUNK_BYTES));
    line.send(JSON.stringify({ type: 'close' }));
    expect(await closed).toBe(1000);
    expect(told[0]).toEqual({ type: 'ready' });
    expect(told.at(-1)).toEqual({ type: 'closed', reason: 'client' });
    const finals = told.flatMap((event) => (event.type === 'final' ? [event.segment] : []));
    const text = lettersText(finals.reduce(hear, startLetter({ language: 'en-US' })));
    expect(text).toBe('The garden is full of roses\n\nI have been thinking about you all day');
    expect(house.logged.join('')).not.toMatch(/garden|roses/);
  }, 60_000);

  it('says that nobody listens, and what to do, where no engine is configured or its model is missing', async () => {
    ear = null;
    const deaf = openLine();
    await deaf.opened;
    deaf.line.send(OPEN);
    expect(await deaf.closed).toBe(NOBODY_LISTENS);
    expect(deaf.told).toMatchObject([
      { type: 'error', code: 'unsupported', retryable: false, message: expect.stringContaining('SPEECH_ENGINE') },
      { type: 'closed', reason: 'error' },
    ]);

    ear = async () => {
      throw new RecognitionError('unsupported', 'the model is not there');
    };
    const without = openLine();
    await without.opened;
    without.line.send(OPEN);
    expect(await without.closed).toBe(NOBODY_LISTENS);
    expect(without.told[0]).toMatchObject({ message: 'the model is not there' });
  });

  it('is for writers and clients; strangers, reviewers and pages of other sites stay outside', async () => {
    const reviewer = await house.staff('reviewer');
    const client = await house.client();
    expect(await openLine({}).opened).toBe(401);
    expect(await openLine({ Cookie: reviewer.cookie, Origin: ORIGIN }).opened).toBe(403);
    expect(await openLine({ Cookie: writer.cookie, Origin: 'https://elsewhere.example' }).opened).toBe(403);
    const theirs = openLine({ Authorization: `Bearer ${client.key}` });
    expect(await theirs.opened).toBe(101);
    theirs.line.close();
  });

  it('hangs up on what it cannot bear', async () => {
    expect(await bySending(new Uint8Array(320))).toBe(1003);
    expect(await bySending('{')).toBe(1003);
    expect(await bySending(OPEN, OPEN)).toBe(1003);
    expect(await bySending(OPEN, new Uint8Array(MAX_SOUND_BYTES + 1))).toBe(1009);
    expect(await bySending(OPEN, ...Array.from({ length: 250 }, () => new Uint8Array(2)))).toBe(1008);
  });

  it('lets the engine go when the speaker has gone', async () => {
    const given: AbortSignal[] = [];
    const real = ear!;
    ear = async () => {
      const engine = await real();
      return {
        id: engine.id,
        open: (settings) => {
          given.push(settings.signal);
          return engine.open(settings);
        },
      };
    };
    const { line, told, opened, closed } = openLine();
    await opened;
    line.send(OPEN);
    await new Promise((resolve) => line.once('message', resolve));
    expect(told).toEqual([{ type: 'ready' }]);
    line.terminate();
    await closed;
    const [signal] = given;
    if (!signal!.aborted) await new Promise((resolve) => signal!.addEventListener('abort', resolve));
    expect(signal!.aborted).toBe(true);
  });
});
