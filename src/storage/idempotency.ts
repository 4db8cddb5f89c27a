import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Database, json, type Step, transact } from './database.js';
import { errorCode } from './error-code.js';
import { IdempotencyKeyBusy, IdempotencyKeyReused } from './errors.js';

/** An answer that can be given again. */
export interface StoredResponse {
  readonly status: number;
  readonly body: object;
}

interface IdempotentRequest {
  /** Client, mode and route, e.g. `cli_…:test:POST /v1/letters`. */
  readonly scope: string;
  readonly key: string;
  /** SHA-256 of the parsed body in a canonical form. */
  readonly fingerprint: Buffer;
}

/**
 * Does `work` once per key: it, its answer and the key are one transaction, so that a crash leaves all or nothing.
 * A repetition gets the first answer again. What throws is not kept and may be tried again with the same key.
 * @throws IdempotencyKeyReused when the key came with another body
 * @throws IdempotencyKeyBusy when the first request takes longer than the database's patience for locks
 */
export function once(
  db: Database,
  request: IdempotentRequest,
  work: (step: Step) => Promise<StoredResponse>,
): Promise<StoredResponse & { readonly replayed: boolean }> {
  const keySha256 = createHash('sha256').update(request.key).digest();
  return transact(db, async (step) => {
    const isFirst = await reserve(step, request, keySha256);
    if (!isFirst) return { ...(await replay(step, request, keySha256)), replayed: true };
    const answer = await work(step);
    await step
      .updateTable('idempotencyKeys')
      .set({ status: answer.status, response: json(answer.body) })
      .where('scope', '=', request.scope)
      .where('keySha256', '=', keySha256)
      .execute();
    return { ...answer, replayed: false };
  });
}

const LOCK_NOT_AVAILABLE = '55P03';

/** Where the same key is in another open transaction, PostgreSQL waits for that one's end. */
async function reserve(step: Step, { scope, fingerprint }: IdempotentRequest, keySha256: Buffer): Promise<boolean> {
  try {
    const inserted = await step
      .insertInto('idempotencyKeys')
      .values({ scope, keySha256, fingerprint, status: 0, response: '{}' })
      .onConflict((conflict) => conflict.columns(['scope', 'keySha256']).doNothing())
      .returning('scope')
      .executeTakeFirst();
    return inserted !== undefined;
  } catch (error) {
    if (errorCode(error) === LOCK_NOT_AVAILABLE) throw new IdempotencyKeyBusy();
    throw error;
  }
}

async function replay(step: Step, request: IdempotentRequest, keySha256: Buffer): Promise<StoredResponse> {
  const first = await step
    .selectFrom('idempotencyKeys')
    .select(['fingerprint', 'status', 'response'])
    .where('scope', '=', request.scope)
    .where('keySha256', '=', keySha256)
    .executeTakeFirstOrThrow();
  if (!first.fingerprint.equals(request.fingerprint)) throw new IdempotencyKeyReused();
  return { status: first.status, body: first.response };
}

/** Forgets keys after a week; the promise is a day. */
export async function deleteOldIdempotencyKeys(db: Database): Promise<number> {
  const result = await db
    .deleteFrom('idempotencyKeys')
    .where('createdAt', '<', sql<Date>`now() - interval '7 days'`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
