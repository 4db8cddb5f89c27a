import pg from 'pg';
import type { Log } from '../log.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../storage/embedded-postgres.js';

/** Any number; held as long as a supervisor owns the database of its `var` folder. */
const SUPERVISOR_LOCK = 4_711_003;
const RESTART_MS = 500;

/** Another supervisor already runs on this `var` folder. */
export class AlreadyRunning extends Error {
  readonly code = 'already_running';

  constructor(varDirectory: string) {
    super(`The service already runs on ${varDirectory}. End that one, or set VAR_DIR to another folder.`);
  }
}

export interface OwnDatabase {
  stop(): Promise<void>;
}

/**
 * Runs PostgreSQL for this machine alone, and starts it again should it end.
 * @throws AlreadyRunning, and what `startEmbeddedPostgres` throws
 */
export async function runEmbeddedDatabase(varDirectory: string, log: Log): Promise<OwnDatabase> {
  let server = await startEmbeddedPostgres(varDirectory);
  let owner = await claim(server, varDirectory);
  let isStopping = false;

  const restart = async () => {
    if (isStopping) return;
    log.error('PostgreSQL ended and is started again');
    try {
      server = await startEmbeddedPostgres(varDirectory);
      owner = await claim(server, varDirectory);
      void server.ended.then(restart);
    } catch (error) {
      log.error('PostgreSQL could not be started', { error });
      setTimeout(() => void restart(), RESTART_MS);
    }
  };
  void server.ended.then(restart);

  return {
    async stop() {
      isStopping = true;
      await owner.end().catch(() => {});
      await server.stop();
    },
  };
}

/** A lock that PostgreSQL itself takes back when its holder dies. */
async function claim({ url }: EmbeddedPostgres, varDirectory: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [SUPERVISOR_LOCK]);
  if (rows[0]?.ours) return client;
  await client.end();
  throw new AlreadyRunning(varDirectory);
}
