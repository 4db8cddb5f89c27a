/**
 * The desk in a real browser: what the first visit costs to load, how long frames take while the pen writes a full page, and
 * how long a reviewer waits for the next letter. Starts the whole house (PostgreSQL, API, worker) for it.
 *
 *   npm run bench:desk [-- --pictures]   with --pictures only takes the README's pictures into docs/pictures/
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser } from '../test/desk/support/browser.js';
import { measureFrames } from './desk/frames.js';
import { measureLoading } from './desk/loading.js';
import { takePictures } from './desk/pictures.js';
import { measureReviewing } from './desk/reviewing.js';

process.env.LETTERS_TEST_RUN = mkdtempSync(path.join(tmpdir(), 'letters-bench-'));
// The house's support reads that folder's name when it is loaded.
const { openHouse } = await import('../test/desk/support/house.js');

const house = await openHouse();
const browser = await openBrowser();
try {
  if (process.argv.includes('--pictures')) await takePictures(browser, house.url);
  else {
    await measureLoading(browser, house.url, '/review');
    await measureLoading(browser, house.url, '/dictate');
    await measureFrames(browser, house.url);
    await measureReviewing(browser, house.url);
  }
} finally {
  await browser.close();
  await house.close();
  const { default: endDatabase }: { default: () => Promise<void> } = await import(
    path.resolve(import.meta.dirname, '../test/support/global-teardown.mjs')
  );
  await endDatabase();
}
