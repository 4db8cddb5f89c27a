import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, go, openBrowser, PATIENCE_MS, say, signIn, visit } from './support/browser.js';
import { flawsOf } from './support/flaws.js';
import { openHouse, type TestHouse } from './support/house.js';

// The tests wait for what is to come, never for a time; a machine that is busy only takes longer.
jest.setTimeout(3 * PATIENCE_MS);

const LETTER = [
  'dear catherine comma new paragraph',
  "i've been sitting here thinking about all the things i wanted to apologize to you for period all the pain we caused each other period everything i put on you period",
  'everything i needed you to be or needed you to say period i am sorry for that period new paragraph',
  'i will always love you because we grew up together and you helped make me who i am period',
  'i just wanted you to know there will be a piece of you in me always comma and i am grateful for that period new paragraph',
  'whatever someone you become comma and wherever you are in the world comma i am sending you love period',
  'you are my friend to the end period',
  'closing love',
  'sign it theodore',
];

async function handIn(page: Page, recipient: string, utterances: readonly string[]): Promise<string> {
  await go(page, '/dictate');
  await page.getByLabel('To', { exact: true }).fill(recipient);
  await page.getByLabel('From').fill('Theodore');
  await say(page, ...utterances);
  await page.getByText('safe in the house').waitFor();
  expect(await page.getByRole('textbox', { name: 'The words' }).inputValue()).toMatch(
    /^Dear Catherine,\n\nI’ve been sitting/,
  );
  await page.getByRole('button', { name: /^Hand it in/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand it in' }).click();
  await page.waitForURL(/\/letters\/ltr_/);
  await page.locator('.letter-page-sheets img').first().waitFor();
  return page.url().split('/').at(-1)!;
}

describeInBrowser('the desk', () => {
  let house: TestHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('takes a letter from the first word to the downloaded PDF, by keyboard alone in the review', async () => {
    const { page, context, complaints } = await visit(browser, house.url, { acceptDownloads: true });
    await signIn(page, 'Theodore');
    const id = await handIn(page, 'Catherine', LETTER);
    await go(page, '/review');
    await page.locator('.queued-letter').first().waitFor();
    await page.keyboard.press('j');
    await page.locator('.page-viewer-sheet img').waitFor();
    await page.keyboard.press('a');
    await page.getByText('Approved.').waitFor();

    await go(page, `/letters/${id}`);
    await page.getByRole('button', { name: 'Release now' }).click();
    await page.getByText('Released', { exact: true }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'PDF' }).click(),
    ]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    await go(page, '/house/printers');
    await page.getByRole('button', { name: 'New printer' }).click();
    await page.getByRole('radio', { name: 'A folder' }).check();
    await page.getByLabel('Name', { exact: true }).fill('print-shop');
    await page.getByLabel('Folder', { exact: true }).fill('ocean');
    await page.getByRole('button', { name: 'Register it' }).click();
    await page.getByRole('article').getByText('print-shop').waitFor();
    await go(page, `/letters/${id}`);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByLabel('Sheets').selectOption({ label: 'A card to fold' });
    await page.getByLabel('In black alone').check();
    await page.getByRole('button', { name: 'Print it' }).click();
    // The worker lays it into the folder, and says so.
    const onPaper = page.getByRole('region', { name: 'On paper' });
    await onPaper.getByText('Printed', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Show it being written' }).click();
    const address = await page.getByRole('dialog').getByRole('textbox').inputValue();
    const guest = await visit(browser, house.url);
    await guest.page.goto(address);
    await guest.page.getByRole('button', { name: 'Show it whole' }).click();
    await guest.page.getByRole('button', { name: 'Write it once more' }).waitFor();
    expect(await flawsOf(guest.page)).toEqual([]);
    expect([...complaints, ...guest.complaints]).toEqual([]);
    await Promise.all([context.close(), guest.context.close()]);
  });
});
