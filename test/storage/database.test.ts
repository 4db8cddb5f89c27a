import { sql } from 'kysely';
import { databaseNow, isDatabaseAway } from '../../src/storage/database.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { until } from '../support/worker-stand.js';

describe('a connection that PostgreSQL ends', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await testDatabase()));
  afterAll(() => database.close());

  it('in the middle of a transaction fails that transaction and nothing else', async () => {
    const { db, query } = database;
    const transaction = db.transaction().execute(async (step) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(step);
      await query(`select pg_terminate_backend(${rows[0]!.pid})`);
      await until(
        () =>
          databaseNow(step).then(
            () => false,
            () => true,
          ),
        5_000,
      );
      await databaseNow(step);
    });
    const failure = await transaction.catch((error: unknown) => error);
    expect(isDatabaseAway(failure)).toBe(true);
    expect(await databaseNow(db)).toBeInstanceOf(Date);
  });
});
