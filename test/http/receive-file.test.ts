import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HttpProblem } from '../../src/http/http-problem.js';
import { type FileKind, type ReceivedFile, receiveFile } from '../../src/http/receive-file.js';
import { audioTypeOf } from '../../src/recognition/audio-type.js';
import { wavOf } from '../../src/recognition/wav.js';

const MAX_BYTES = 50_000;
const RECORDING: FileKind = {
  maxBytes: MAX_BYTES,
  typeOf: audioTypeOf,
  refusal: 'unsupported_audio',
  noun: 'recording',
  kinds: 'WAV',
};
const sound = wavOf(Buffer.alloc(2_000));

function formWith(bytes: Uint8Array, name = 'letter.wav', field = 'file'): FormData {
  const form = new FormData();
  form.set('language', 'en-GB');
  form.set(field, new Blob([bytes]), name);
  form.append('vocabulary', 'Siobhán');
  form.append('vocabulary', 'Ljubljana');
  return form;
}

const folder = mkdtempSync(path.join(tmpdir(), 'uploads-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Outcome = ReceivedFile | HttpProblem;

describe('receiveFile', () => {
  let server: Server;
  let address: string;
  let outcome: Outcome;

  beforeAll(async () => {
    server = createServer((request, response) => {
      receiveFile(request, RECORDING, folder)
        .then((received) => (outcome = received))
        .catch((error: HttpProblem) => (outcome = error))
        .finally(() => response.end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = server.address();
    if (at === null || typeof at === 'string') throw new Error('the server has no port');
    address = `http://127.0.0.1:${at.port}`;
  });
  afterAll(() => server.close());

  async function send(body: FormData | string, headers: Record<string, string> = {}): Promise<Outcome> {
    await fetch(address, { method: 'POST', body, headers });
    return outcome;
  }

  it('keeps the file with its digest and kind, and the fields before and after it', async () => {
    const received = await send(formWith(sound, '../../etc/passwd.exe'));
    if (received instanceof HttpProblem) throw received;
    expect(readFileSync(received.path)).toEqual(sound);
    expect(received).toMatchObject({ bytes: sound.length, mime: 'audio/wav' });
    expect({ ...received.fields }).toEqual({ language: ['en-GB'], vocabulary: ['Siobhán', 'Ljubljana'] });
    expect(received.path).not.toContain('passwd');
    await received.discard();
    expect(existsSync(received.path)).toBe(false);
  });

  it.each([
    ['a recording that is too large', formWith(wavOf(Buffer.alloc(MAX_BYTES))), 'body_too_large'],
    [
      'what only has the name of a recording',
      formWith(Buffer.from('MZ, a program'), 'letter.wav'),
      'unsupported_audio',
    ],
    ['an empty file', formWith(new Uint8Array()), 'invalid_request'],
    ['a file under another name', formWith(sound, 'letter.wav', 'sound'), 'invalid_request'],
  ])('refuses %s and keeps nothing', async (_what, form, code) => {
    expect(await send(form)).toMatchObject({ code });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses what is no form, and a form that is cut off', async () => {
    expect(await send('{}', { 'content-type': 'application/json' })).toMatchObject({ code: 'unsupported_audio' });
    const cut = '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nRIFF';
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await send(cut, headers)).toMatchObject({ code: 'malformed_request' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
