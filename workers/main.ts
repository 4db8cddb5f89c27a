import { loadConfig } from '../src/config.js';
import { createLog } from '../src/log.js';
import { runProgram } from '../src/run-program.js';
import { openServices } from '../src/services.js';
import { chosenWork, requirePrinter } from './chosen-work.js';
import { startWorker } from './worker.js';

/** `npm run worker [-- --only write|print | --printer NAME]`: takes up jobs until it is told to end. */

const LAST_MOMENT_MS = 25_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog({ ...config.log, process: 'worker' });
  const work = chosenWork(process.argv.slice(2));
  const services = await openServices(config, log);
  await requirePrinter(services.db, work.printers);

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

await runProgram(main);
