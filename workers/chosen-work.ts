import { parseArgs } from 'node:util';
import { JOBS } from '../src/jobs/index.js';
import { UsageError } from '../src/run-program.js';
import type { Database } from '../src/storage/database.js';
import { listPrinters } from '../src/storage/printers.js';
import type { WorkerOptions } from './worker.js';

type Work = Pick<WorkerOptions, 'jobs' | 'printers'>;

/**
 * What a worker is started for: `--only write` writes letters, `--only print` serves printers, `--printer study` serves that one
 * alone; without any, all.
 * @throws UsageError
 */
export function chosenWork(args: readonly string[]): Work {
  const { only, printer } = flagsIn(args);
  const writing = Object.values(JOBS).map(({ name }) => name);
  if (printer !== undefined && only !== 'write') return { jobs: [], printers: { name: printer } };
  if (printer !== undefined) throw new UsageError('--only write serves no printer: leave --printer out');
  switch (only) {
    case undefined:
      return { jobs: writing, printers: 'shared' };
    case 'write':
      return { jobs: writing, printers: 'none' };
    case 'print':
      return { jobs: [], printers: 'shared' };
    default:
      throw new UsageError(`--only: expected write or print, got ${only}`);
  }
}

function flagsIn(args: readonly string[]): { only?: string | undefined; printer?: string | undefined } {
  try {
    return parseArgs({ args: [...args], options: { only: { type: 'string' }, printer: { type: 'string' } } }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'expected --only or --printer', { cause: error });
  }
}

/**
 * A worker that was started for one printer would wait for a misspelt one for ever.
 * @throws UsageError
 */
export async function requirePrinter(db: Database, printers: WorkerOptions['printers']): Promise<void> {
  if (typeof printers === 'string') return;
  const names = (await listPrinters(db)).map(({ name }) => name);
  if (names.includes(printers.name)) return;
  const known = names.length > 0 ? `the house has ${names.join(', ')}` : 'none is registered yet';
  throw new UsageError(`--printer: there is no printer called ${printers.name}; ${known}`);
}
