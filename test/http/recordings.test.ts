import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { Letter } from '../../src/http/contract/letters.js';
import { Recording } from '../../src/http/contract/recordings.js';
import { wavOf } from '../../src/recognition/wav.js';
import { type ClientVisitor, type HttpHouse, httpHouse } from '../support/http-house.js';
import { hasProgram } from '../support/programs.js';
import { speak } from '../support/spoken.js';
import { until, type WorkerStand, workerStand } from '../support/worker-stand.js';

/** What is said; flite is an American of few words, and pocketsphinx hears no names. */
const SPOKEN = ['I have been thinking about you all day.', 'New paragraph.', 'The garden is full of roses.'];

let stand: WorkerStand;
let house: HttpHouse;
beforeAll(async () => {
  stand = await workerStand(() => Promise.resolve(null));
  const recordings = { maxBytes: 2_000_000, keepHours: 24 };
  house = await httpHouse({ ...stand, change: (services) => ({ ...services, recordings }) });
  await stand.startWorker({ SPEECH_ENGINE: 'pocketsphinx' });
}, 240_000);
afterAll(async () => {
  await house.close();
  await stand.close();
});

function send({ key }: ClientVisitor, sound: Buffer, at = house) {
  const sent = request(at.server).post('/v1/recordings').set('Authorization', `Bearer ${key}`);
  return sent.field('language', 'en-US').field('vocabulary', 'Siobhán').attach('file', sound, 'letter.bin');
}

describe('a spoken letter', () => {
  it('goes in as a recording, is heard, and comes back as a PDF that says the same', async () => {
    const client = await house.client({ trusting: true, cancelWindowSeconds: 0 });
    const file = path.join(stand.folder, 'letter.wav');
    speak(SPOKEN, file);

    const taken = await send(client, readFileSync(file)).expect(202);
    const { id } = Recording.parse(taken.body);
    expect(taken.headers.location).toBe(`/v1/recordings/${id}`);
    const recording = async () => Recording.parse((await client.call('get', `/v1/recordings/${id}`).expect(200)).body);
    await until(async () => (await recording()).state === 'transcribed', 60_000);
    const { parts, transcript } = await recording();
    expect(transcript!.segments).toHaveLength(3);
    expect(parts!.body).toHaveLength(2);

    const asked = { content: { recording_id: id }, review: 'not_required' };
    const letter = Letter.parse((await client.call('post', '/v1/letters', asked).expect(202)).body);
    const status = async () => Letter.parse((await client.call('get', `/v1/letters/${letter.id}`)).body).status;
    await until(async () => (await status()) === 'released', 90_000);
    const pdf = await client.call('get', `/v1/letters/${letter.id}/pdf`).expect(200);
    const pdfFile = path.join(stand.folder, 'spoken.pdf');
    writeFileSync(pdfFile, pdf.body);
    const said = hasProgram('pdftotext')
      ? execFileSync('pdftotext', [pdfFile, '-'], { encoding: 'utf8' })
      : letter.text;
    expect(said.toLowerCase().replace(/\s+/g, ' ')).toContain(
      'i have been thinking about you all day the garden is full of roses',
    );
  }, 200_000);

  it('is seen by its own client only, and makes no letter before it was heard', async () => {
    const [client, other] = [await house.client(), await house.client()];
    const { id } = Recording.parse((await send(client, wavOf(Buffer.alloc(64_000))).expect(202)).body);
    await other.call('get', `/v1/recordings/${id}`).expect(404);
    const theirs = await other.call('post', '/v1/letters', { content: { recording_id: id } }).expect(422);
    expect(theirs.body.errors).toMatchObject([{ path: 'content.recording_id', code: 'unknown_recording' }]);
    const early = await client.call('post', '/v1/letters', { content: { recording_id: id } });
    expect([409, 422]).toContain(early.status);
    const state = async () => (await client.call('get', `/v1/recordings/${id}`)).body.state;
    await until(async () => (await state()) === 'failed', 60_000);
    const silent = await client.call('post', '/v1/letters', { content: { recording_id: id } }).expect(422);
    expect(silent.body.errors).toMatchObject([{ code: 'recording_failed' }]);
  }, 90_000);

  it('is refused by its bytes, its size and its fields, and where nobody hears it', async () => {
    const client = await house.client();
    expect((await send(client, Buffer.from('%PDF-1.7')).expect(415)).body).toMatchObject({ code: 'unsupported_audio' });
    expect((await send(client, wavOf(Buffer.alloc(2_100_000))).expect(413)).body).toMatchObject({
      code: 'body_too_large',
    });
    const wrong = await send(client, wavOf(Buffer.alloc(64)))
      .field('tempo', 'allegro')
      .expect(422);
    expect(wrong.body.errors).toMatchObject([{ path: 'tempo', code: 'unknown_field' }]);

    const sent = request(house.server).post('/v1/recordings').set('Authorization', `Bearer ${client.key}`);
    const italian = sent.field('language', 'it-IT').attach('file', wavOf(Buffer.alloc(64)), 'lettera.wav');
    expect((await italian.expect(422)).body.errors).toMatchObject([{ path: 'language', code: 'not_one_of' }]);

    const deaf = await httpHouse(stand);
    const unheard = await send(client, wavOf(Buffer.alloc(64)), deaf).expect(501);
    expect(unheard.body).toMatchObject({ code: 'no_speech_engine', detail: expect.stringContaining('SPEECH_ENGINE') });
    await deaf.close();
  }, 60_000);
});
