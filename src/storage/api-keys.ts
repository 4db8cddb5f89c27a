import { sql } from 'kysely';
import type { ClientId, KeyId } from '../letter/ids.js';
import type { Actor } from './actor.js';
import { recordAudit } from './audit.js';
import { type Database, transact } from './database.js';
import { NotFound } from './errors.js';
import { newId } from './ids.js';
import type { ApiKeyRow, ClientRow, Mode } from './schema.js';

interface NewKey {
  readonly clientId: ClientId;
  readonly mode: Mode;
  /** The key's first characters. */
  readonly hint: string;
  /** SHA-256 of the whole key: it has so much chance in it that nothing slower is needed. */
  readonly secretSha256: Buffer;
}

/** Keeps a key's digest. */
export function createKey(db: Database, key: NewKey, actor: Actor): Promise<ApiKeyRow> {
  return transact(db, async (step) => {
    const row = await step
      .insertInto('apiKeys')
      .values({ id: newId('key'), ...key })
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordAudit(step, actor, { action: 'create_key', clientId: key.clientId, subject: row.id });
    return row;
  });
}

/** The live key with this digest and its client, or null; revoked keys and disabled clients are not found. */
export async function findKeyBySecret(
  db: Database,
  secretSha256: Buffer,
): Promise<{ key: ApiKeyRow; client: ClientRow } | null> {
  const key = await db
    .selectFrom('apiKeys')
    .selectAll()
    .where('secretSha256', '=', secretSha256)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (!key) return null;
  const client = await db
    .selectFrom('clients')
    .selectAll()
    .where('id', '=', key.clientId)
    .where('disabledAt', 'is', null)
    .executeTakeFirst();
  return client ? { key, client } : null;
}

/** Notes that a key was used; at most once a minute, so that reading stays reading. */
export async function touchKey(db: Database, id: KeyId): Promise<void> {
  await db
    .updateTable('apiKeys')
    .set({ lastUsedAt: sql`now()` })
    .where('id', '=', id)
    .where((is) => is.or([is('lastUsedAt', 'is', null), is('lastUsedAt', '<', sql<Date>`now() - interval '1 minute'`)]))
    .execute();
}

/** Shuts a key out for good. Once revoked, it stays so. @throws NotFound */
export function revokeKey(db: Database, id: KeyId, actor: Actor): Promise<ApiKeyRow> {
  return transact(db, async (step) => {
    const key = await step
      .updateTable('apiKeys')
      .set({ revokedAt: sql`coalesce(revoked_at, now())` })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (!key) throw new NotFound('key');
    await recordAudit(step, actor, { action: 'revoke_key', clientId: key.clientId, subject: id });
    return key;
  });
}

/** Keys of one client, or all, oldest first. */
export function listKeys(db: Database, clientId?: ClientId): Promise<ApiKeyRow[]> {
  return db
    .selectFrom('apiKeys')
    .selectAll()
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId!))
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}
