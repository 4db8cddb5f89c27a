import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { projectPath } from '../../src/project-root.js';
import { type Database, openDatabase } from '../../src/storage/database.js';
import { startEmbeddedPostgres } from '../../src/storage/embedded-postgres.js';
import { migrate } from '../../src/storage/migrations.js';
import { oncePerRun } from './once-per-run.js';

const TEMPLATE = 'letters_template';
/** Tests may forget everything when the machine stops, and are a good deal quicker for it. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '300',
};

export const migrationsDirectory = projectPath('src/storage/migrations');

export interface TestDatabase {
  readonly url: string;
  readonly db: Database;
  /** For what is outside our own tables. */
  readonly query: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * A migrated, empty database of its own on a real PostgreSQL, in some 50 ms. The server is started by the first test of
 * the run that asks for it, from a cluster that is made once and kept beside the packages.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await query(server, `create database ${name} template ${TEMPLATE}`);
  const url = databaseUrl(server, name);
  const db = openDatabase({ url });
  return { url, db, query: (text) => query(url, text), close: () => db.destroy() };
}

/** A database without a single table, for trying migrations. */
export async function emptyDatabase(): Promise<string> {
  const server = await serverUrl();
  const name = `empty_${randomBytes(8).toString('hex')}`;
  await query(server, `create database ${name}`);
  return databaseUrl(server, name);
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

let known: Promise<string> | undefined;

function serverUrl(): Promise<string> {
  known ??= oncePerRun('postgres', startServer);
  return known;
}

async function startServer(run: string): Promise<string> {
  const template = await templateCluster();
  const varDirectory = path.join(run, 'var');
  mkdirSync(varDirectory, { mode: 0o755 });
  // The folder that mkdtemp made is closed to others, and PostgreSQL may have to run as another user.
  execFileSync('chmod', ['755', run]);
  execFileSync('cp', ['-a', path.join(template, 'postgres'), path.join(varDirectory, 'postgres')]);
  const { url } = await startEmbeddedPostgres(varDirectory, { settings: FORGETFUL });
  return url;
}

/** A stopped cluster with a migrated template database, made anew when a migration or a package changes. */
async function templateCluster(): Promise<string> {
  const cache = projectPath('node_modules/.cache/letters-test');
  const finished = path.join(cache, clusterKey());
  if (existsSync(finished)) return finished;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(path.join(cache, 'draft-'));
  execFileSync('chmod', ['755', draft]);
  const server = await startEmbeddedPostgres(draft, { settings: FORGETFUL });
  await query(server.url, `create database ${TEMPLATE}`);
  const url = databaseUrl(server.url, TEMPLATE);
  await migrate(url, migrationsDirectory);
  // The queue's library has hundreds of files, which few tests need.
  const { migrateQueue } = await import('../../src/jobs/queues.js');
  await migrateQueue({ redisUrl: null, databaseUrl: url, queuePrefix: 'test' });
  await server.stop();
  try {
    renameSync(draft, finished);
  } catch {
    // Another run has made the same one in the meantime.
    rmSync(draft, { recursive: true, force: true });
  }
  return finished;
}

function clusterKey(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(migrationsDirectory).toSorted()) {
    hash.update(name).update(readFileSync(path.join(migrationsDirectory, name)));
  }
  hash.update(readFileSync(projectPath('package.json')));
  return hash.digest('hex').slice(0, 16);
}
