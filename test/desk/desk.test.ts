import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { projectPath } from '../../src/project-root.js';
import { describeInBrowser, openBrowser, say, signIn, visit } from './support/browser.js';
import { openHouse, type TestHouse } from './support/house.js';

const AXE = readFileSync(projectPath('node_modules/axe-core/axe.min.js'), 'utf8');
const PICTURES = projectPath('docs/pictures');
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

/** What axe-core finds wrong, as one line each; WCAG 2.2 AA. */
async function flawsOf(page: Page): Promise<string[]> {
  // The content policy of the page holds for inline script; the test runs axe in the page's own world all the same.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`));
  });
}

async function handIn(page: Page, recipient: string, utterances: readonly string[]): Promise<string> {
  await page.goto('/dictate');
  await page.getByLabel('To', { exact: true }).fill(recipient);
  await page.getByLabel('From').fill('Theodore');
  await say(page, ...utterances);
  await page.getByText('safe in the house').waitFor();
  await page.getByRole('button', { name: /^Hand it in/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand it in' }).click();
  await page.waitForURL(/\/letters\/ltr_/);
  await page.locator('.letter-page-sheets img').waitFor();
  return page.url().split('/').at(-1)!;
}

describeInBrowser('the desk', () => {
  let house: TestHouse;
  let browser: Browser;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    [house, browser] = await Promise.all([openHouse(), openBrowser('--use-fake-ui-for-media-stream')]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('takes a letter from the first word to the downloaded PDF, by keyboard alone in the review', async () => {
    const { page, context, complaints } = await visit(browser, house.url, { acceptDownloads: true });
    await signIn(page, 'Theodore');
    await page.goto('/dictate');
    await say(page, ...LETTER.slice(0, 2));
    expect(await page.getByLabel('The words').inputValue()).toContain('Dear Catherine,\n\nI’ve been sitting here thinking');

    const id = await handIn(page, 'Catherine', LETTER);
    await page.goto('/review');
    await page.locator('.queued-letter').first().waitFor();
    await page.keyboard.press('j');
    await page.locator('.page-viewer-sheet img').waitFor();
    await page.keyboard.press('a');
    await page.getByText('Approved.').waitFor();

    await page.goto(`/letters/${id}`);
    await page.getByText('Released', { exact: true }).first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'PDF' }).click()]);
    expect(readFileSync(await download.path()).subarray(0, 5).toString()).toBe('%PDF-');

    await page.getByRole('button', { name: 'Show it being written' }).click();
    const address = await page.getByRole('dialog').getByRole('textbox').inputValue();
    const guest = await visit(browser, house.url);
    await guest.page.goto(address);
    await guest.page.getByRole('button', { name: 'Show it whole' }).click();
    await guest.page.getByRole('button', { name: 'Write it once more' }).waitFor();
    expect(await flawsOf(guest.page)).toEqual([]);
    expect([...complaints, ...guest.complaints]).toEqual([]);
    await Promise.all([context.close(), guest.context.close()]);
  }, 60_000);
});
