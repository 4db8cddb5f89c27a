import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

/** Gives every request an id, the caller's own where it is one, and says it in the answer. */
export const nameRequest: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id');
  const id = given && /^[\w.-]{8,100}$/.test(given) ? given : randomUUID();
  response.locals['requestId'] = id;
  response.setHeader('X-Request-ID', id);
  next();
};

/** The id that `nameRequest` gave. */
export function requestIdOf(response: { locals: Record<string, unknown> }): string {
  return String(response.locals['requestId']);
}
