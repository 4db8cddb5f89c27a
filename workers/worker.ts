import { hostname } from 'node:os';
import type { JobName } from '../src/jobs/index.js';
import { openWorker } from '../src/jobs/queues.js';
import { createDictionary } from '../src/proofreading/engines/dictionary.js';
import { createHarper } from '../src/proofreading/engines/harper.js';
import type { Services } from '../src/services.js';
import { queueState } from '../src/storage/outbox.js';
import { removeWorker, reportWorker } from '../src/storage/workers.js';
import { putBack } from '../src/storage/write-proof.js';
import { every } from './every.js';
import { startHousekeeping } from './housekeeping.js';
import { startRecordingRelay } from './recording-relay.js';
import { startRelay } from './relay.js';
import { openRenderPool } from './render-pool.js';
import { runJob } from './run-job.js';
import { servePrinters } from './serve-printers.js';
import { sparingly } from './sparingly.js';
import type { WorkContext } from './work-context.js';

export interface WorkerOptions {
  readonly jobs: readonly JobName[];
  /** Which printers it serves: those that want no worker of their own, one by name, or none. */
  readonly printers: 'shared' | { readonly name: string } | 'none';
  /** The writing process's program; tests run another build of it. */
  readonly renderProgram?: string;
  /** Called when there is work, Redis or PostgreSQL answers, and still none reaches this process. */
  readonly onStuck: () => void;
}

export interface RunningWorker {
  readonly id: string;
  /** Takes up nothing more, gives what is under way some time, and hands the rest back. */
  close(): Promise<void>;
}

const REPORT_MS = 5_000;
const WATCH_MS = 10_000;
/** Letters due for so long, with a free worker here, mean that the connection to the queue is dead without knowing it. */
const STUCK_MS = 60_000;
/** For what is under way when the process is asked to end. */
const GRACE_MS = 20_000;

/** Starts taking up jobs, and the relay and the housekeeping that every worker shares in. */
export function startWorker(services: Services, options: WorkerOptions): RunningWorker {
  const { config, db, blobs, letterQueue, recordingQueue, speech } = services;
  const id = `${hostname()}-${process.pid}`;
  const log = services.log.child({ worker: id });
  const slots = options.jobs.length === 0 ? 0 : config.writeSlots;
  const pool = openRenderPool(slots, {
    templatesDirectory: config.templatesDirectory,
    handsCacheDirectory: config.handsCacheDirectory,
    ...(options.renderProgram ? { program: options.renderProgram } : {}),
  });
  const readers = config.languageReaders ? [createHarper(), createDictionary()] : [];
  const leases = new Set<string>();
  let isClosing = false;
  let tookAt: Date | null = null;
  const context: WorkContext = {
    db,
    blobs,
    pool,
    readers,
    speech,
    log,
    worker: id,
    leases,
    isClosing: () => isClosing,
  };

  const onQueueError = sparingly((error) => log.warn('the queue was away', { error }));
  const workers = options.jobs.map((name) =>
    openWorker(name, config, {
      slots: config.writeSlots,
      onError: onQueueError,
      handle: async (data) => {
        tookAt = new Date();
        await runJob(name, data, context);
      },
    }),
  );
  const startedAt = Date.now();
  const isStuck = async () => {
    const idleMs = Date.now() - (tookAt?.getTime() ?? startedAt);
    if (slots === 0 || leases.size > 0 || idleMs < STUCK_MS) return false;
    const { oldestWaitsMs } = await queueState(db);
    if (oldestWaitsMs < STUCK_MS) return false;
    // In PostgreSQL, which has just answered, the queue cannot be away but for this process.
    if (config.redisUrl !== null) await letterQueue.ping();
    return true;
  };
  const tellTrouble = sparingly((error) => log.warn('the database was away', { error }));
  const tellPrintTrouble = sparingly((error) => log.warn('a print could not be taken further', { error }));
  const repetitions = [
    startRelay(db, letterQueue, log),
    startRecordingRelay(db, recordingQueue, blobs, log),
    startHousekeeping(db, blobs, log),
    every(REPORT_MS, () => reportWorker(db, id, slots, tookAt), tellTrouble),
    every(WATCH_MS, async () => (await isStuck()) && options.onStuck(), tellTrouble),
  ];

  const printService =
    options.printers === 'none'
      ? null
      : servePrinters(
          { db, blobs, folders: config.printDirectory, onError: tellPrintTrouble },
          options.printers === 'shared' ? null : options.printers.name,
        );

  return {
    id,
    async close() {
      await Promise.all(repetitions.map((each) => each.stop()));
      const printed = printService?.close();
      const finished = Promise.all([...workers.map((worker) => worker.close()), printed]);
      await Promise.race([finished, timeUp(GRACE_MS)]);
      isClosing = true;
      pool.close();
      for (const reader of readers) reader.dispose();
      await Promise.allSettled([...leases].map((token) => putBack(db, token)));
      await removeWorker(db, id).catch(() => {});
    },
  };
}

function timeUp(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
