import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** A migration that has been run was changed afterwards. */
export class MigrationMismatch extends Error {
  readonly code = 'migration_mismatch';
}

/** Any number will do, as long as every version of the service asks for the same one. */
const MIGRATION_LOCK = 4_711_001;

/**
 * Brings the database at `url` up to date: each numbered file once, in order, each in a transaction of its own.
 * Two that start together do it once. Answers the names of those it ran.
 * @throws MigrationMismatch before anything is changed
 */
export async function migrate(url: string, directory: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const pending = await pendingMigrations(client, readMigrations(directory));
    for (const migration of pending) await run(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function readMigrations(directory: string): Migration[] {
  const names = readdirSync(directory).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name));
  return names.toSorted().map((name) => {
    const sql = readFileSync(path.join(directory, name), 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

async function pendingMigrations(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  await client.query(
    'create table if not exists migrations (name text primary key, sha256 text not null, run_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations');
  for (const { name, sha256 } of rows) {
    const known = migrations.find((migration) => migration.name === name);
    // One that only a newer version knows is no obstacle: while that one is rolled out, both must work.
    if (known && known.sha256 !== sha256)
      throw new MigrationMismatch(`${name} was changed after it had been run: restore it`);
  }
  return migrations.filter(({ name }) => !rows.some((row) => row.name === name));
}

async function run(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into migrations (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
