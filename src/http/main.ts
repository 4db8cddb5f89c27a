import { readCatalogue } from '../catalogue/catalogue.js';
import { traceInThread } from '../catalogue/trace-in-thread.js';
import { type Config, loadConfig } from '../config.js';
import { createLog, type Log } from '../log.js';
import { projectPath } from '../project-root.js';
import { runProgram } from '../run-program.js';
import { openServices, type Services } from '../services.js';
import { databaseNow } from '../storage/database.js';
import { createThreadPreviewer } from '../writing/thread-previewer.js';
import { createApp } from './app.js';
import { dictationLine } from './dictation-line.js';
import { openLiveLines } from './live-lines.js';
import { microphoneLine } from './microphone-line.js';
import { closeServer, createHttpServer } from './server.js';
import type { Check, HttpServices } from './services.js';

/** `npm run api`: opens the door and keeps it open until it is told to close. */

const LAST_MOMENT_MS = 25_000;
/** Streams and slow readers are cut off after this; whoever was answered has been answered by then. */
const FAREWELL_MS = 10_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog({ ...config.log, process: 'api' });
  const services = await openServices(config, log);
  const house = await furnish(services, config, log);
  const server = createHttpServer(createApp(house));
  const closeLines = openLiveLines(server, house, [dictationLine(house), microphoneLine(house)]);

  let isEnding = false;
  const end = async (exitCode: number) => {
    if (isEnding) process.exit(1);
    isEnding = true;
    setTimeout(() => process.exit(1), LAST_MOMENT_MS).unref();
    setTimeout(() => server.closeAllConnections(), FAREWELL_MS).unref();
    closeLines();
    await closeServer(server);
    await house.previewer.close();
    await services.close();
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0));
  // Without its supervisor it would be an orphan.
  process.on('disconnect', () => void end(0));
  process.on('uncaughtException', (error) => {
    log.fatal('the API has a fault and starts anew', { error });
    process.exit(1);
  });
  server.on('error', (error) => {
    log.fatal('the door cannot be opened', { error });
    process.exit(1);
  });
  server.listen(config.port, config.host, () => {
    log.info('the door is open', { address: config.publicUrl });
    process.send?.('ready');
  });
}

async function furnish(services: Services, config: Config, log: Log): Promise<HttpServices> {
  const { templatesDirectory, handsCacheDirectory } = config;
  return {
    db: services.db,
    blobs: services.blobs,
    catalogue: await readCatalogue(
      templatesDirectory,
      handsCacheDirectory,
      traceInThread(templatesDirectory, handsCacheDirectory),
    ),
    previewer: createThreadPreviewer({ templates: templatesDirectory, handsCache: handsCacheDirectory }),
    recordings: services.speech ? config.recordings : null,
    ear: services.speech?.ear ?? null,
    log,
    publicUrl: config.publicUrl,
    proxies: config.proxies,
    secret: config.secret,
    checks: checksOf(services),
    deskDirectory: projectPath('dist/desk'),
  };
}

/** Letters are taken in with the database and the files' store; the queue may come back later. */
function checksOf({ db, blobs, letterQueue }: Services): Check[] {
  return [
    { name: 'database', needed: true, run: async () => void (await databaseNow(db)) },
    { name: 'files', needed: true, run: () => blobs.check() },
    { name: 'queue', needed: false, run: () => letterQueue.ping() },
  ];
}

await runProgram(main);
