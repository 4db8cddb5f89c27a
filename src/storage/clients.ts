import type { ClientId } from '../letter/ids.js';
import type { Actor } from './actor.js';
import { recordAudit } from './audit.js';
import { type Database, transact } from './database.js';
import { NotFound } from './errors.js';
import { newId } from './ids.js';
import type { ClientRow } from './schema.js';

/** In whose name the staff write letters that no client asked for. Made by the first migration. */
export const HOUSE_CLIENT: ClientId = 'cli_00000000000000000000000000';

interface ClientSettings {
  readonly name: string;
  readonly reviewPolicy?: 'required' | 'optional';
  readonly cancelWindowSeconds?: number;
  readonly maxOpenLetters?: number;
}

/** Takes a new client into the books. */
export function createClient(db: Database, settings: ClientSettings, actor: Actor): Promise<ClientRow> {
  return transact(db, async (step) => {
    const values = { id: newId('client'), ...settings };
    const client = await step.insertInto('clients').values(values).returningAll().executeTakeFirstOrThrow();
    await recordAudit(step, actor, { action: 'create_client', clientId: client.id, subject: client.id });
    return client;
  });
}

/** Changes what is given; `disabledAt` shuts the client's keys out. @throws NotFound */
export function changeClient(
  db: Database,
  id: ClientId,
  change: Partial<ClientSettings> & { readonly disabledAt?: Date | null },
  actor: Actor,
): Promise<ClientRow> {
  return transact(db, async (step) => {
    const query = step.updateTable('clients').set(change).where('id', '=', id).returningAll();
    const client = await query.executeTakeFirst();
    if (!client) throw new NotFound('client');
    await recordAudit(step, actor, { action: 'change_client', clientId: id, subject: id });
    return client;
  });
}

/** @throws NotFound */
export async function findClient(db: Database, id: ClientId): Promise<ClientRow> {
  const client = await db.selectFrom('clients').selectAll().where('id', '=', id).executeTakeFirst();
  if (!client) throw new NotFound('client');
  return client;
}

/** Every client, oldest first. */
export function listClients(db: Database): Promise<ClientRow[]> {
  return db.selectFrom('clients').selectAll().orderBy('createdAt').orderBy('id').execute();
}
