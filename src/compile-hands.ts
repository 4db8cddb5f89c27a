import { readCatalogue } from './catalogue/catalogue.js';
import { loadConfig } from './config.js';
import { DEFAULT_HAND } from './letter/style.js';
import { runProgram } from './run-program.js';

/**
 * The last step of `npm run build`: traces hands from their fonts, so that nobody's first letter waits for it.
 * The default hand, or with `--all` every one (for images whose files cannot change later). What is there already is kept.
 */
// Without the house that started it, it would be an orphan.
process.on('disconnect', () => process.exit(0));

await runProgram(async () => {
  const { templatesDirectory, handsCacheDirectory } = loadConfig();
  const { hands } = await readCatalogue(templatesDirectory, handsCacheDirectory);
  for (const name of process.argv.includes('--all') ? hands.names : [DEFAULT_HAND]) await hands.compile(name);
});
