import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BlobStore } from '../../src/storage/blobs/blob-store.js';
import { fileBlobStore } from '../../src/storage/blobs/file.js';
import type { Database } from '../../src/storage/database.js';
import { builtProgram } from './build.js';
import { testDatabase } from './database.js';
import { HANDS_CACHE } from './hands-cache.js';
import type { TestRedis } from './redis.js';

/** A database, a queue and a folder for files, and real worker processes on them. */
export interface WorkerStand {
  readonly db: Database;
  readonly redis: TestRedis | null;
  readonly blobs: BlobStore;
  readonly folder: string;
  /** Starts another worker process. */
  readonly startWorker: (env?: Record<string, string>) => Promise<ChildProcess>;
  /** Makes the queue forget every job, whichever queue it is. */
  readonly wipeQueue: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function workerStand(startRedis: () => Promise<TestRedis | null>): Promise<WorkerStand> {
  const [database, redis] = await Promise.all([testDatabase(), startRedis()]);
  const folder = mkdtempSync(path.join(tmpdir(), 'worker-'));
  const workers: ChildProcess[] = [];
  const settings = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: database.url,
    VAR_DIR: folder,
    HANDS_CACHE_DIR: HANDS_CACHE,
    // Each is a process that reads the catalogue first.
    WRITE_SLOTS: '1',
    LOG_LEVEL: 'error',
    // Starting a dictionary takes seconds and is the point of few tests.
    LANGUAGE_READERS: 'off',
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  return {
    db: database.db,
    redis,
    blobs: fileBlobStore(path.join(folder, 'blobs')),
    folder,
    async startWorker(env = {}) {
      const program = await builtProgram('workers/main.js');
      const stdio: ['ignore', 'ignore', 'inherit'] = ['ignore', 'ignore', 'inherit'];
      const worker = spawn(process.execPath, [program], { env: { ...settings, ...env }, stdio });
      workers.push(worker);
      return worker;
    },
    async wipeQueue() {
      if (redis) await redis.run('flushall');
      else await database.query('delete from bullmq.job');
    },
    async close() {
      for (const worker of workers) worker.kill('SIGKILL');
      await redis?.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks until it holds. */
export async function until(holds: () => Promise<boolean> | boolean, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`waited ${withinMs} ms in vain`);
    await pause(50);
  }
}
