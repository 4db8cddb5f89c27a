import { open, readFile, rename, rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { errorCode } from '../storage/error-code.js';
import { CommandFailure } from './command-failure.js';

/** Where a command reads and writes; tests hand in streams of their own. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** The longest text file that is read; a letter is far shorter. */
const MAX_INPUT_BYTES = 1024 * 1024;

/**
 * The text of a file, or of standard input where `path` is `-`.
 * @throws CommandFailure where it cannot be read, is too long or is not UTF-8
 */
export async function readText(terminal: Terminal, path: string): Promise<string> {
  const bytes = path === '-' ? await readAll(terminal.stdin) : await readFile(path).catch(failure(path, 'read'));
  const source = path === '-' ? 'standard input' : path;
  if (bytes.length > MAX_INPUT_BYTES)
    throw new CommandFailure(`${source} is longer than 1 MB: expected a letter's text`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CommandFailure(`${source} is not UTF-8 text: save it as UTF-8 and try again`, { cause });
  }
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > MAX_INPUT_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/**
 * Writes to a file, or to standard output where `path` is `-`. A file appears whole or not at all.
 * @throws CommandFailure where it cannot be written, or bytes would go to a person's screen
 */
export async function writeBytes(terminal: Terminal, path: string, bytes: Uint8Array, isText = false): Promise<void> {
  if (path !== '-') return writeFileWhole(path, bytes);
  if (terminal.stdout.isTTY && !isText) {
    throw new CommandFailure('this is not something to read on a screen: name a file with --out, or pipe it on');
  }
  await pipeline([Buffer.from(bytes)], terminal.stdout, { end: false });
}

async function writeFileWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.partial-${process.pid}`;
  try {
    const file = await open(partial, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    failure(path, 'write')(cause);
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it is not allowed',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is not a folder',
};

function failure(path: string, verb: string): (cause: unknown) => never {
  return (cause) => {
    const code = errorCode(cause);
    throw new CommandFailure(`cannot ${verb} ${path}: ${REASONS[code] ?? (code || 'unknown reason')}`, { cause });
  };
}

/** One line to standard output. */
export function say(terminal: Terminal, line: string): void {
  terminal.stdout.write(`${line}\n`);
}

/** One line about how far things are, to standard error, so that it never mixes with the result. */
export function tell(terminal: Terminal, line: string): void {
  terminal.stderr.write(`${line}\n`);
}

const CODES = { bold: '1', dim: '2', red: '31', green: '32' } as const;

/** `text` in colour where a person is watching. */
export function paint(stream: { readonly isTTY?: boolean }, colour: keyof typeof CODES, text: string): string {
  return stream.isTTY ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text;
}
