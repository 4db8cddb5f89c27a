import { hostname } from 'node:os';
import { loadConfig } from '../src/config.js';
import { openDatabase } from '../src/storage/database.js';
import { liveWorkers } from '../src/storage/workers.js';

/** Ends with 0 where a worker of this machine has said lately that it is alive; for health checks of containers. */
const db = openDatabase({ url: loadConfig().databaseUrl, maxConnections: 1 });
const workers = await liveWorkers(db).catch(() => []);
await db.destroy();
process.exitCode = workers.some(({ id }) => id.startsWith(`${hostname()}-`)) ? 0 : 1;
