import path from 'node:path';
import { loadConfig } from './config.js';
import { prepareHouse } from './house/prepare.js';
import { runProgram } from './run-program.js';
import { openBlobStore } from './services.js';

/** `npm run setup`: what `npm start` does by itself before anything else, for houses whose parts are started one by one. */
await runProgram(async () => {
  const config = loadConfig();
  await prepareHouse(config, await openBlobStore(config));
  process.stdout.write(`Ready. How to get in: ${path.join(config.varDirectory, 'first-run.json')}\n`);
});
