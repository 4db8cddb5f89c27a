import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { audioTypeOf, SNIFF_BYTES } from '../recognition/audio-type.js';
import { HttpProblem, invalidRequest } from './http-problem.js';

/** A recording that came in, on this machine's disk until it is discarded. */
export interface ReceivedRecording {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** By its first bytes; neither its name nor what the sender calls it counts. */
  readonly mime: string;
  /** The form's other fields, in the order in which they came. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  discard(): Promise<void>;
}

interface Sound {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mime: string | null;
  readonly isCut: boolean;
}

const FIELD_BYTES = 1_000;
/** A vocabulary of 500 names, and the rest. */
const MAX_FIELDS = 510;

/**
 * Takes the one file of a multipart form, `file`, straight to disk, looking at it while it passes.
 * @throws HttpProblem where it is no form, holds no recording, one of an unknown kind, or one above `maxBytes`; nothing stays then
 */
export async function receiveRecording(request: IncomingMessage, maxBytes: number): Promise<ReceivedRecording> {
  const { sounds, fields } = await readForm(request, maxBytes);
  const discard = async () => {
    await Promise.all(sounds.map((sound) => rm(sound.path, { force: true })));
  };
  try {
    const [sound] = sounds;
    if (!sound || sound.bytes === 0) throw invalidRequest([NO_FILE]);
    if (sound.isCut) throw tooLarge(maxBytes);
    const { mime } = sound;
    if (mime === null) throw new HttpProblem('unsupported_audio', KINDS);
    return { ...sound, mime, fields, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

const NO_FILE = { path: 'file', code: 'required', message: 'Expected a recording in the form’s field `file`.' };
const KINDS = 'Send WAV, FLAC, Ogg, WebM, MP3 or M4A.';

function tooLarge(maxBytes: number): HttpProblem {
  const detail = `Send a recording of at most ${Math.floor(maxBytes / 1_000_000)} MB, or several.`;
  return new HttpProblem('body_too_large', detail, { headers: { Connection: 'close' } });
}

interface Form {
  readonly sounds: Sound[];
  readonly fields: Record<string, string[]>;
}

async function readForm(request: IncomingMessage, maxBytes: number): Promise<Form> {
  const parser = parserFor(request, maxBytes);
  const fields: Record<string, string[]> = Object.create(null);
  const sounds: Promise<Sound>[] = [];
  parser.on('field', (name, value) => (fields[name] ??= []).push(value));
  parser.on('file', (name, stream) => {
    if (name === 'file' && sounds.length === 0) sounds.push(keep(stream));
    else stream.resume();
  });
  try {
    await pipeline(request, parser);
  } catch (cause) {
    for (const sound of await Promise.allSettled(sounds)) {
      if (sound.status === 'fulfilled') await rm(sound.value.path, { force: true });
    }
    throw new HttpProblem('malformed_request', 'The form is cut off or malformed.', { cause });
  }
  return { sounds: await Promise.all(sounds), fields };
}

function parserFor(request: IncomingMessage, maxBytes: number): busboy.Busboy {
  try {
    const limits = { files: 1, fields: MAX_FIELDS, fieldNameSize: 100, fieldSize: FIELD_BYTES, fileSize: maxBytes };
    return busboy({ headers: request.headers, limits });
  } catch (cause) {
    const detail = 'Send a form, with `Content-Type: multipart/form-data` and the recording as its field `file`.';
    throw new HttpProblem('unsupported_audio', detail, { cause });
  }
}

/** To a file of our own naming, with its digest and its first bytes. */
async function keep(stream: Readable & { truncated?: boolean }): Promise<Sound> {
  const file = path.join(tmpdir(), `upload-${randomUUID()}`);
  const hash = createHash('sha256');
  let start = Buffer.alloc(0);
  let bytes = 0;
  const look = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      if (start.length < SNIFF_BYTES) start = Buffer.concat([start, chunk]).subarray(0, SNIFF_BYTES);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(stream, look, createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  return { path: file, bytes, sha256: hash.digest('hex'), mime: audioTypeOf(start), isCut: stream.truncated === true };
}
