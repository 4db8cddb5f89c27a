import type { IncomingHttpHeaders } from 'node:http';
import { isApiKey } from '../accounts/api-key.js';
import { digestOf } from '../accounts/secrets.js';
import { findKeyBySecret, touchKey } from '../storage/api-keys.js';
import type { Database } from '../storage/database.js';
import { findSession } from '../storage/staff-sessions.js';
import type { Caller } from './caller.js';
import { HttpProblem } from './http-problem.js';
import { sessionTokenIn } from './session-cookie.js';

/**
 * Who sends this request: by the key in `Authorization`, else by the session cookie, else nobody we know.
 * A key or session that is not good is said so, never passed over as if nothing had been shown.
 * @throws HttpProblem `unauthenticated`, the same for every way in which a key can be wrong
 */
export async function identify(
  db: Database,
  publicUrl: string,
  request: { headers: IncomingHttpHeaders },
): Promise<Caller> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return identifyClient(db, authorization);
  const token = sessionTokenIn(request, publicUrl);
  return token === null ? { kind: 'anonymous' } : identifyStaff(db, token);
}

async function identifyClient(db: Database, authorization: string): Promise<Caller> {
  const secret = /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '';
  const found = isApiKey(secret) ? await findKeyBySecret(db, digestOf(secret)) : null;
  if (!found) throw unauthenticated();
  const { key, client } = found;
  await touchKey(db, key.id);
  return { kind: 'client', clientId: client.id, keyId: key.id, mode: key.mode };
}

/** A session that has ended leaves its cookie behind: such a caller is nobody, and may sign in again. */
async function identifyStaff(db: Database, token: string): Promise<Caller> {
  const found = await findSession(db, digestOf(token));
  if (!found) return { kind: 'anonymous' };
  const { staff } = found;
  return { kind: 'staff', staffId: staff.id, name: staff.name, roles: staff.roles, sessionToken: token };
}

/** The answer to whoever must say who they are, and has not. */
export function unauthenticated(): HttpProblem {
  return new HttpProblem('unauthenticated', 'Send `Authorization: Bearer <key>` with a key of yours, or sign in.', {
    headers: { 'WWW-Authenticate': 'Bearer realm="letters"' },
  });
}
