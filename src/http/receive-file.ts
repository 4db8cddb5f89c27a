import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { ProblemCode } from './contract/problem.js';
import { HttpProblem, invalidRequest } from './http-problem.js';

/** What sort of file a route takes. */
export interface FileKind {
  readonly maxBytes: number;
  /** The media type that the file's first bytes tell, or null for one that is not taken. */
  readonly typeOf: (start: Uint8Array) => string | null;
  readonly refusal: Extract<ProblemCode, 'unsupported_audio' | 'unsupported_picture'>;
  /** In words: what it is, and which kinds of it are taken. */
  readonly noun: string;
  readonly kinds: string;
}

/** The longest prefix that tells one kind of file from another. */
const SNIFF_BYTES = 16;

/** A file that came in, on this machine's disk until it is discarded. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** By its first bytes; neither its name nor what the sender calls it counts. */
  readonly mime: string;
  /** The form's other fields, in the order in which they came. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  discard(): Promise<void>;
}

interface KeptFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly start: Uint8Array;
  readonly isCut: boolean;
}

const FIELD_BYTES = 1_000;
/** A vocabulary of 500 names, and the rest. */
const MAX_FIELDS = 510;

/**
 * Takes the one file of a multipart form, `file`, straight to disk, looking at it while it passes.
 * @param folder where it is kept until it is discarded
 * @throws HttpProblem where it is no form, holds no file, one of an unknown kind, or one above `maxBytes`; nothing stays then
 */
export async function receiveFile(
  request: IncomingMessage,
  kind: FileKind,
  folder: string = tmpdir(),
): Promise<ReceivedFile> {
  const { files, fields } = await readForm(request, kind, folder);
  const discard = async () => {
    await Promise.all(files.map((file) => rm(file.path, { force: true })));
  };
  try {
    const [file] = files;
    if (!file || file.bytes === 0) throw noFile(kind);
    if (file.isCut) throw tooLarge(kind);
    const mime = kind.typeOf(file.start);
    if (mime === null) throw new HttpProblem(kind.refusal, `Send ${kind.kinds}.`);
    const { path: at, bytes, sha256 } = file;
    return { path: at, bytes, sha256, mime, fields, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

function noFile({ noun }: FileKind): HttpProblem {
  const message = `Expected a ${noun} in the form’s field \`file\`.`;
  return invalidRequest([{ path: 'file', code: 'required', message }]);
}

function tooLarge({ noun, maxBytes }: FileKind): HttpProblem {
  const detail = `Send a ${noun} of at most ${Math.floor(maxBytes / 1_000_000)} MB.`;
  return new HttpProblem('body_too_large', detail, { headers: { Connection: 'close' } });
}

interface Form {
  readonly files: KeptFile[];
  readonly fields: Record<string, string[]>;
}

async function readForm(request: IncomingMessage, kind: FileKind, folder: string): Promise<Form> {
  const parser = parserFor(request, kind);
  const fields: Record<string, string[]> = Object.create(null);
  const files: Promise<KeptFile>[] = [];
  parser.on('field', (name, value) => (fields[name] ??= []).push(value));
  parser.on('file', (name, stream) => {
    if (name === 'file' && files.length === 0) files.push(keep(stream, folder));
    else stream.resume();
  });
  try {
    await pipeline(request, parser);
  } catch (cause) {
    for (const file of await Promise.allSettled(files)) {
      if (file.status === 'fulfilled') await rm(file.value.path, { force: true });
    }
    throw new HttpProblem('malformed_request', 'The form is cut off or malformed.', { cause });
  }
  return { files: await Promise.all(files), fields };
}

function parserFor(request: IncomingMessage, { maxBytes, noun, refusal }: FileKind): busboy.Busboy {
  try {
    const limits = { files: 1, fields: MAX_FIELDS, fieldNameSize: 100, fieldSize: FIELD_BYTES, fileSize: maxBytes };
    return busboy({ headers: request.headers, limits });
  } catch (cause) {
    const detail = `Send a form, with \`Content-Type: multipart/form-data\` and the ${noun} as its field \`file\`.`;
    throw new HttpProblem(refusal, detail, { cause });
  }
}

/** To a file of our own naming, with its digest and its first bytes. */
async function keep(stream: Readable & { truncated?: boolean }, folder: string): Promise<KeptFile> {
  const file = path.join(folder, `upload-${randomUUID()}`);
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
  return { path: file, bytes, sha256: hash.digest('hex'), start, isCut: stream.truncated === true };
}
