import { parseArgs } from 'node:util';
import { ConfigError, loadConfig } from '../src/config.js';
import { JOBS, type JobName } from '../src/jobs/index.js';
import { createLog } from '../src/log.js';
import { openServices } from '../src/services.js';
import { startWorker } from './worker.js';

/** `npm run worker [-- --only write]`: takes up jobs until it is told to end. */

const LAST_MOMENT_MS = 25_000;

function main(): void {
  const config = loadConfig();
  const log = createLog({ ...config.log, process: 'worker' });
  const jobs = chosenJobs();
  const services = openServices(config, log);

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
    jobs,
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

/** `--only write` takes up the jobs whose name begins with `write-`; without it, all. */
function chosenJobs(): JobName[] {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  const names: JobName[] = Object.values(JOBS).map(({ name }) => name);
  if (!values.only) return names;
  const kinds = [...new Set(names.map(kindOf))];
  const unknown = values.only.find((kind) => !kinds.includes(kind));
  if (unknown !== undefined)
    throw new ConfigError([{ variable: '--only', expected: `expected one of ${kinds.join(', ')}` }]);
  return names.filter((name) => values.only!.includes(kindOf(name)));
}

function kindOf(name: JobName): string {
  return name.split('-', 1)[0]!;
}

try {
  main();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
