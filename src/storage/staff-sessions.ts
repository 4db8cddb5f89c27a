import { sql } from 'kysely';
import type { StaffId } from '../letter/ids.js';
import type { Database } from './database.js';
import type { StaffRow, StaffSessionRow } from './schema.js';

/** Unused so long, a session is over. */
const IDLE = sql<Date>`now() - interval '30 minutes'`;
/** And so long after it began in any case. */
const LIFE = sql<Date>`now() + interval '12 hours'`;

interface NewSession {
  /** SHA-256 of what the cookie holds. */
  readonly idSha256: Buffer;
  readonly staffId: StaffId;
}

/** Begins a session, which ends by itself after 30 minutes without use and after 12 hours at the latest. */
export function createSession(db: Database, session: NewSession): Promise<StaffSessionRow> {
  return db
    .insertInto('staffSessions')
    .values({ ...session, expiresAt: LIFE })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The session with this digest and who is signed in by it, or null when it is over. Finding it keeps it alive. */
export async function findSession(
  db: Database,
  idSha256: Buffer,
): Promise<{ session: StaffSessionRow; staff: StaffRow } | null> {
  const session = await db
    .updateTable('staffSessions')
    .set({ lastSeenAt: sql`now()` })
    .where('idSha256', '=', idSha256)
    .where('expiresAt', '>', sql<Date>`now()`)
    .where('lastSeenAt', '>', IDLE)
    .returningAll()
    .executeTakeFirst();
  if (!session) return null;
  const query = db.selectFrom('staff').selectAll().where('id', '=', session.staffId).where('disabledAt', 'is', null);
  const staff = await query.executeTakeFirst();
  return staff ? { session, staff } : null;
}

/** Signs out; a session that is gone already is no mistake. */
export async function deleteSession(db: Database, idSha256: Buffer): Promise<void> {
  await db.deleteFrom('staffSessions').where('idSha256', '=', idSha256).execute();
}

/** Forgets the sessions that are over, and says how many there were. */
export async function deleteOldSessions(db: Database): Promise<number> {
  const result = await db
    .deleteFrom('staffSessions')
    .where((is) => is.or([is('expiresAt', '<', sql<Date>`now()`), is('lastSeenAt', '<', IDLE)]))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
