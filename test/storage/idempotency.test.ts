import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '../../src/storage/database.js';
import { IdempotencyKeyReused } from '../../src/storage/errors.js';
import { once } from '../../src/storage/idempotency.js';
import type { ClientRow } from '../../src/storage/schema.js';
import { submitLetter } from '../../src/storage/submit-letter.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { revisionOf, trustingClient } from '../support/stored-letters.js';

const fingerprintOf = (body: string) => createHash('sha256').update(body).digest();

describe('an idempotent request', () => {
  let database: TestDatabase;
  let db: Database;
  let client: ClientRow;
  beforeAll(async () => {
    database = await testDatabase();
    db = database.db;
    client = await trustingClient(db);
  });
  afterAll(() => database.close());

  const submitOnce = (key: string, body = 'body', scope = 'cli:test:POST /v1/letters') =>
    once(db, { scope, key, fingerprint: fingerprintOf(body) }, async (step) => {
      const letter = await submitLetter(
        step,
        {
          clientId: client.id,
          mode: 'test',
          staffId: null,
          review: 'not_required',
          method: 'download',
          sendAt: null,
          metadata: {},
          draft: false,
          revision: revisionOf(),
        },
        { kind: 'client', id: client.id },
      );
      return { status: 202, body: { id: letter.id } };
    });

  it('is done once, however often and however close together it comes', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => submitOnce(key)));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('is refused with another body', async () => {
    const key = randomUUID();
    await submitOnce(key, 'one');
    await expect(submitOnce(key, 'two')).rejects.toThrow(IdempotencyKeyReused);
  });

  it('is another request in another scope', async () => {
    const key = randomUUID();
    const [mine, theirs] = [await submitOnce(key), await submitOnce(key, 'body', 'another client')];
    expect(theirs.replayed).toBe(false);
    expect(theirs.body).not.toEqual(mine.body);
  });

  it('may be tried again with the same key when it failed, and has left nothing behind', async () => {
    const request = { scope: 's', key: randomUUID(), fingerprint: fingerprintOf('x') };
    const before = await db.selectFrom('letters').select('id').execute();
    await expect(once(db, request, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await db.selectFrom('letters').select('id').execute()).toHaveLength(before.length);
    expect(await once(db, request, async () => ({ status: 200, body: {} }))).toMatchObject({ replayed: false });
  });
});
