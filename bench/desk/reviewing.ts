import type { Browser, Page } from 'playwright-core';
import { signedIn } from '../../test/desk/support/browser.js';
import { spread } from './frames.js';
import { handIn } from './letters.js';

const LETTERS = 20;
const HOUR_SECONDS = 3600;

/** From the key that approves a letter to the next letter's page before the reviewer's eyes, letter after letter. */
export async function measureReviewing(browser: Browser, url: string): Promise<void> {
  const { page, context } = await signedIn(browser, url, 'Theodore', { viewport: { width: 1440, height: 900 } });
  await page.goto('/review');
  await handIn(page, LETTERS);
  await page.reload();
  await page.locator('.queued-letter').first().waitFor();
  await page.keyboard.press('j');
  await page.locator('.page-viewer-sheet img').waitFor();
  const waits: number[] = [];
  for (let read = 1; read < LETTERS; read++) waits.push(await approve(page));
  const left = HOUR_SECONDS / 100 - waits.reduce((sum, ms) => sum + ms, 0) / waits.length / 1000;
  console.log(
    `reviewing by keyboard, ${waits.length} letters: one key, and the next page is there after ${spread(waits)}`,
  );
  console.log(`  at 100 letters an hour that leaves ${left.toFixed(1)} s of 36 for reading each`);
  await context.close();
}

/** In the page: from the next key until another letter's page is drawn, in milliseconds. */
const UNTIL_NEXT = `(async () => {
  const shown = () => document.querySelector('.page-viewer-sheet img');
  const before = shown()?.src;
  const pressed = await new Promise((resolve) => {
    document.addEventListener('keydown', () => resolve(performance.now()), { once: true, capture: true });
  });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (!shown()?.complete || shown().src === before) await frame();
  await shown().decode();
  await frame();
  return performance.now() - pressed;
})()`;

/** Presses A. @returns after how many milliseconds the next letter's page was drawn */
async function approve(page: Page): Promise<number> {
  const next = page.evaluate<number>(UNTIL_NEXT);
  // The listener must be there before the key.
  await page.evaluate('null');
  await page.keyboard.press('a');
  return next;
}
