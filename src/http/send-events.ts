import type { Request, Response } from 'express';
import type { SendEvent } from './answer.js';

/** Often enough that no proxy on the way takes the silence for an end. */
const HEARTBEAT_MS = 15_000;
/** A reader that leaves more than this lying about has gone to sleep: let it come back and ask for what it missed. */
const MAX_UNREAD_BYTES = 256 * 1024;

/** Answers with server-sent events for as long as `follow` sends and the reader stays. */
export async function sendEvents(
  request: Request,
  response: Response,
  follow: (send: SendEvent, left: AbortSignal) => Promise<void>,
): Promise<void> {
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  request.on('close', leave);
  response.on('close', leave);
  response
    .status(200)
    .set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
  response.flushHeaders();
  response.write('retry: 2000\n\n');
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  const send: SendEvent = (event) => {
    response.write(eventText(event));
    if (response.writableLength > MAX_UNREAD_BYTES) leave();
  };
  try {
    await follow(send, leaving.signal);
  } finally {
    clearInterval(heartbeat);
    response.end();
  }
}

/** JSON has no raw line breaks, so one `data` line holds it. */
function eventText({ id, name, data }: Parameters<SendEvent>[0]): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
