import express, { type Request, type RequestHandler } from 'express';
import { HttpProblem } from './http-problem.js';

/** Enough for everything but letters. */
export const SMALL_BODY = 64 * 1024;
/** A letter of 20,000 characters that none of the Latin alphabets writes, each escaped as `\uXXXX`, still fits. */
export const LETTER_BODY = 160 * 1024;

/** A body of some kilobytes that takes longer is sent by somebody who wants to keep us waiting. */
const BODY_PATIENCE_MS = 15_000;

/**
 * Collects the bytes of a body of at most `limit` bytes, uncompressed, whatever its type; one that does not end is waited for only so
 * long. To be gone `through`, which listens to the first word of it.
 */
export function collectBody(limit: number, patienceMs = BODY_PATIENCE_MS): RequestHandler {
  const collect = express.raw({ type: () => true, limit, inflate: false });
  return (request, response, next) => {
    const patience = setTimeout(() => next(tooSlow(patienceMs)), patienceMs);
    collect(request, response, (refusal?: unknown) => {
      clearTimeout(patience);
      next(isTooLarge(refusal) ? tooLarge(limit, refusal) : refusal);
    });
  };
}

/** Nobody waits for the rest: the connection ends with the answer. */
function tooSlow(patienceMs: number): HttpProblem {
  const detail = `Send the whole body within ${patienceMs / 1000} seconds.`;
  return new HttpProblem('too_slow', detail, { headers: { Connection: 'close' } });
}

function isTooLarge(refusal: unknown): boolean {
  return refusal instanceof Error && 'status' in refusal && refusal.status === 413;
}

function tooLarge(limit: number, cause: unknown): HttpProblem {
  return new HttpProblem('body_too_large', `Send at most ${limit / 1024} KiB at once.`, { cause });
}

/**
 * The JSON value in a collected body; undefined where none was sent.
 * @throws HttpProblem for another media type or charset, bytes that are not UTF-8, and text that is not JSON
 */
export function jsonOf(request: Request): unknown {
  const body: unknown = request.body;
  if (!(body instanceof Uint8Array) || body.length === 0) return undefined;
  requireJsonType(request.headers['content-type'] ?? '');
  return parse(decode(body));
}

function requireJsonType(contentType: string): void {
  const [mediaType = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (!/^application\/(?:[\w.+-]+\+)?json$/.test(mediaType)) {
    throw new HttpProblem('unsupported_media_type', 'Send JSON, with `Content-Type: application/json`.');
  }
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  if (charset !== undefined && !/^"?utf-?8"?$/.test(charset)) {
    throw new HttpProblem('unsupported_charset', 'Send the body in UTF-8.');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new HttpProblem('invalid_utf8', 'Some bytes of the body are not UTF-8.', { cause });
  }
}

/** A JSON object. The parser's own message quotes the letter, so it goes no further than `cause`. */
function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (cause) {
    throw new HttpProblem('malformed_json', 'The body ends too early or is not JSON.', { cause });
  }
  throw new HttpProblem('malformed_json', 'Send a JSON object, in braces.');
}
