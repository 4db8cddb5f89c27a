import type { StaffId } from '../letter/ids.js';
import type { Actor } from './actor.js';
import { recordAudit } from './audit.js';
import { type Database, transact } from './database.js';
import { NotFound } from './errors.js';
import { newId } from './ids.js';
import type { Role, StaffRow } from './schema.js';

interface StaffDetails {
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly roles: Role[];
}

/** An e-mail address that already belongs to somebody. */
export class EmailTaken extends Error {
  readonly code = 'email_taken';

  constructor() {
    super('somebody on the staff already signs in with this e-mail address: use another one');
  }
}

/** Takes somebody on. @throws EmailTaken */
export function createStaff(db: Database, details: StaffDetails, actor: Actor): Promise<StaffRow> {
  return transact(db, async (step) => {
    const member = await step
      .insertInto('staff')
      .values({ id: newId('staff'), ...details })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!member) throw new EmailTaken();
    await recordAudit(step, actor, { action: 'create_staff', subject: member.id });
    return member;
  });
}

/** Changes what is given. Whoever is disabled or gets a new password is signed out everywhere. @throws NotFound */
export function changeStaff(
  db: Database,
  id: StaffId,
  change: Partial<Omit<StaffDetails, 'email'>> & { readonly disabledAt?: Date | null },
  actor: Actor,
): Promise<StaffRow> {
  return transact(db, async (step) => {
    const query = step.updateTable('staff').set(change).where('id', '=', id).returningAll();
    const member = await query.executeTakeFirst();
    if (!member) throw new NotFound('staff');
    if (member.disabledAt || change.passwordHash) {
      await step.deleteFrom('staffSessions').where('staffId', '=', id).execute();
    }
    await recordAudit(step, actor, { action: 'change_staff', subject: id });
    return member;
  });
}

/** @throws NotFound */
export async function findStaff(db: Database, id: StaffId): Promise<StaffRow> {
  const member = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
  if (!member) throw new NotFound('staff');
  return member;
}

/** Who signs in with this address (in lower case), if he or she may. */
export async function findStaffByEmail(db: Database, email: string): Promise<StaffRow | null> {
  const query = db.selectFrom('staff').selectAll().where('email', '=', email).where('disabledAt', 'is', null);
  return (await query.executeTakeFirst()) ?? null;
}

/** Everybody, oldest first. */
export function listStaff(db: Database): Promise<StaffRow[]> {
  return db.selectFrom('staff').selectAll().orderBy('createdAt').orderBy('id').execute();
}
