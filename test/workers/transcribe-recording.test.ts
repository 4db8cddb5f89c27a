import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bareEnvironment } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { createPocketsphinx } from '../../src/recognition/engines/pocketsphinx.js';
import { createSegmenting } from '../../src/recognition/segmenting.js';
import type { Speech } from '../../src/services.js';
import { BlobNotFound, type BlobStore } from '../../src/storage/blobs/blob-store.js';
import { fileBlobStore } from '../../src/storage/blobs/file.js';
import { collectGarbage } from '../../src/storage/collect-garbage.js';
import {
  claimRecording,
  failHearing,
  type HearingTask,
  handOverRecordings,
  recoverLostRecordings,
} from '../../src/storage/hear-recording.js';
import { createRecording, findRecording } from '../../src/storage/recordings.js';
import type { RecordingRow } from '../../src/storage/schema.js';
import { deleteExpiredAudio } from '../../workers/recording-relay.js';
import { transcribeRecording } from '../../workers/transcribe-recording.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { speak } from '../support/spoken.js';
import { trustingClient } from '../support/stored-letters.js';

const LINES = [
  'Dear Mary comma.',
  'I have been thinking about you all day.',
  'New paragraph.',
  'The garden is full of roses.',
];

describe('transcribe-recording', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'recordings-'));
  const blobs: BlobStore = fileBlobStore(path.join(folder, 'blobs'));
  const engine = createPocketsphinx({ program: 'pocketsphinx_continuous', environment: bareEnvironment() });
  const conversion = { ffmpeg: null, maxSeconds: 60, timeLimitMs: 60_000, environment: {} };
  const pocketsphinx: Speech = {
    transcriber: async () => engine,
    ear: async () => createSegmenting(engine),
    conversion,
  };
  let house: TestDatabase;

  beforeAll(async () => (house = await testDatabase()));
  afterAll(async () => {
    await house.close();
    rmSync(folder, { recursive: true });
  });

  async function take(audio: Uint8Array): Promise<RecordingRow> {
    const { id: clientId } = await trustingClient(house.db);
    const sound = { audioSha256: await blobs.put(audio), audioBytes: audio.length, mime: 'audio/wav' };
    const meant = { language: 'en-US', vocabulary: ['Mary'], keepHours: 24 };
    return createRecording(house.db, { clientId, mode: 'live', staffId: null, ...sound, ...meant });
  }

  async function work(speech: Speech | null = pocketsphinx): Promise<void> {
    const tasks: HearingTask[] = [];
    await handOverRecordings(house.db, async (handed) => void tasks.push(...handed));
    const log = createLog({ level: 'silent', format: 'json', process: 'test' });
    for (const task of tasks) await transcribeRecording(task, { db: house.db, blobs, log, speech });
  }

  function spokenLetter(): Buffer {
    const file = path.join(folder, 'letter.wav');
    speak(LINES, file);
    return readFileSync(file);
  }

  it('hears a spoken letter, and makes its parts of what was dictated', async () => {
    const { id } = await take(spokenLetter());
    await work();
    const heard = await findRecording(house.db, id, 'all');
    expect(heard).toMatchObject({ state: 'transcribed', failure: null, leaseToken: null });
    expect(heard.transcript!.segments).toHaveLength(4);
    expect(heard.parts!.body.at(-1)).toBe('The garden is full of roses');
    expect(heard.durationMs).toBeGreaterThan(8_000);
  });

  it('fails with a reason for people what is no speech, and does not try again', async () => {
    const { id } = await take(Buffer.from('RIFF....WAVEfmt nothing'));
    await work();
    const failed = await findRecording(house.db, id, 'all');
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'audio' }, attempts: 1 });
  });

  it('tries again what may fare better later, and what a dead worker had', async () => {
    const { id } = await take(Buffer.from('RIFF....WAVEfmt sound'));
    await work({ ...pocketsphinx, transcriber: () => Promise.reject(new Error('away')) });
    expect(await findRecording(house.db, id, 'all')).toMatchObject({ state: 'queued', attempts: 1 });
    await house.query(
      `update recordings set state = 'transcribing', lease_token = gen_random_uuid(), lease_until = now() - interval '1 second' where id = '${id}'`,
    );
    expect(await recoverLostRecordings(house.db)).toBe(1);
    expect(await findRecording(house.db, id, 'all')).toMatchObject({ state: 'queued', leaseToken: null });
    await house.query(`update recordings set state = 'failed', failure = '{}' where id = '${id}'`);
  });

  it('is handed over only once it can be taken up, and again where the queue was away', async () => {
    const { id } = await take(Buffer.from('RIFF....WAVEfmt soon'));
    await expect(handOverRecordings(house.db, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    const claimed: (RecordingRow | null)[] = [];
    const quickWorker = async (tasks: HearingTask[]) => {
      for (const task of tasks) claimed.push(await claimRecording(house.db, task));
    };
    expect(await handOverRecordings(house.db, quickWorker)).toBe(1);
    expect(claimed).toMatchObject([{ id, state: 'transcribing' }]);
    await failHearing(house.db, claimed[0]!.leaseToken!, { code: 'audio', message: 'no sound' }, false);
  });

  it('keeps the sound while a recording needs it, and deletes it when its time is over', async () => {
    const sound = Buffer.from('RIFF....WAVEfmt kept');
    const first = await take(sound);
    const second = await take(sound);
    const expire = (id: string) =>
      house.query(`update recordings set delete_audio_at = now() - interval '1 second' where id = '${id}'`);
    expect(await collectGarbage(house.db, blobs, -60_000)).toBe(0);

    await expire(first.id);
    await deleteExpiredAudio(house.db, blobs);
    expect(await findRecording(house.db, first.id, 'all')).toMatchObject({ failure: { code: 'audio_expired' } });
    expect(await blobs.read(first.audioSha256)).toEqual(sound);

    await expire(second.id);
    await deleteExpiredAudio(house.db, blobs);
    await expect(blobs.read(first.audioSha256)).rejects.toThrow(BlobNotFound);
  });
});
