import { createHash } from 'node:crypto';
import type { Database, Step } from '../storage/database.js';
import { once } from '../storage/idempotency.js';
import { type Answer, json } from './answer.js';
import type { KnownCaller } from './caller.js';

interface KeyedRequest {
  readonly caller: KnownCaller;
  readonly body: unknown;
  readonly idempotencyKey: string | null;
}

/** What a route has made, before it is an answer. */
interface Made {
  readonly status: number;
  readonly body: { readonly id: string };
}

/**
 * Makes something that must be made once however often it is asked for: with a key, a repetition gets the first answer again.
 * Without one it is simply made.
 */
export async function doOnce(
  db: Database,
  route: string,
  { caller, body, idempotencyKey }: KeyedRequest,
  work: (db: Database | Step) => Promise<Made>,
): Promise<Answer> {
  if (idempotencyKey === null) {
    const made = await work(db);
    return json(made.status, made.body, { Location: `/v1/letters/${made.body.id}` });
  }
  const scope = `${scopeNameOf(caller)}:${route}`;
  const fingerprint = createHash('sha256').update(canonicalJson(body)).digest();
  const { status, body: answer, replayed } = await once(db, { scope, key: idempotencyKey, fingerprint }, work);
  const location: Record<string, string> = 'id' in answer ? { Location: `/v1/letters/${String(answer.id)}` } : {};
  return json(status, answer, replayed ? { ...location, 'Idempotent-Replayed': 'true' } : location);
}

function scopeNameOf(caller: KnownCaller): string {
  return caller.kind === 'staff' ? caller.staffId : `${caller.clientId}:${caller.mode}`;
}

/** The same text for the same value, in whatever order its fields were sent. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
