import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { embeddedDatabaseUrl, startEmbeddedPostgres } from '../../src/storage/embedded-postgres.js';
import { builtProgram } from '../support/build.js';
import { hasProgram } from '../support/programs.js';
import { until } from '../support/worker-stand.js';

async function answerOf(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end().catch(() => {});
  }
}

describe('a PostgreSQL of our own', () => {
  let root: string;
  let varDirectory: string;
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'own-'));
    chmodSync(root, 0o755);
    varDirectory = path.join(root, 'var');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('keeps what it was given, and lets nobody else in', async () => {
    const first = await startEmbeddedPostgres(varDirectory);
    await answerOf(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await startEmbeddedPostgres(varDirectory);
    expect(await answerOf(second.url, 'select answer from kept')).toEqual({ answer: 42 });
    expect(await answerOf(second.url, 'show listen_addresses')).toEqual({ listen_addresses: '' });
    expect(statSync(path.join(varDirectory, 'postgres')).mode & 0o077).toBe(0);
    await second.stop();
  });

  it('is taken over where it already runs, and can be ended by whoever took it over', async () => {
    const first = await startEmbeddedPostgres(varDirectory);
    const second = await startEmbeddedPostgres(varDirectory);
    await second.stop();
    await first.ended;
    await expect(answerOf(first.url, 'select 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
  });

  it('runs in a folder that only its owner can enter, as under /root, and that is too deep for a socket', async () => {
    const closed = path.join(root, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const deep = path.join(closed, 'a-rather-long-name/'.repeat(8));
    expect(embeddedDatabaseUrl(deep)).not.toContain('rather-long');
    const server = await startEmbeddedPostgres(deep);
    expect(await answerOf(server.url, 'select 1 as one')).toEqual({ one: 1 });
    await server.stop();
  });

  // Where the system cannot bind the one life to the other, the next start takes the server over instead.
  it('does not outlive the program that started it, even a killed one', async () => {
    if (!hasProgram('setpriv')) return;
    const module = await builtProgram('src/storage/embedded-postgres.js');
    const program = `import { startEmbeddedPostgres } from ${JSON.stringify(module)};
      await startEmbeddedPostgres(${JSON.stringify(varDirectory)});
      console.log('up');
      setInterval(() => {}, 1000);`;
    const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
    const owner = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio });
    await once(owner.stdout, 'data');
    owner.kill('SIGKILL');
    const lock = path.join(varDirectory, 'postgres', 'postmaster.pid');
    await until(() => !existsSync(lock), 10_000);
    expect(existsSync(lock)).toBe(false);
  });
});
