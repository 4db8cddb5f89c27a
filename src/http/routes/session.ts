import { isPassword } from '../../accounts/password.js';
import { digestOf, newSecret } from '../../accounts/secrets.js';
import type { StaffRow, StaffSessionRow } from '../../storage/schema.js';
import { findStaffByEmail } from '../../storage/staff.js';
import { createSession, deleteSession, findSession } from '../../storage/staff-sessions.js';
import { json, noContent, ok } from '../answer.js';
import { STAFF } from '../caller.js';
import { Session, SignIn } from '../contract/accounts.js';
import { csrfTokenOf } from '../forgery.js';
import { HttpProblem } from '../http-problem.js';
import { unauthenticated } from '../identify.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { noSessionCookie, sessionCookie } from '../session-cookie.js';
import { viewStaff } from '../views/account-view.js';

const OF_THE_SESSION = { path: '/v1/session', tag: 'Session' } as const;

/** Signing in at the desk and out again. */
export function sessionRoutes({ db, publicUrl }: HttpServices): Route[] {
  return [
    defineRoute({
      ...OF_THE_SESSION,
      method: 'post',
      access: 'public',
      summary: 'Signs one of the staff in; the session is a cookie that no page can read.',
      body: SignIn,
      answers: { 201: Session },
      problems: ['wrong_credentials', 'too_many_attempts'],
      attemptOf: ({ body, ip }) => `${body.email.toLowerCase()} ${ip}`,
      async handle({ body }) {
        const staff = await findStaffByEmail(db, body.email.trim().toLowerCase());
        const isRight = await isPassword(body.password, staff?.passwordHash ?? null);
        if (!staff || !isRight) throw new HttpProblem('wrong_credentials', 'Check both and try again.');
        // A session's secret is always a new one, whatever the browser came with.
        const token = newSecret();
        const session = await createSession(db, { idSha256: digestOf(token), staffId: staff.id });
        return json(201, viewSession(staff, session, token), { 'Set-Cookie': sessionCookie(publicUrl, token) });
      },
    }),
    defineRoute({
      ...OF_THE_SESSION,
      method: 'get',
      access: STAFF,
      summary: 'Who is at the desk.',
      answers: { 200: Session },
      async handle({ caller }) {
        const found = await findSession(db, digestOf(caller.sessionToken));
        if (!found) throw unauthenticated();
        return ok(viewSession(found.staff, found.session, caller.sessionToken));
      },
    }),
    defineRoute({
      ...OF_THE_SESSION,
      method: 'delete',
      access: STAFF,
      summary: 'Signs out.',
      answers: { 204: 'nothing' },
      async handle({ caller }) {
        await deleteSession(db, digestOf(caller.sessionToken));
        return noContent({ 'Set-Cookie': noSessionCookie(publicUrl) });
      },
    }),
  ];
}

function viewSession(staff: StaffRow, session: StaffSessionRow, token: string): Session {
  return {
    object: 'session',
    staff: viewStaff(staff),
    csrf_token: csrfTokenOf(token),
    expires_at: session.expiresAt.toISOString(),
  };
}
