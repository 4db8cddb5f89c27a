import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, PATIENCE_MS, signedIn } from './support/browser.js';
import { openHouse, type TestHouse } from './support/house.js';
import { writtenLetter } from './support/written-letter.js';

// The tests wait for what is to come, never for a time; a machine that is busy only takes longer.
jest.setTimeout(3 * PATIENCE_MS);

/** One page of the queue, as the desk asks for it. */
const A_PAGE = 50;

const rows = (page: Page) => page.locator('.queued-letter');

describeInBrowser('the review room', () => {
  let house: TestHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse({}, 'none'), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('lets only one of two reviewers decide, and tells the other who reads the letter', async () => {
    const josie = await signedIn(browser, house.url, 'Josie');
    const paul = await signedIn(browser, house.url, 'Paul');
    const id = await writtenLetter(house, { to: 'Isabel' });
    await josie.page.goto(`/review/${id}`);
    await josie.page.getByText('with you').waitFor();
    await josie.page.locator('.page-viewer-sheet img').waitFor();
    await paul.page.goto(`/review/${id}`);
    await paul.page.getByText('Josie is reading this letter').waitFor();
    expect(await paul.page.getByRole('button', { name: /^Approve/ }).isDisabled()).toBe(true);

    await josie.page.keyboard.press('b');
    await josie.page.getByLabel('What should be changed?').fill('Please call her Isa.');
    await josie.page.keyboard.press('Control+Enter');
    await josie.page.getByText('Sent back.').waitFor();
    // Paul is told by the open stream; nothing is left for him to decide.
    await paul.page.getByText('Sent back', { exact: true }).waitFor();
    expect(await paul.page.getByRole('button', { name: /^Approve/ }).count()).toBe(0);
    await Promise.all([josie, paul].map(({ context }) => context.close()));
  });

  it('shows the queue page by page, by whose letters they are and by what they hold, and new ones by themselves', async () => {
    const names = Array.from({ length: A_PAGE + 4 }, (_, i) => `Reader ${i}`);
    for (const to of names) await writtenLetter(house, { to });
    const josie = await signedIn(browser, house.url, 'Josie');
    await josie.page.goto('/review');
    const filter = (name: RegExp) => josie.page.getByRole('button', { name });
    await filter(/^All 54$/).waitFor();
    await josie.page.getByRole('button', { name: 'Further letters' }).click();
    await rows(josie.page).nth(53).waitFor();

    const wanted = await writtenLetter(house, {
      to: 'Rosalind',
      words: 'The lighthouse is dark.',
      occasion: 'farewell',
    });
    await filter(/^All 55$/).waitFor();
    await josie.page.getByLabel('Search the queue').fill('lighthouse');
    await josie.page.waitForFunction(() => document.querySelectorAll('.queued-letter').length === 1);
    expect(await rows(josie.page).innerText()).toMatch(/Rosalind[^]*for The house, farewell/);

    await rows(josie.page).click();
    await josie.page.waitForURL(new RegExp(wanted));
    await filter(/^Mine 1$/).click();
    await josie.page.getByLabel('Search the queue').fill('');
    await rows(josie.page).getByText('with you').waitFor();
    await filter(/^Free 54$/).click();
    await rows(josie.page)
      .nth(A_PAGE - 1)
      .waitFor();
    expect(await rows(josie.page).filter({ hasText: 'Rosalind' }).count()).toBe(0);
    await josie.context.close();
  });

  it('pins notes to the page by keyboard alone, and whoever wrote the letter reads them', async () => {
    const id = await writtenLetter(house, { to: 'Maria', pages: 2 });
    const { page, context } = await signedIn(browser, house.url, 'Theodore');
    await page.goto(`/review/${id}`);
    await page.locator('.page-viewer-sheet img').waitFor();
    await page.keyboard.press(']');
    await page.getByText('Page 2 of 2').waitFor();
    await page.keyboard.press('p');
    const needle = page.getByRole('button', { name: /^Pin here: 105 millimetres from the left, 99 from the top/ });
    await needle.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: /^Pin here: 115 millimetres from the left, 101/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('A warmer word?');
    await page.getByRole('heading', { name: 'Maria' }).click();
    await page.keyboard.press('b');
    await page.getByLabel('What should be changed?').fill('Please look at the pin.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Sent back.').waitFor();
    await page.goto(`/letters/${id}`);
    const outcome = page.locator('.notice').filter({ hasText: 'Please look at the pin.' });
    expect(await outcome.innerText()).toContain('Page 2: A warmer word?');
    await context.close();
  });
});
