/**
 * The desk in a real browser: what the first visit costs to load, and how long frames take while the pen writes a full page.
 * Starts the whole house (PostgreSQL, API, worker) for it.
 *
 *   npm run bench:desk [-- --pictures]   with --pictures also takes the README's pictures into docs/pictures/
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, say, signedIn, signIn, visit } from '../test/desk/support/browser.js';
import type { TestHouse } from '../test/desk/support/house.js';

process.env.LETTERS_TEST_RUN = mkdtempSync(path.join(tmpdir(), 'letters-bench-'));
// The house's support reads that folder's name when it is loaded.
const { openHouse } = await import('../test/desk/support/house.js');

const PARAGRAPH =
  'i have been thinking of the summer we spent by the lake comma of the boat that would not float comma and of how you laughed when the rain came down on us all period';
const LETTER = [
  'dear catherine comma new paragraph',
  ...Array.from({ length: 7 }, () => PARAGRAPH),
  'closing love',
  'sign it theodore',
];

/** Remembers how long each frame's own work takes and how far frames are apart, from the first stroke on. */
const WATCH_FRAMES = `
  globalThis.frames = { work: [], apart: [] };
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  let last = 0;
  globalThis.requestAnimationFrame = (callback) => ask((now) => {
    const begun = performance.now();
    callback(now);
    globalThis.frames.work.push(performance.now() - begun);
    if (last && now - last < 1000) globalThis.frames.apart.push(now - last);
    last = now;
  });
`;

interface Frames {
  readonly work: readonly number[];
  readonly apart: readonly number[];
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;
}

async function measureWriting(browser: Browser, house: TestHouse): Promise<void> {
  const { page, context } = await visit(browser, house.url);
  await page.addInitScript(WATCH_FRAMES);
  await signIn(page, 'Theodore', '/dictate');
  await page.locator('.sheet').first().waitFor();
  await say(page, ...LETTER);
  await page.getByText('safe in the house').waitFor();
  await untilStill(page);
  const { work, apart } = await page.evaluate((): Frames => Reflect.get(globalThis, 'frames'));
  console.log(`writing a full page: ${work.length} frames`);
  console.log(
    `  work per frame: median ${percentile(work, 0.5).toFixed(2)} ms, p95 ${percentile(work, 0.95).toFixed(2)} ms, worst ${Math.max(...work).toFixed(1)} ms`,
  );
  console.log(
    `  frames apart:   median ${percentile(apart, 0.5).toFixed(1)} ms, p95 ${percentile(apart, 0.95).toFixed(1)} ms (goal 16: one of 60 Hz)`,
  );
  await context.close();
}

/** The pen rests when no frame was asked for in half a second. */
async function untilStill(page: Page): Promise<void> {
  await page.waitForFunction(
    async () => {
      const { work } = Reflect.get(globalThis, 'frames');
      const before = work.length;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return before > 60 && work.length === before;
    },
    undefined,
    { timeout: 180_000 },
  );
}

/** Everything that the first visit fetches, as the house sends it; the hand and other answers of the API apart. */
async function measureLoad(browser: Browser, house: TestHouse, room: string): Promise<void> {
  const { page, context } = await signedIn(browser, house.url, 'Theodore');
  const addresses = new Map<string, string>();
  const sizes: number[] = [];
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  network.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId);
    if (address?.startsWith(house.url) && !new URL(address).pathname.startsWith('/v1/')) sizes.push(encodedDataLength);
  });
  await page.goto(room);
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => {});
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`first load of ${room}: ${(total / 1024).toFixed(0)} KB compressed in ${sizes.length} files (goal 300)`);
  await context.close();
}

async function takePictures(browser: Browser, house: TestHouse): Promise<void> {
  const shots = [
    { name: 'dictation-desk', room: '/dictate', colorScheme: 'light' },
    { name: 'review-desk', room: '/review', colorScheme: 'light' },
    { name: 'review-desk-dark', room: '/review', colorScheme: 'dark' },
    { name: 'letters', room: '/letters', colorScheme: 'light' },
  ] as const;
  const { page: writer, context: desk } = await visit(browser, house.url);
  await signIn(writer, 'Theodore', '/dictate');
  await writer.getByLabel('To', { exact: true }).fill('Catherine');
  await say(writer, ...LETTER);
  await writer.getByText('safe in the house').waitFor();
  await writer.getByRole('button', { name: /^Hand it in/ }).click();
  await writer.getByRole('dialog').getByRole('button', { name: 'Hand it in' }).click();
  await writer.locator('.letter-page-sheets img').first().waitFor();
  await desk.close();
  for (const { name, room, colorScheme } of shots) {
    const { page, context } = await visit(browser, house.url, { colorScheme, viewport: { width: 1280, height: 800 } });
    await signIn(page, 'Theodore', room);
    if (room === '/dictate') {
      await page.getByLabel('To', { exact: true }).fill('Catherine');
      await say(page, ...LETTER.slice(0, 3));
      await page.getByLabel('Or say it by typing').fill('and of how you laughed when the rain came down');
      await page.waitForTimeout(2500);
    }
    if (room === '/review') {
      await page.locator('.queued-letter').first().waitFor();
      await page.keyboard.press('j');
    }
    await page.waitForTimeout(2500);
    await page.screenshot({ path: path.join('docs/pictures', `${name}.png`), scale: 'css' });
    await context.close();
  }
}

const house = await openHouse();
const browser = await openBrowser();
try {
  await measureLoad(browser, house, '/review');
  await measureLoad(browser, house, '/dictate');
  await measureWriting(browser, house);
  if (process.argv.includes('--pictures')) await takePictures(browser, house);
} finally {
  await browser.close();
  await house.close();
  const { default: endDatabase }: { default: () => Promise<void> } = await import(
    path.resolve(import.meta.dirname, '../test/support/global-teardown.mjs')
  );
  await endDatabase();
}
