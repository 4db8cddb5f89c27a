import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { hasRole, type KnownCaller } from './caller.js';
import type { Role } from './contract/common.js';
import { comesFromElsewhere } from './forgery.js';
import { HttpProblem } from './http-problem.js';
import { identify } from './identify.js';
import type { HttpServices } from './services.js';

/** Codes of RFC 6455, section 7.4.1. */
export const CLOSING = { normal: 1000, cannotAccept: 1003, policyViolation: 1008, internal: 1011 } as const;

/** Something that is talked about over a WebSocket. */
export interface LiveLine {
  readonly path: string;
  /** Larger frames end the line (close 1009). */
  readonly maxFrameBytes: number;
  readonly maxLines: number;
  /** Which of the staff may use it; clients may. */
  readonly staff: readonly Role[];
  readonly answer: (line: WebSocket, caller: KnownCaller) => void;
}

interface Exchange {
  readonly line: LiveLine;
  readonly sockets: WebSocketServer;
}

type House = Pick<HttpServices, 'db' | 'log' | 'publicUrl'>;

const HEARTBEAT_MS = 30_000;

/**
 * Opens lines at this server's door, for whoever is known there.
 * @returns a function that ends every line
 */
export function openLiveLines(server: Server, house: House, lines: readonly LiveLine[]): () => void {
  const exchanges = lines.map(
    (line): Exchange => ({
      line,
      sockets: new WebSocketServer({ noServer: true, maxPayload: line.maxFrameBytes, perMessageDeflate: false }),
    }),
  );
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    admit(request, house, exchanges).then(
      ({ exchange, caller }) =>
        exchange.sockets.handleUpgrade(request, socket, head, (line) => {
          pulses.add(line);
          line.on('pong', () => pulses.add(line));
          line.on('error', () => line.terminate());
          exchange.line.answer(line, caller);
        }),
      (error: unknown) => refuse(socket, error, house),
    );
  });
  const open = () => exchanges.flatMap(({ sockets }) => [...sockets.clients]);
  const heartbeat = setInterval(() => open().forEach(checkPulse), HEARTBEAT_MS);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    for (const line of open()) line.terminate();
    for (const { sockets } of exchanges) sockets.close();
  };
}

/** @throws HttpProblem for strangers, for pages of other sites, and where there is no such line or no room */
async function admit(
  request: IncomingMessage,
  { db, publicUrl }: House,
  exchanges: readonly Exchange[],
): Promise<{ exchange: Exchange; caller: KnownCaller }> {
  const path = (request.url ?? '').split('?')[0];
  const exchange = exchanges.find(({ line }) => line.path === path);
  if (!exchange) throw new HttpProblem('not_found', 'There is no live line here.');
  const { line, sockets } = exchange;
  if (sockets.clients.size >= line.maxLines) {
    throw new HttpProblem('unavailable', 'Too many lines are open. Try again.', { retryAfter: 5 });
  }
  const caller = await identify(db, publicUrl, request);
  if (caller.kind === 'anonymous') throw new HttpProblem('unauthenticated', 'Send your key, or sign in.');
  const isForged = caller.kind === 'staff' && comesFromElsewhere(request.headers, publicUrl);
  if (isForged) throw new HttpProblem('csrf', 'Use the desk itself; requests of other sites are refused.');
  if (caller.kind === 'staff' && !hasRole(caller, line.staff)) {
    throw new HttpProblem('not_allowed', `Ask for one of these roles: ${line.staff.join(', ')}.`);
  }
  return { exchange, caller };
}

function refuse(socket: Duplex, error: unknown, { log }: House): void {
  const status = error instanceof HttpProblem ? error.status : 500;
  if (status === 500) log.error('a live line could not be opened', { error });
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Lines that answered since the last look. */
const pulses = new WeakSet<WebSocket>();

function checkPulse(line: WebSocket): void {
  // Whom we keep waiting cannot answer.
  if (line.isPaused) return;
  if (!pulses.delete(line)) line.terminate();
  else line.ping();
}

/** The value of a text frame, or undefined where it is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
