import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, go, openBrowser, PATIENCE_MS, signedIn } from './support/browser.js';
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
  let josie: Page;
  let theodore: Page;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse({}, 'none'), openBrowser()]);
    ({ page: josie } = await signedIn(browser, house.url, 'Josie'));
    ({ page: theodore } = await signedIn(browser, house.url, 'Theodore'));
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('lets only one of two reviewers decide, and tells the other who reads the letter', async () => {
    const id = await writtenLetter(house, { to: 'Isabel' });
    await josie.goto(`/review/${id}`);
    await josie.getByText('with you').waitFor();
    await josie.locator('.page-viewer-sheet img').waitFor();
    await theodore.goto(`/review/${id}`);
    await theodore.getByText('Josie is reading this letter').waitFor();
    expect(await theodore.getByRole('button', { name: /^Approve/ }).isDisabled()).toBe(true);

    await josie.keyboard.press('b');
    await josie.getByLabel('What should be changed?').waitFor();
    // The question has the focus; what is pressed now is for the note and for nothing behind it.
    await josie.keyboard.press('Alt+a');
    await josie.keyboard.type('Please call her Isa.');
    await josie.keyboard.press('Control+Enter');
    await josie.getByText('Sent back.').waitFor();
    // The other is told by the open stream; nothing is left to decide.
    await theodore.getByText('Sent back', { exact: true }).waitFor();
    expect(await theodore.getByRole('button', { name: /^Approve/ }).count()).toBe(0);
  });

  it('shows the queue page by page, by whose letters they are and by what they hold, and new ones by themselves', async () => {
    for (let i = 0; i < A_PAGE + 4; i++) await writtenLetter(house, { to: `Reader ${i}` });
    await go(josie, '/review');
    const filter = (name: RegExp) => josie.getByRole('button', { name });
    await filter(/^All 54$/).waitFor();
    await josie.getByRole('button', { name: 'Further letters' }).click();
    await rows(josie).nth(53).waitFor();

    const wanted = await writtenLetter(house, {
      to: 'Rosalind',
      words: 'The lighthouse is dark.',
      occasion: 'farewell',
    });
    await filter(/^All 55$/).waitFor();
    await josie.getByLabel('Search the queue').fill('lighthouse');
    await josie.waitForFunction(() => document.querySelectorAll('.queued-letter').length === 1);
    expect(await rows(josie).innerText()).toMatch(/Rosalind[^]*for The house, farewell/);

    await rows(josie).click();
    await josie.waitForURL(new RegExp(wanted));
    await filter(/^Mine 1$/).click();
    await josie.getByLabel('Search the queue').fill('');
    await rows(josie).getByText('with you').waitFor();
    await filter(/^Free 54$/).click();
    await rows(josie)
      .nth(A_PAGE - 1)
      .waitFor();
    expect(await rows(josie).filter({ hasText: 'Rosalind' }).count()).toBe(0);
  });

  it('pins notes to the page by keyboard alone, and whoever wrote the letter reads them', async () => {
    const id = await writtenLetter(house, { to: 'Maria', pages: 2 });
    await theodore.goto(`/review/${id}`);
    await theodore.locator('.page-viewer-sheet img').waitFor();
    await theodore.keyboard.press(']');
    await theodore.getByText('Page 2 of 2').waitFor();
    await theodore.keyboard.press('p');
    const needle = theodore.getByRole('button', { name: /^Pin here: 105 millimetres from the left, 99 from the top/ });
    await needle.waitFor();
    await theodore.keyboard.press('ArrowDown');
    await theodore.keyboard.press('Shift+ArrowRight');
    await theodore.getByRole('button', { name: /^Pin here: 115 millimetres from the left, 101/ }).waitFor();
    await theodore.keyboard.press('Enter');
    await theodore.keyboard.type('A warmer word?');
    await theodore.getByRole('heading', { name: 'Maria' }).click();
    await theodore.keyboard.press('b');
    await theodore.getByLabel('What should be changed?').fill('Please look at the pin.');
    await theodore.keyboard.press('Control+Enter');
    await theodore.getByText('Sent back.').waitFor();
    await go(theodore, `/letters/${id}`);
    const outcome = theodore.locator('.notice').filter({ hasText: 'Please look at the pin.' });
    expect(await outcome.innerText()).toContain('Page 2: A warmer word?');
  });
});
