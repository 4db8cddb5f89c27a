import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Request } from 'express';
import type { Caller } from './caller.js';
import { HttpProblem } from './http-problem.js';

/** The session's token for changes. It is derived from what the cookie holds, which no page can read or work out from it. */
export function csrfTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`csrf\0${sessionToken}`).digest('base64url');
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another web site makes a signed-in browser send. A request that changes something must carry the session's
 * own token, which no other site can read, and must not say that it comes from elsewhere.
 * Keys are not sent by browsers of their own accord, so clients need none of this.
 * @throws HttpProblem `csrf`
 */
export function refuseForgery(request: Request, caller: Caller, publicUrl: string): void {
  if (SAFE_METHODS.has(request.method) || caller.kind === 'client') return;
  if (comesFromElsewhere(request.headers, publicUrl))
    throw new HttpProblem('csrf', 'Use the desk itself; requests of other sites are refused.');
  if (caller.kind === 'staff' && !isSame(request.get('x-csrf-token') ?? '', csrfTokenOf(caller.sessionToken))) {
    throw new HttpProblem('csrf', 'Send the `csrf_token` of your session in `X-CSRF-Token`.');
  }
}

/** Whether a browser says that another site's page sends this. */
export function comesFromElsewhere(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin, host } = headers;
  if (origin !== undefined && !isOurs(origin, host, publicUrl)) return true;
  return headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';
}

/** The address we are known under, or the one this very request went to: a page can forge neither. */
function isOurs(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
