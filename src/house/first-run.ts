import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import { hintOf, newApiKey } from '../accounts/api-key.js';
import { hashPassword } from '../accounts/password.js';
import { digestOf } from '../accounts/secrets.js';
import type { ClientId } from '../letter/ids.js';
import { SYSTEM } from '../storage/actor.js';
import { createKey } from '../storage/api-keys.js';
import { createClient } from '../storage/clients.js';
import { type Database, type Step, transact } from '../storage/database.js';
import type { Mode } from '../storage/schema.js';
import { createStaff } from '../storage/staff.js';

const FirstRun = z.object({
  client_key: z.string(),
  live_key: z.string(),
  staff: z.object({ email: z.string(), password: z.string() }),
});
/** What a newcomer needs to get in: a client's keys, and somebody on the staff who may do everything. */
export type FirstRun = z.infer<typeof FirstRun>;

const EMAIL = 'staff@letters.localhost';

/**
 * Gives a house that nobody can enter its first client and its first member of the staff, and writes down how to get in, in a
 * file that only its owner may read. A house that has staff is left as it is.
 */
export async function openTheDoor(db: Database, varDirectory: string, cancelWindowSeconds: number): Promise<void> {
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await hashPassword(password);
  await transact(db, async (step) => {
    // Two supervisors that start together on one database: the second waits here and then finds the door open.
    await sql`lock table staff in share row exclusive mode`.execute(step);
    if (await step.selectFrom('staff').select('id').executeTakeFirst()) return;
    const settings = { name: 'First client', reviewPolicy: 'optional', cancelWindowSeconds } as const;
    const client = await createClient(step, settings, SYSTEM);
    const roles = ['writer', 'reviewer', 'operator', 'admin'] as const;
    await createStaff(step, { email: EMAIL, name: 'Theodore', passwordHash, roles: [...roles] }, SYSTEM);
    const note: FirstRun = {
      client_key: await makeKey(step, client.id, 'test'),
      live_key: await makeKey(step, client.id, 'live'),
      staff: { email: EMAIL, password },
    };
    // Before the commit: a door that is open but of which nobody has the key would be worse than a note of no use.
    mkdirSync(varDirectory, { recursive: true });
    writeFileSync(noteFile(varDirectory), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  });
}

async function makeKey(step: Step, clientId: ClientId, mode: Mode): Promise<string> {
  const key = newApiKey(mode);
  await createKey(step, { clientId, mode, hint: hintOf(key), secretSha256: digestOf(key) }, SYSTEM);
  return key;
}

/** What the first run wrote down, or null where there is no (readable) note, as on a database that others set up. */
export function readFirstRun(varDirectory: string): FirstRun | null {
  try {
    return FirstRun.parse(JSON.parse(readFileSync(noteFile(varDirectory), 'utf8')));
  } catch {
    return null;
  }
}

function noteFile(varDirectory: string): string {
  return path.join(varDirectory, 'first-run.json');
}
