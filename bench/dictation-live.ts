import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';
import { bareEnvironment } from '../src/config.js';
import type { AsrEvent } from '../src/dictation/asr-event.js';
import { startLetter } from '../src/dictation/dictate.js';
import { segmentOf } from '../src/dictation/segment.js';
import { answered, beginLive, happenedLive, lineOpened, type Step } from '../src/dictation/session/session-client.js';
import type { ServerFrame } from '../src/dictation/session/session-protocol.js';
import type { KnownCaller } from '../src/http/caller.js';
import { dictationLine } from '../src/http/dictation-line.js';
import { createLog } from '../src/log.js';
import { openEar } from '../src/recognition/open-transcriber.js';
import { speak } from '../test/support/spoken.js';

/** From an utterance sent until the letter after it is there, over a WebSocket on this machine. In milliseconds. */
export async function socketTimes(utterances: readonly string[]): Promise<number[]> {
  const doors = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(doors, 'listening');
  const house = dictationLine({ log: createLog({ level: 'silent' }) }, { burst: 1e9, perSecond: 1e9 });
  doors.on('connection', (line) => house.answer(line, CALLER));
  const address = doors.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const line = new WebSocket(`ws://127.0.0.1:${port}`);
  await once(line, 'open');
  try {
    return await dictateOver(line, utterances);
  } finally {
    line.terminate();
    doors.close();
  }
}

const CALLER: KnownCaller = { kind: 'staff', staffId: 'stf_bench', name: 'bench', roles: ['writer'], sessionToken: '' };

async function dictateOver(line: WebSocket, utterances: readonly string[]): Promise<number[]> {
  let live = beginLive(startLetter());
  const send = (step: Step) => {
    live = step.live;
    for (const frame of step.frames) line.send(JSON.stringify(frame));
  };
  const hearAnswer = async () => {
    const [data] = await once(line, 'message');
    const frame: ServerFrame = JSON.parse(String(data));
    send(answered(live, frame));
  };
  send(lineOpened(live));
  await hearAnswer();
  const times: number[] = [];
  for (const [at, text] of utterances.entries()) {
    const began = performance.now();
    send(happenedLive(live, { type: 'heard', segment: segmentOf(`w${at}`, text) }));
    await hearAnswer();
    times.push(performance.now() - began);
  }
  return times;
}

const SAID = [
  'I have been thinking about you all day and the garden is full of roses.',
  'New paragraph.',
  'The house is quiet now, and I hope that you will come home in the summer.',
  'We could walk down to the river again.',
  'I love you.',
];
const CHUNK_MS = 100;
const CHUNK_BYTES = 3_200;

export interface AudioTimes {
  /** From the voice's beginning to the first words shown. */
  readonly firstWordsMs: readonly number[];
  /** From the voice's end to the final; the pause that ends an utterance is in it. */
  readonly finalMs: readonly number[];
}

/** A synthetic voice, heard in the time it speaks by the engine that needs nothing else; null where Debian's packages are not there. */
export async function audioTimes(): Promise<AudioTimes | null> {
  if (['flite', 'pocketsphinx_continuous'].some((program) => !isThere(program))) return null;
  const engine = {
    engine: 'pocketsphinx',
    program: 'pocketsphinx_continuous',
    environment: bareEnvironment(),
  } as const;
  const ear = await openEar(engine);
  const { signal } = new AbortController();
  const session = await ear.open({ sampleRate: 16_000, language: 'en-US', vocabulary: [], endpointMs: 700, signal });
  const began = performance.now();
  const heard = timesOf(session, () => performance.now() - began);
  const sound = spoken();
  for (let at = 0; at * CHUNK_BYTES < sound.length; at++) {
    session.write(sound.subarray(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES));
    await pause(Math.max(0, began + (at + 1) * CHUNK_MS - performance.now()));
  }
  await session.close();
  return heard;
}

async function timesOf(session: AsyncIterable<AsrEvent>, nowMs: () => number): Promise<AudioTimes> {
  const firstWordsMs: number[] = [];
  const finalMs: number[] = [];
  let startMs = 0;
  for await (const event of session) {
    if (event.type === 'speech-start') startMs = event.atMs;
    else if (event.type === 'interim' && event.rev === 0) firstWordsMs.push(nowMs() - startMs);
    else if (event.type === 'final') finalMs.push(nowMs() - event.segment.endMs);
  }
  return { firstWordsMs, finalMs };
}

function spoken(): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    speak(SAID, path.join(folder, 'said.wav'), 1_200);
    return readFileSync(path.join(folder, 'said.wav')).subarray(44);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isThere(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
