import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findPostgres, postgresEnvironment } from './postgres-binaries.js';
import { type PostgresIdentity, postgresIdentity } from './postgres-identity.js';

/** A PostgreSQL of our own, reachable only through a socket file that nobody else may open. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** Resolves when the server has ended for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it the way that loses nothing and does not wait for clients. */
  stop(): Promise<void>;
}

/** PostgreSQL did not come up; the message holds its last words. */
export class PostgresStartFailed extends Error {
  readonly code = 'postgres_start_failed';
}

const USER = 'letters';
/** sockaddr_un holds 108 bytes on Linux and 104 on macOS; the file name `.s.PGSQL.5432.lock` needs 20 of them. */
const MAX_SOCKET_FOLDER_BYTES = 80;
const START_TIMEOUT_MS = 20_000;

/** The address under which the embedded database of a `var` folder is (or will be) reached. */
export function embeddedDatabaseUrl(varDirectory: string): string {
  return `postgresql://${USER}@localhost/postgres?host=${encodeURIComponent(socketFolder(varDirectory))}`;
}

/** In the database's own folder where its path is short enough for a socket, else in the system's temporary folder. */
function socketFolder(varDirectory: string): string {
  const own = path.join(path.resolve(varDirectory), 'postgres');
  if (Buffer.byteLength(own) <= MAX_SOCKET_FOLDER_BYTES) return own;
  const digest = createHash('sha256').update(own).digest('hex').slice(0, 16);
  return path.join(tmpdir(), `letters-${digest}`);
}

interface StartOptions {
  /** `-c` settings above the defaults, for tests that may forget everything. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the database of a `var` folder, making it first where there is none. One that already runs is taken over.
 * It dies with this process, even with a killed one, where the system can do that (Linux with util-linux).
 * @throws PostgresStartFailed, PostgresNotFound, RootOnlyFolder
 */
export async function startEmbeddedPostgres(
  varDirectory: string,
  options: StartOptions = {},
): Promise<EmbeddedPostgres> {
  const directory = path.join(path.resolve(varDirectory), 'postgres');
  const url = embeddedDatabaseUrl(varDirectory);
  if (await answers(url)) return { url, ended: new Promise(() => {}), stop: () => stopByPidFile(directory) };

  mkdirSync(varDirectory, { recursive: true });
  const binaries = findPostgres();
  const identity = postgresIdentity(binaries.bin, path.resolve(varDirectory));
  const programs: Programs = { bin: binaries.bin, identity, env: postgresEnvironment(binaries, varDirectory) };
  makePrivateFolder(directory, identity);
  makePrivateFolder(socketFolder(varDirectory), identity);
  if (!existsSync(path.join(directory, 'PG_VERSION'))) await initialise(programs, directory);

  const server = launch(programs, directory, socketFolder(varDirectory), options.settings ?? {});
  await untilItAnswers(server, url);
  const ended = new Promise<void>((resolve) => server.child.once('exit', () => resolve()));
  return { url, ended, stop: () => stopChild(server.child, ended) };
}

interface Programs {
  readonly bin: string;
  readonly identity: PostgresIdentity;
  readonly env: Readonly<Record<string, string>>;
}

function makePrivateFolder(folder: string, identity: PostgresIdentity): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Somebody else could have put a link of that name into the shared temporary folder.
  if (!lstatSync(folder).isDirectory()) throw new PostgresStartFailed(`expected a folder at ${folder}`);
  identity.own(folder);
}

async function initialise(programs: Programs, directory: string): Promise<void> {
  const settings = ['-U', USER, '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-instructions'];
  const [command, args, options] = commandLine(programs, 'initdb', ['-D', directory, ...settings]);
  try {
    await promisify(execFile)(command, args, options);
  } catch (error) {
    const words = error instanceof Error && 'stderr' in error ? error.stderr : '';
    throw new PostgresStartFailed(`initdb failed: ${String(words)}`, { cause: error });
  }
}

interface Server {
  readonly child: ChildProcess;
  lastWords: string;
}

function launch(
  programs: Programs,
  directory: string,
  socket: string,
  extra: Readonly<Record<string, string>>,
): Server {
  const settings = {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '64MB',
    // Statements are logged by nobody: they carry letters.
    log_min_error_statement: 'panic',
    ...extra,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, args, options] = commandLine(programs, 'postgres', ['-D', directory, '-k', socket, ...flags], true);
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const server: Server = { child, lastWords: '' };
  child.on('error', (error) => (server.lastWords = error.message));
  child.stderr?.on('data', (chunk: Buffer) => (server.lastWords = (server.lastWords + chunk).slice(-4_000)));
  // It ends with us, so it need not keep us from ending.
  child.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();
  return server;
}

/** One of PostgreSQL's programs, run as somebody it accepts and, if asked, bound to this process's life. */
function commandLine(
  { bin, identity, env }: Programs,
  program: string,
  args: readonly string[],
  diesWithUs = false,
): [string, string[], { cwd: string; env: Record<string, string>; uid?: number; gid?: number }] {
  const bound = diesWithUs && canBindToParent() ? ['setpriv', '--pdeathsig', 'SIGINT', '--'] : [];
  const [command, ...rest] = [...identity.prefix, ...bound, path.join(bin, program), ...args];
  const searchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  return [command!, rest, { cwd: '/', env: { PATH: searchPath, TZ: 'UTC', ...env }, ...identity.credentials }];
}

function canBindToParent(): boolean {
  return process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'SIGINT', '--', 'true']).status === 0;
}

async function untilItAnswers(server: Server, url: string): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!(await answers(url))) {
    if (server.child.exitCode !== null || server.child.pid === undefined || performance.now() > deadline) {
      server.child.kill('SIGINT');
      throw new PostgresStartFailed(`the embedded PostgreSQL did not start: ${server.lastWords}`);
    }
    await pause(25);
  }
}

/** Asked with a query, because a server that takes connections may still refuse to work. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000, query_timeout: 1_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // Now its end is waited for.
  child.ref();
  child.kill('SIGINT');
  await ended;
}

/** A server taken over from a killed supervisor is no child of ours; its lock file names it. */
async function stopByPidFile(directory: string): Promise<void> {
  const file = path.join(directory, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGINT');
  while (existsSync(file)) await pause(25);
}
