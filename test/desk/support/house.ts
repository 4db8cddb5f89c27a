import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { hashPassword } from '../../../src/accounts/password.js';
import { digestOf, newSecret } from '../../../src/accounts/secrets.js';
import type { Role } from '../../../src/http/contract/common.js';
import { projectPath } from '../../../src/project-root.js';
import { SYSTEM } from '../../../src/storage/actor.js';
import type { BlobStore } from '../../../src/storage/blobs/blob-store.js';
import { fileBlobStore } from '../../../src/storage/blobs/file.js';
import { createClient } from '../../../src/storage/clients.js';
import type { Database } from '../../../src/storage/database.js';
import { createStaff } from '../../../src/storage/staff.js';
import { createSession } from '../../../src/storage/staff-sessions.js';
import { builtProgram, keyOf, sourcesIn } from '../../support/build.js';
import { testDatabase } from '../../support/database.js';
import { HANDS_CACHE } from '../../support/hands-cache.js';
import { oncePerRun } from '../../support/once-per-run.js';
import { freePort } from '../../support/redis.js';
import { until } from '../../support/worker-stand.js';

/** Longer than the house takes to open, even where many tests share two cores. */
const READY_MS = 120_000;

export const PASSWORD = 'a quiet desk by the window';

/** The whole house for a browser: its pages as they are built, the API and a worker as processes, PostgreSQL beneath. */
export interface TestHouse {
  readonly url: string;
  /** Beneath the pages, for what a test finds there already. */
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly close: () => Promise<void>;
  /** Stops the API in the middle of its work, and starts it again on the same port. */
  readonly cutOff: () => void;
  readonly reopen: () => Promise<void>;
}

const STAFF: readonly (readonly [name: string, roles: readonly Role[]])[] = [
  ['Theodore', ['writer', 'reviewer', 'operator', 'admin']],
  ['Josie', ['reviewer']],
  ['Paul', ['reviewer', 'operator']],
];

/** What the worker does: `none` where every letter is written when the test begins. */
type Work = 'all' | 'print' | 'none';

/** @param settings beside those that every test has */
export async function openHouse(
  settings: Readonly<Record<string, string>> = {},
  work: Work = 'all',
): Promise<TestHouse> {
  await oncePerRun('desk', buildDesk);
  const database = await testDatabase();
  const passwordHash = await hashPassword(PASSWORD);
  const sessions: [name: string, token: string][] = [];
  for (const [name, roles] of STAFF) {
    const email = `${name.toLowerCase()}@letters.example`;
    const { id } = await createStaff(database.db, { name, email, passwordHash, roles: [...roles] }, SYSTEM);
    const token = newSecret();
    await createSession(database.db, { idSha256: digestOf(token), staffId: id });
    sessions.push([name, token]);
  }
  await createClient(database.db, { name: 'Ocean Letters', reviewPolicy: 'required', cancelWindowSeconds: 0 }, SYSTEM);

  const folder = mkdtempSync(path.join(tmpdir(), 'desk-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  for (const [name, token] of sessions) tokens.set(`${url} ${name}`, token);
  const env = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: database.url,
    VAR_DIR: folder,
    HANDS_CACHE_DIR: HANDS_CACHE,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    WRITE_SLOTS: '1',
    LOG_LEVEL: 'error',
    LANGUAGE_READERS: 'off',
    ...settings,
  };
  const start = async (program: string, ...args: string[]): Promise<ChildProcess> =>
    spawn(process.execPath, [await builtProgram(program), ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const isReady = async () => (await fetch(`${url}/readyz`).catch(() => null))?.ok === true;
  let api = await start('src/http/main.js');
  const worker =
    work === 'none' ? null : await start('workers/main.js', ...(work === 'print' ? ['--only', 'print'] : []));
  await until(isReady, READY_MS);
  return {
    url,
    db: database.db,
    blobs: fileBlobStore(path.join(folder, 'blobs')),
    cutOff: () => void api.kill('SIGKILL'),
    async reopen() {
      api = await start('src/http/main.js');
      await until(isReady, READY_MS);
    },
    async close() {
      api.kill('SIGKILL');
      worker?.kill('SIGKILL');
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Everybody has come in already: checking a password is slow by design, and the door is tried elsewhere. */
const tokens = new Map<string, string>();

/** The cookie of somebody of the staff in that house. */
export function sessionOf(url: string, name: string) {
  const value = tokens.get(`${url} ${name}`);
  if (value === undefined) throw new Error(`expected one of ${STAFF.map(([each]) => each).join(', ')}, got ${name}`);
  const flags = { httpOnly: true, secure: false, sameSite: 'Strict', expires: -1 } as const;
  return { name: 'letters-session', value, domain: new URL(url).hostname, path: '/', ...flags };
}

/** The pages as a visitor gets them, built for the sources as they are now. */
async function buildDesk(): Promise<string> {
  const pages = projectPath('dist/desk');
  const stamp = path.join(pages, '.built-from');
  const sources = keyOf(sourcesIn('src'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return pages;
  const vite = projectPath('node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', projectPath('src/desk'), '--logLevel', 'error'], {
    cwd: projectPath(),
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
  });
  writeFileSync(stamp, sources);
  return pages;
}
