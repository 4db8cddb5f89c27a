import type { Session } from '../dictation/session/session-protocol.js';

/** Live dictations, so that a broken line can go on where it stopped. Only who started one finds it again. */
export interface KeptSessions {
  find(owner: string, id: string): Session | null;
  keep(owner: string, session: Session): void;
}

/** The one unused the longest goes first: its client still has it, and hands it over when it comes back. */
const MAX_SESSIONS = 500;

const nameOf = (owner: string, id: string) => `${owner} ${id}`;

/** In this process's memory: losing it loses nothing, since every client can restore what it dictated. */
export function createKeptSessions(limit = MAX_SESSIONS): KeptSessions {
  const kept = new Map<string, Session>();
  return {
    find: (owner, id) => kept.get(nameOf(owner, id)) ?? null,
    keep(owner, session) {
      const name = nameOf(owner, session.id);
      kept.delete(name);
      kept.set(name, session);
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    },
  };
}
