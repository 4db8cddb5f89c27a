import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { errorCode } from './error-code.js';
import type { Schema } from './schema.js';

export type Database = Kysely<Schema>;
/** A database inside a transaction; what takes one is a step of a use case, never a use case. */
export type Step = Transaction<Schema>;

/**
 * No question to PostgreSQL may hang: without these a black hole holds a request for ever.
 * The server gives up a little before the client does, so that the client learns why.
 */
const PATIENCE = {
  connectionTimeoutMillis: 2_000,
  query_timeout: 5_000,
  statement_timeout: 4_000,
  idle_in_transaction_session_timeout: 10_000,
  lock_timeout: 3_000,
} as const;

interface OpenOptions {
  readonly url: string;
  readonly maxConnections?: number;
  /** Told of connections that break while nobody uses them; the pool replaces them by itself. */
  readonly onIdleError?: (error: Error) => void;
}

/** The database at `url`. Nothing is connected until the first question; `destroy()` closes it. */
export function openDatabase({ url, maxConnections = 10, onIdleError = () => {} }: OpenOptions): Database {
  const pool = new pg.Pool({ connectionString: url, max: maxConnections, ...PATIENCE, types: { getTypeParser } });
  // Without a listener an idle connection that the server closes would end the process.
  pool.on('error', onIdleError);
  // So would one that is lent out, of which the pool does not hear; whoever has it learns by their next question.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** PostgreSQL's own number for the type int8. */
const INT8 = 20;

/** int8 comes as text by default; ours count rows and seeds and stay far below 2^53. */
function getTypeParser(oid: number, format: 'text' | 'binary' = 'text'): (value: string) => unknown {
  return oid === INT8 ? Number : pg.types.getTypeParser(oid, format);
}

/** A value for a jsonb column; without it pg would take a list for a PostgreSQL array. */
export function json(value: object): string {
  return JSON.stringify(value);
}

const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN']);
const AWAY_MESSAGES = [
  /timeout exceeded when trying to connect/,
  /Query read timeout/,
  /Connection terminated/,
  /connection error and is not queryable/,
];

/** Whether an error means that PostgreSQL is away or too slow, rather than that the question was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  const code = errorCode(error);
  const message = error instanceof Error ? error.message : '';
  // Class 08: connection; 53: out of resources; 57: shutting down, cancelled by a timeout; 55P03: lock not to be had.
  return (
    AWAY_CODES.has(code) || /^(08|53|57)...$|^55P03$/.test(code) || AWAY_MESSAGES.some((each) => each.test(message))
  );
}

/**
 * Runs `work` as one transaction, or as a part of the caller's where `db` already is one:
 * so a use case stands on its own and can be made a part of a greater one.
 */
export function transact<T>(db: Database, work: (step: Step) => Promise<T>): Promise<T> {
  return isStep(db) ? work(db) : db.transaction().execute(work);
}

function isStep(db: Database): db is Step {
  return db.isTransaction;
}

/** The database's own clock, the only one that decides anything. Within a transaction it stands still. */
export async function databaseNow(db: Database): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(db);
  return rows[0]!.now;
}
