import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { say, signedIn } from '../../test/desk/support/browser.js';
import { handIn, MORNING } from './letters.js';

const FOLDER = 'docs/pictures';
const SPOKEN = [
  'dear catherine comma new paragraph',
  'i have been thinking of the summer we spent by the lake comma of the boat that would not float comma and of how you laughed when the rain came down on us all period',
];
const STILL_SPEAKING = 'i never told you that i kept the oar';

/** The README's pictures of the desk, taken of the house at work. */
export async function takePictures(browser: Browser, url: string): Promise<void> {
  const desk = await signedIn(browser, url, 'Theodore', { viewport: { width: 1440, height: 900 } });
  await desk.page.goto('/letters');
  await handIn(desk.page, MORNING.length);

  await desk.page.goto('/dictate');
  await desk.page.getByLabel('To', { exact: true }).fill('Catherine');
  await desk.page.getByLabel('From').fill('Theodore');
  await say(desk.page, ...SPOKEN);
  await desk.page.getByText('safe in the house').waitFor();
  await desk.page.getByLabel('Or say it by typing').fill(STILL_SPEAKING);
  await atRest(desk.page);
  await take(desk.page, 'dictation-desk');

  await desk.page.goto('/review');
  await desk.page.locator('.queued-letter').first().waitFor();
  await desk.page.keyboard.press('j');
  await desk.page.locator('.page-viewer-sheet img').waitFor();
  await atRest(desk.page);
  await take(desk.page, 'review-desk');

  await desk.page.goto('/letters');
  await desk.page.locator('.letter-sheet').nth(MORNING.length).waitFor();
  await atRest(desk.page);
  await take(desk.page, 'letters');
  await desk.context.close();
}

/** What is still moving comes to its end. */
async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.waitForTimeout(2_500);
}

/** Ink and paper have few colours. */
async function take(page: Page, name: string): Promise<void> {
  const picture = await page.screenshot({ scale: 'css' });
  await sharp(picture)
    .png({ palette: true, colours: 200 })
    .toFile(path.join(FOLDER, `${name}.png`));
}
