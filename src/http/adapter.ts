import type { Express, Request, Response } from 'express';
import type { Database } from '../storage/database.js';
import { type Access, type Caller, hasRole } from './caller.js';
import { refuseForgery } from './forgery.js';
import { HttpProblem } from './http-problem.js';
import { identify, unauthenticated } from './identify.js';
import { countRequest, type Limiters } from './rate-limit.js';
import { readRequest } from './read-request.js';
import type { Route } from './route.js';
import { sendAnswer } from './send-answer.js';

/** What every route's way in needs. */
export interface Door {
  readonly db: Database;
  readonly publicUrl: string;
  readonly limiters: Limiters;
}

/** Puts the routes into the app; whatever else is tried on their paths is answered with what there is. */
export function mountRoutes(app: Express, routes: readonly Route[], door: Door): void {
  for (const route of routes) {
    app[route.method](route.path, (request, response) => serve(route, door, request, response));
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
    // `app.all` would keep a handler for each of the thirty-five methods that there are.
    app.route(path).all(() => {
      throw methodNotAllowed(methods);
    });
  }
}

/** The way of a request: who is it, how often, may they, is it truly them, what do they want; then it is done. */
async function serve(route: Route, door: Door, request: Request, response: Response): Promise<void> {
  const caller = await callerOf(route, door, request);
  if (!route.uncounted) await countRequest(door.limiters, caller, request, response);
  admit(route, caller, request);
  refuseForgery(request, caller, door.publicUrl);
  const incoming = await readRequest(route, caller, request, response);
  const attempt = route.attemptOf?.(incoming);
  if (attempt !== undefined) await door.limiters.signIns(attempt, request, response);
  await sendAnswer(request, response, await route.handle(incoming));
}

/** What is open to all needs no look into the books, except where it matters who somebody is. */
async function callerOf(route: Route, { db, publicUrl }: Door, request: Request): Promise<Caller> {
  return route.uncounted ? { kind: 'anonymous' } : identify(db, publicUrl, request);
}

/** @throws HttpProblem `unauthenticated` for strangers, `not_allowed` for those whose work this is not */
function admit({ access }: Route, caller: Caller, request: Request): void {
  if (access === 'public') return;
  // Whether the signature is good is for the handler to say, which knows what it is for.
  if (access.signed && 'signature' in request.query) return;
  if (caller.kind === 'anonymous') throw unauthenticated();
  if (caller.kind === 'client' ? access.client : hasRole(caller, access.staff)) return;
  const remedy =
    caller.kind === 'client'
      ? 'This is the work of the staff; a key does not open it.'
      : `Ask ${whoMay(access).join(' or ')}.`;
  throw new HttpProblem('not_allowed', remedy);
}

function whoMay({ client, staff }: Exclude<Access, 'public'>): string[] {
  if (staff.length > 0) return staff.map((role) => (/^[ao]/.test(role) ? `an ${role}` : `a ${role}`));
  return [client ? 'a client' : 'an admin'];
}

function methodNotAllowed(methods: readonly string[]): HttpProblem {
  const allowed = [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))].join(', ');
  return new HttpProblem('method_not_allowed', `Use one of ${allowed}.`, { headers: { Allow: allowed } });
}
