import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/storage/migrations.js';
import { emptyDatabase, migrationsDirectory } from '../support/database.js';

/** Every table, column, rule and index, as PostgreSQL itself describes them. */
const DESCRIBE = `
  select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then ' not null' else '' end,
    coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  union all
  select format('%s constraint %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
  where connamespace = 'public'::regnamespace and contype <> 'n'
  union all
  select indexdef from pg_indexes where schemaname = 'public'
  union all
  select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  order by 1`;

async function rowsOf(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  it('make the schema that is written down in golden/schema.txt', async () => {
    const url = await emptyDatabase();
    await migrate(url, migrationsDirectory);
    const described = (await rowsOf(url, DESCRIBE)).map(({ line }) => String(line)).join('\n');
    const golden = path.resolve(import.meta.dirname, '../golden/schema.txt');
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, `${described}\n`);
    expect(`${described}\n`).toBe(readFileSync(golden, 'utf8'));
  });

  it('are run once, even by two that start together', async () => {
    const url = await emptyDatabase();
    const runs = await Promise.all([migrate(url, migrationsDirectory), migrate(url, migrationsDirectory)]);
    expect(runs.map((ran) => ran.length).toSorted((a, b) => a - b)).toEqual([
      0,
      readdirSync(migrationsDirectory).length,
    ]);
    expect(await migrate(url, migrationsDirectory)).toEqual([]);
  });

  it('are refused when one was changed after it had been run', async () => {
    const url = await emptyDatabase();
    const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
    const file = path.join(folder, '0001-first.sql');
    writeFileSync(file, 'create table first (id int)');
    await migrate(url, folder);
    writeFileSync(file, 'create table first (id bigint)');
    await expect(migrate(url, folder)).rejects.toThrow('0001-first.sql was changed after it had been run');
  });

  it('leave nothing half done', async () => {
    const url = await emptyDatabase();
    const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
    writeFileSync(path.join(folder, '0001-half.sql'), 'create table half (id int); select no_such_function()');
    await expect(migrate(url, folder)).rejects.toThrow('no_such_function');
    expect(await rowsOf(url, `select to_regclass('half') as half`)).toEqual([{ half: null }]);
  });
});
