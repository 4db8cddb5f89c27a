import {
  createPostgresBackend,
  type JobsOptions,
  Queue,
  runMigrations,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import pg from 'pg';
import type { JobDefinition } from './define-job.js';

/** Where queues live: in Redis, or without one in the same PostgreSQL as the letters. */
export interface QueueSettings {
  readonly redisUrl: string | null;
  readonly databaseUrl: string;
  /** Keeps services apart that share a Redis or a database. */
  readonly queuePrefix: string;
}

/** The side that hands work over. Nothing here is to be relied on: PostgreSQL knows what there is to do. */
export interface JobQueue<Payload> {
  /** Hands jobs over; one that the queue holds already is not doubled. Rejects within two seconds when the queue is away. */
  add(payloads: readonly Payload[]): Promise<void>;
  /** Whether the queue still holds this job, waiting or being worked on. */
  holds(payload: Payload): Promise<boolean>;
  /** Rejects within two seconds when the queue is away. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The side that does the work. */
export interface JobWorker {
  /** Takes up no more jobs and waits for those under way. */
  close(): Promise<void>;
}

/** The queue did not answer in time. */
export class QueueAway extends Error {
  readonly code = 'queue_away';

  constructor() {
    super('the queue does not answer: see whether Redis (REDIS_URL) or PostgreSQL runs');
  }
}

const SCHEMA = 'bullmq';
const ANSWER_TIMEOUT_MS = 2_000;
/** Between a worker that found no database and the next one that looks for it. */
const ANEW_MS = 1_000;
/**
 * A connection that is half open says nothing for ever; after so long without a byte it is made anew. Waiting workers hear
 * from Redis every five seconds.
 */
const SOCKET_TIMEOUT_MS = 15_000;

/** A producer asks once and gives up soon: the relay comes back by itself. */
const PRODUCER_PATIENCE = { enableOfflineQueue: false, commandTimeout: 1_000, maxRetriesPerRequest: 1 };
/** A worker has nothing better to do than to wait for Redis. */
const WORKER_PATIENCE = { maxRetriesPerRequest: null };

/** Retries, delays and failed jobs are PostgreSQL's business; a job that is over leaves no trace that could block its id. */
const FORGET = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;

/** Opens the handing-over side of a kind of job. `onError` hears of lost connections, which mend themselves. */
export function openQueue<Payload extends object>(
  definition: JobDefinition<string, Payload>,
  settings: QueueSettings,
  onError: (error: Error) => void,
): JobQueue<Payload> {
  let queue = newQueue(definition.name, settings, onError);
  // Redis is asked again and again.
  let hasAnswered = settings.redisUrl !== null;
  /** BullMQ never asks PostgreSQL again whose first answer was none, so a queue that never had one is opened anew. */
  const ask = async <T>(question: (asked: AnyQueue) => Promise<T>): Promise<T> => {
    try {
      const answer = await inTime(question(queue));
      hasAnswered = true;
      return answer;
    } catch (error) {
      if (!hasAnswered) {
        abandon(queue);
        queue = newQueue(definition.name, settings, onError);
      }
      throw error;
    }
  };
  return {
    async add(payloads) {
      const jobs = payloads.map((data) => ({
        name: definition.name,
        data,
        opts: { jobId: definition.idOf(data), ...FORGET },
      }));
      await ask((asked) => asked.addBulk(jobs));
    },
    async holds(payload) {
      const job = await ask((asked) => asked.getJob(definition.idOf(payload)));
      return job !== undefined;
    },
    async ping() {
      await ask((asked) => asked.getJobCounts('wait'));
    },
    async close() {
      await queue.close();
      abandon(queue);
    },
  };
}

/** A connection that never came about would go on trying; BullMQ waits for its end in vain. */
function abandon(queue: AnyQueue): void {
  queue.close().catch(() => {});
  queue.disconnect().catch(() => {});
}

/** What both of BullMQ's queues can do, as far as we ask. */
interface AnyQueue {
  addBulk(jobs: { name: string; data: object; opts: JobsOptions }[]): Promise<unknown>;
  getJob(id: string): Promise<object | undefined>;
  getJobCounts(state: 'wait'): Promise<unknown>;
  close(): Promise<void>;
  disconnect(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

function newQueue(name: string, settings: QueueSettings, onError: (error: Error) => void): AnyQueue {
  const queue = connectQueue(name, settings);
  queue.on('error', onError);
  return queue;
}

function connectQueue(name: string, settings: QueueSettings): AnyQueue {
  if (settings.redisUrl === null) {
    const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
    return new PostgresQueue(queueName(name, settings), { connection: postgresConnection(settings) });
  }
  const connection = { url: settings.redisUrl, socketTimeout: SOCKET_TIMEOUT_MS, ...PRODUCER_PATIENCE };
  return new Queue(name, { connection, prefix: settings.queuePrefix });
}

/** BullMQ waits for a connection without end; nobody here does. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new QueueAway()), ANSWER_TIMEOUT_MS);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

interface Work {
  /** How many jobs at the same time. */
  readonly slots: number;
  /** Does one job, given what it says. What it throws is told to `onError` and otherwise forgotten. */
  readonly handle: (data: unknown) => Promise<void>;
  readonly onError: (error: Error) => void;
}

/**
 * Takes up the jobs of one kind. The locks and stalls of BullMQ only decide when a job is handed to another worker;
 * whose result counts is decided by the lease in PostgreSQL.
 */
export function openWorker(name: string, settings: QueueSettings, { slots, handle, onError }: Work): JobWorker {
  const start = () => {
    const started = newWorker(name, settings, slots, async (job) => handle(job.data));
    let isTrying = settings.redisUrl === null;
    started.on('ready', () => (isTrying = false));
    started.on('failed', (_job, error) => onError(error));
    started.on('error', (error) => {
      onError(error);
      if (!isTrying) return;
      isTrying = false;
      // As with a queue: one whose first word to PostgreSQL failed would never take up a job.
      started.close(true).catch(() => {});
      again = setTimeout(() => (worker = start()), ANEW_MS);
    });
    return started;
  };
  let again: NodeJS.Timeout | undefined;
  let worker = start();
  return {
    close() {
      clearTimeout(again);
      return worker.close();
    },
  };
}

type Processor = (job: { readonly data: unknown }) => Promise<void>;

function newWorker(name: string, settings: QueueSettings, slots: number, processor: Processor) {
  const options = {
    concurrency: slots,
    lockDuration: 30_000,
    stalledInterval: 10_000,
    // A job may lose its worker any number of times: PostgreSQL counts the attempts.
    maxStalledCount: 1_000_000,
    ...FORGET_WORKER,
  } satisfies Omit<WorkerOptions, 'connection'>;
  if (settings.redisUrl === null) {
    const { Worker: PostgresWorker } = withBackend(createPostgresBackend);
    const connection = postgresConnection(settings);
    return new PostgresWorker(queueName(name, settings), processor, { ...options, connection });
  }
  const connection = { url: settings.redisUrl, socketTimeout: SOCKET_TIMEOUT_MS, ...WORKER_PATIENCE };
  return new Worker(name, processor, { ...options, connection, prefix: settings.queuePrefix });
}

const FORGET_WORKER = { removeOnComplete: { count: 0 }, removeOnFail: { count: 0 } };

/** BullMQ's tables know no prefix, so the queue's own name has it. */
function queueName(name: string, { queuePrefix }: QueueSettings): string {
  return `${queuePrefix}-${name}`;
}

function postgresConnection({ databaseUrl }: QueueSettings) {
  return {
    connectionString: databaseUrl,
    schema: SCHEMA,
    max: 4,
    connectionTimeoutMillis: 2_000,
    query_timeout: 5_000,
    keepAlive: true,
  };
}

/** Makes or updates the queue's own tables, where PostgreSQL carries the queue. */
export async function migrateQueue(settings: QueueSettings): Promise<void> {
  if (settings.redisUrl !== null) return;
  const client = new pg.Client({ connectionString: settings.databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
}
