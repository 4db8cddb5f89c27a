import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, childEnvironment, loadConfig } from './config.js';
import { AlreadyRunning, type OwnDatabase, runEmbeddedDatabase } from './house/embedded-database.js';
import { readFirstRun } from './house/first-run.js';
import { learnHands } from './house/learn-hands.js';
import { checkPort, PortUnusable } from './house/port.js';
import { prepareHouse } from './house/prepare.js';
import { Supervised } from './house/supervised.js';
import { welcome } from './house/welcome.js';
import { createLog, type Log } from './log.js';
import { runProgram } from './run-program.js';
import { openBlobStore } from './services.js';
import { PostgresStartFailed } from './storage/embedded-postgres.js';
import { PostgresNotFound } from './storage/postgres-binaries.js';
import { RootOnlyFolder } from './storage/postgres-identity.js';

/** `npm start`: PostgreSQL unless there is one, the API, the workers, all kept running until Ctrl-C. */

const HEALTHY_MS = 30_000;

/** What has been started, in the order in which it was. */
interface House {
  readonly database: OwnDatabase | null;
  readonly programs: Supervised[];
  /** Traces hands in the background; gone when it is done. */
  pupil: ChildProcess | null;
}

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog({ ...config.log, process: 'house' });
  await checkPort(config.host, config.port);
  const house: House = {
    database: config.databaseIsEmbedded ? await runEmbeddedDatabase(config.varDirectory, log) : null,
    programs: [],
    pupil: null,
  };
  endWithSignals(house, config, log);
  try {
    await prepareHouse(config, await openBlobStore(config));
  } catch (error) {
    await close(house);
    throw error;
  }
  const env = environmentOf(config);
  startPrograms(house, config, env, log);
  await untilHealthy(config);
  house.pupil = learnHands(path.join(import.meta.dirname, 'compile-hands.js'), env);
  process.stdout.write(welcome(config.publicUrl, readFirstRun(config.varDirectory)));
}

/** What every program of the house is to know. */
function environmentOf(config: Config): Record<string, string> {
  return childEnvironment({
    DATABASE_URL: config.databaseUrl,
    VAR_DIR: config.varDirectory,
    APP_SECRET: config.secret,
    LOG_FORMAT: config.log.format,
  });
}

function startPrograms(house: House, config: Config, env: Record<string, string>, log: Log): void {
  const start = (name: string, program: string) =>
    house.programs.push(new Supervised({ name, program: path.join(import.meta.dirname, program), env, log }));
  start('api', 'http/main.js');
  for (let i = 0; i < config.workerProcesses; i++) start('worker', '../workers/main.js');
}

async function untilHealthy({ host, port }: Config): Promise<void> {
  const address = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const deadline = performance.now() + HEALTHY_MS;
  while (!(await isHealthy(`http://${address}:${port}/healthz`))) {
    if (performance.now() > deadline) return;
    await pause(50);
  }
}

async function isHealthy(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

function endWithSignals(house: House, config: Config, log: Log): void {
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    await close(house);
    log.info('the house is closed');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  if (config.startedByNpm) endWithParent(end);
}

/** npm that is killed outright takes its terminal along, and nobody could end us any more. */
function endWithParent(end: () => Promise<void>): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void end(), 1_000).unref();
}

/** Doors first, so that nothing new comes in; the database last. */
async function close({ database, programs, pupil }: House): Promise<void> {
  pupil?.kill('SIGKILL');
  await Promise.all(programs.map((program) => program.stop()));
  await database?.stop();
}

await runProgram(main, [PortUnusable, AlreadyRunning, PostgresNotFound, PostgresStartFailed, RootOnlyFolder]);
