import { parseArgs } from 'node:util';
import { ConfigError, loadConfig } from '../src/config.js';
import { JOBS } from '../src/jobs/index.js';
import { createLog } from '../src/log.js';
import { runProgram } from '../src/run-program.js';
import { openServices } from '../src/services.js';
import { startWorker, type WorkerOptions } from './worker.js';

/** `npm run worker [-- --only write|print | --printer NAME]`: takes up jobs until it is told to end. */

const LAST_MOMENT_MS = 25_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog({ ...config.log, process: 'worker' });
  const work = chosenWork();
  const services = await openServices(config, log);

  let isEnding = false;
  const end = async (exitCode: number) => {
    if (isEnding) process.exit(1);
    isEnding = true;
    setTimeout(() => process.exit(1), LAST_MOMENT_MS).unref();
    await worker.close();
    await services.close();
    process.exit(exitCode);
  };
  const worker = startWorker(services, {
    ...work,
    onStuck: () => {
      log.fatal('letters wait but none reaches this worker; it starts anew');
      void end(1);
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0));
  // Without its supervisor it would be an orphan.
  process.on('disconnect', () => void end(0));
  process.on('uncaughtException', (error) => {
    log.fatal('the worker has a fault and starts anew', { error });
    process.exit(1);
  });
  log.info('the worker is ready', { count: config.writeSlots });
  process.send?.('ready');
}

/** `--only write` writes letters, `--only print` serves printers, `--printer study` serves that one alone; without any, all. */
function chosenWork(): Pick<WorkerOptions, 'jobs' | 'printers'> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, printer: { type: 'string' } } });
  const writing = Object.values(JOBS).map(({ name }) => name);
  if (values.printer) return { jobs: [], printers: { name: values.printer } };
  switch (values.only) {
    case undefined:
      return { jobs: writing, printers: 'shared' };
    case 'write':
      return { jobs: writing, printers: 'none' };
    case 'print':
      return { jobs: [], printers: 'shared' };
    default:
      throw new ConfigError([{ variable: '--only', expected: 'expected write or print' }]);
  }
}

await runProgram(main);
