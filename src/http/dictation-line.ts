import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { ClientFrame, malformed, receive, type Session } from '../dictation/session-protocol.js';
import type { KnownCaller } from './caller.js';
import { comesFromElsewhere } from './forgery.js';
import { createFrameMeter, type FrameLimits, USUAL_FRAMES } from './frame-meter.js';
import { HttpProblem } from './http-problem.js';
import { identify } from './identify.js';
import { createKeptSessions, type KeptSessions } from './kept-sessions.js';
import type { HttpServices } from './services.js';

export const DICTATION_PATH = '/v1/dictations/stream';
/** A whole dictation, handed over after a restart, fits; a megabyte does not (close 1009). */
const MAX_FRAME_BYTES = 512 * 1024;
const MAX_LINES = 500;
const HEARTBEAT_MS = 30_000;

/** Codes of RFC 6455, section 7.4.1. */
const CANNOT_ACCEPT = 1003;
const POLICY_VIOLATION = 1008;
const INTERNAL = 1011;

type House = Pick<HttpServices, 'db' | 'log' | 'publicUrl'>;

/**
 * Live dictation over a WebSocket at `DICTATION_PATH`; what is said on it stands in `session-protocol.ts`.
 * @returns a function that ends every line
 */
export function openDictationLine(server: Server, house: House, limits: FrameLimits = USUAL_FRAMES): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });
  const sessions = createKeptSessions();
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    admit(request, house, sockets.clients.size).then(
      (caller) =>
        sockets.handleUpgrade(request, socket, head, (line) => converse(line, caller, { house, sessions, limits })),
      (error: unknown) => refuse(socket, error, house),
    );
  });
  const heartbeat = setInterval(() => sockets.clients.forEach(checkPulse), HEARTBEAT_MS);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    for (const line of sockets.clients) line.terminate();
    sockets.close();
  };
}

/** @throws HttpProblem for strangers, for pages of other sites, and where there is no such line or no room */
async function admit(request: IncomingMessage, { db, publicUrl }: House, open: number): Promise<KnownCaller> {
  const path = (request.url ?? '').split('?')[0];
  if (path !== DICTATION_PATH) throw new HttpProblem('not_found', 'There is no live line here.');
  if (open >= MAX_LINES) throw new HttpProblem('unavailable', 'Too many lines are open. Try again.', { retryAfter: 5 });
  const caller = await identify(db, request);
  if (caller.kind === 'anonymous') throw new HttpProblem('unauthenticated', 'Send your key, or sign in.');
  const isForged = caller.kind === 'staff' && comesFromElsewhere(request.headers, publicUrl);
  if (isForged) throw new HttpProblem('csrf', 'Use the desk itself; requests of other sites are refused.');
  return caller;
}

function refuse(socket: Duplex, error: unknown, { log }: House): void {
  const status = error instanceof HttpProblem ? error.status : 500;
  if (status === 500) log.error('a live line could not be opened', { error });
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

interface Switchboard {
  readonly house: House;
  readonly sessions: KeptSessions;
  readonly limits: FrameLimits;
}

function converse(line: WebSocket, caller: KnownCaller, { house, sessions, limits }: Switchboard): void {
  const owner = caller.kind === 'client' ? caller.keyId : caller.staffId;
  const keeper = { find: (id: string) => sessions.find(owner, id), nameSession: () => randomUUID() };
  const mayPass = createFrameMeter(limits, () => performance.now());
  let session: Session | null = null;
  pulses.add(line);
  line.on('pong', () => pulses.add(line));
  line.on('error', () => line.terminate());
  line.on('message', (data, isBinary) => {
    if (line.readyState !== line.OPEN) return;
    // A text frame comes as one buffer.
    if (isBinary || !Buffer.isBuffer(data)) return line.close(CANNOT_ACCEPT, 'expected text');
    if (!mayPass()) return line.close(POLICY_VIOLATION, 'too many frames');
    try {
      const frame = frameIn(data.toString('utf8'));
      if (typeof frame === 'string') return line.send(JSON.stringify(malformed(frame)));
      // Another line may have gone on with the same session meanwhile.
      const current = session && (keeper.find(session.id) ?? session);
      const received = receive(current, frame, keeper);
      session = received.session;
      if (session) sessions.keep(owner, session);
      line.send(JSON.stringify(received.reply));
    } catch (error) {
      house.log.error('a live line failed', { error });
      line.close(INTERNAL, 'something broke on our side');
    }
  });
}

/** The frame, or why it is none; nothing that was said is repeated. */
function frameIn(text: string): ClientFrame | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'expected JSON';
  }
  const parsed = ClientFrame.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return `${issue?.path.map(String).join('.') || 'frame'}: ${issue?.code ?? 'invalid'}`;
}

/** Lines that answered since the last look. */
const pulses = new WeakSet<WebSocket>();

function checkPulse(line: WebSocket): void {
  if (!pulses.delete(line)) line.terminate();
  else line.ping();
}
