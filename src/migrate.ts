import { loadConfig } from './config.js';
import { migrateQueue } from './jobs/queues.js';
import { createLog } from './log.js';
import { runProgram } from './run-program.js';
import { migrate } from './storage/migrations.js';

/** `npm run migrate`: brings the database (and the queue's tables in it) up to date. */
await runProgram(async () => {
  const config = loadConfig();
  const log = createLog({ ...config.log, process: 'migrate' });
  const ran = await migrate(config.databaseUrl, config.migrationsDirectory);
  await migrateQueue(config);
  log.info('the database is up to date', { count: ran.length });
});
