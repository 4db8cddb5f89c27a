import type { Config } from '../config.js';
import { migrateQueue } from '../jobs/queues.js';
import type { BlobStore } from '../storage/blobs/blob-store.js';
import { openDatabase } from '../storage/database.js';
import { migrate } from '../storage/migrations.js';
import { openTheDoor } from './first-run.js';

/**
 * Makes everything ready for the API and the workers: tables up to date, a place for files, and a way in for the first
 * client and the first of the staff. It may be done any number of times.
 */
export async function prepareHouse(config: Config, blobs: BlobStore): Promise<void> {
  await migrate(config.databaseUrl, config.migrationsDirectory);
  await migrateQueue(config);
  await blobs.prepare();
  const db = openDatabase({ url: config.databaseUrl, maxConnections: 1 });
  try {
    await openTheDoor(db, config.varDirectory, config.cancelWindowSeconds);
  } finally {
    await db.destroy();
  }
}
