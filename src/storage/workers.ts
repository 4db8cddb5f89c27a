import { sql } from 'kysely';
import type { Database } from './database.js';

/** Says that a worker process is alive and how many letters it can write at once; repeated every few seconds. */
export async function reportWorker(db: Database, id: string, slots: number, tookAt: Date | null): Promise<void> {
  await db
    .insertInto('workers')
    .values({ id, slots, tookAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ slots, tookAt, seenAt: sql`now()` }))
    .execute();
}

/** Says that a worker process has ended in good order. */
export async function removeWorker(db: Database, id: string): Promise<void> {
  await db.deleteFrom('workers').where('id', '=', id).execute();
}

/** Forgets workers that have not been heard of for an hour. */
export async function deleteOldWorkers(db: Database): Promise<number> {
  const old = sql<Date>`now() - interval '1 hour'`;
  const result = await db.deleteFrom('workers').where('seenAt', '<', old).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Worker processes heard of lately. */
export function liveWorkers(db: Database) {
  return db.selectFrom('workers').selectAll().where('seenAt', '>', sql<Date>`now() - interval '15 seconds'`).execute();
}
