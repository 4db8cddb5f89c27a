import type { Request, Response } from 'express';
import type { Answer, ServedFile } from './answer.js';
import { HttpProblem } from './http-problem.js';
import { sendEvents } from './send-events.js';

/** Turns what a handler gave back into the response. */
export async function sendAnswer(request: Request, response: Response, answer: Answer): Promise<void> {
  switch (answer.kind) {
    case 'json':
      response.status(answer.status).set(answer.headers).json(answer.body);
      return;
    case 'text':
      response.status(answer.status).set(answer.headers).type(answer.type).send(answer.text);
      return;
    case 'empty':
      response.status(answer.status).set(answer.headers).end();
      return;
    case 'file':
      response.set(answer.headers);
      sendFile(request, response, answer.file);
      return;
    case 'events':
      return sendEvents(request, response, answer.follow);
    default:
      return answer satisfies never;
  }
}

/** A file with its entity tag, whole or the one range that was asked for. Several ranges get the whole file. */
function sendFile(request: Request, response: Response, file: ServedFile): void {
  const { bytes, type, entityTag, fileName } = file;
  response.set({ ETag: `"${entityTag}"`, 'Accept-Ranges': 'bytes', 'Content-Type': type });
  if (!response.hasHeader('Cache-Control')) response.set('Cache-Control', 'private, no-cache');
  // Names are made of our own ids, so they need no encoding (RFC 6266 `filename`).
  if (fileName) response.set('Content-Disposition', `attachment; filename="${fileName}"`);
  const part = wantedRange(request, file);
  if (part) {
    response.status(206).set('Content-Range', `bytes ${part.start}-${part.end}/${bytes.length}`);
    response.send(Buffer.from(bytes.subarray(part.start, part.end + 1)));
  } else {
    // Express answers 304 by itself where the caller has these bytes already.
    response.send(Buffer.from(bytes));
  }
}

function wantedRange(request: Request, { bytes, entityTag }: ServedFile): { start: number; end: number } | null {
  const validator = request.get('if-range');
  if (validator !== undefined && validator !== `"${entityTag}"`) return null;
  const ranges = request.range(bytes.length, { combine: true });
  if (ranges === -1) {
    throw new HttpProblem('range_not_satisfiable', 'Ask for a range inside the file, or for the whole file.', {
      headers: { 'Content-Range': `bytes */${bytes.length}` },
    });
  }
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0] ?? null;
}
