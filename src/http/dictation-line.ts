import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { ClientFrame, malformed, receive, type Session } from '../dictation/session/session-protocol.js';
import type { KnownCaller } from './caller.js';
import { createFrameMeter, type FrameLimits, USUAL_FRAMES } from './frame-meter.js';
import { createKeptSessions, type KeptSessions } from './kept-sessions.js';
import { CLOSING, jsonIn, type LiveLine } from './live-lines.js';
import type { HttpServices } from './services.js';

export const DICTATION_PATH = '/v1/dictations/stream';
/** A whole dictation, handed over after a restart, fits; a megabyte does not. */
const MAX_FRAME_BYTES = 512 * 1024;

type House = Pick<HttpServices, 'log'>;

/** Live dictation over a WebSocket; what is said on it stands in `session-protocol.ts`. */
export function dictationLine(house: House, limits: FrameLimits = USUAL_FRAMES): LiveLine {
  const sessions = createKeptSessions();
  return {
    path: DICTATION_PATH,
    maxFrameBytes: MAX_FRAME_BYTES,
    maxLines: 500,
    staff: ['writer', 'reviewer', 'operator', 'admin'],
    answer: (line, caller) => converse(line, caller, { house, sessions, limits }),
  };
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
  line.on('message', (data, isBinary) => {
    if (line.readyState !== line.OPEN) return;
    // A text frame comes as one buffer.
    if (isBinary || !Buffer.isBuffer(data)) return line.close(CLOSING.cannotAccept, 'expected text');
    if (!mayPass()) return line.close(CLOSING.policyViolation, 'too many frames');
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
      line.close(CLOSING.internal, 'something broke on our side');
    }
  });
}

/** The frame, or why it is none; nothing that was said is repeated. */
function frameIn(text: string): ClientFrame | string {
  const value = jsonIn(text);
  if (value === undefined) return 'expected JSON';
  const parsed = ClientFrame.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return `${issue?.path.map(String).join('.') || 'frame'}: ${issue?.code ?? 'invalid'}`;
}
