import path from 'node:path';
import { ConfigError, loadConfig } from './config.js';
import { prepareHouse } from './house/prepare.js';
import { openBlobStore } from './services.js';

/** `npm run setup`: what `npm start` does by itself before anything else, for houses whose parts are started one by one. */
try {
  const config = loadConfig();
  await prepareHouse(config, await openBlobStore(config));
  process.stdout.write(`Ready. How to get in: ${path.join(config.varDirectory, 'first-run.json')}\n`);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
