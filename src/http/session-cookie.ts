import type { IncomingHttpHeaders } from 'node:http';

/** The session's cookie: the browser ties a `__Host-` cookie to this very host, and sends it over TLS only. */
const SECURE_NAME = '__Host-letters-session';
/** Without TLS (a desk on one's own machine) browsers refuse that prefix. */
const PLAIN_NAME = 'letters-session';
const TWELVE_HOURS = 12 * 3600;

/** The header that keeps a session in the browser, by the address under which the service is reached. */
export function sessionCookie(publicUrl: string, token: string): string {
  return setCookie(publicUrl, token, TWELVE_HOURS);
}

/** The header that makes the browser forget it. */
export function noSessionCookie(publicUrl: string): string {
  return setCookie(publicUrl, '', 0);
}

/** No page can read it, no other site can send it. */
function setCookie(publicUrl: string, value: string, maxAge: number): string {
  const attributes = ['Path=/', `Max-Age=${maxAge}`, 'HttpOnly', 'SameSite=Strict'];
  if (hasTls(publicUrl)) attributes.push('Secure');
  return [`${nameFor(publicUrl)}=${value}`, ...attributes].join('; ');
}

function nameFor(publicUrl: string): string {
  return hasTls(publicUrl) ? SECURE_NAME : PLAIN_NAME;
}

function hasTls(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}

/**
 * What the session cookie holds, or null where there is none. Where there is TLS, a cookie of the plain name is not ours:
 * any neighbour in the same domain could have set it.
 */
export function sessionTokenIn(request: { headers: IncomingHttpHeaders }, publicUrl: string): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const ours = pairs.find((pair) => pair.startsWith(`${nameFor(publicUrl)}=`));
  const token = ours?.slice(ours.indexOf('=') + 1) ?? '';
  return /^[0-9a-z]{52}$/.test(token) ? token : null;
}
