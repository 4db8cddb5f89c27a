import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { SignedLinks } from '../../src/http/contract/letters.js';
import { describeInBrowser, openBrowser, PATIENCE_MS, visit, type Watched } from './support/browser.js';
import { flawsOf } from './support/flaws.js';
import { openHouse, sessionOf, type TestHouse } from './support/house.js';
import { hasMarks, INK } from './support/layers.js';
import { writtenLetter } from './support/written-letter.js';

// The tests wait for what is to come, never for a time; a machine that is busy only takes longer.
jest.setTimeout(2 * PATIENCE_MS);

const placeOf = (page: Page) => page.evaluate(() => scrollY);

describeInBrowser('a letter that is shown being written', () => {
  let house: TestHouse;
  let browser: Browser;
  let address: string;
  let guest: Watched;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse({}, 'none'), openBrowser()]);
    const id = await writtenLetter(house, { to: 'Catherine', isReleased: true, words: 'I miss the lake. '.repeat(30) });
    const { name, value } = sessionOf(house.url, 'Theodore');
    const links = await fetch(`${house.url}/v1/letters/${id}/links`, { headers: { Cookie: `${name}=${value}` } });
    address = `/share/${id}${new URL(SignedLinks.parse(await links.json()).pdf, house.url).search}`;
    guest = await visit(browser, house.url, { viewport: { width: 800, height: 420 } });
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('goes gently with the pen, lets the reader look elsewhere, and can be had whole', async () => {
    const { page, complaints } = guest;
    await page.goto(address);
    await page.getByRole('button', { name: 'Write faster' }).click();
    await page.waitForFunction(() => scrollY > 40);
    // Whoever scrolls is left alone.
    await page.mouse.wheel(0, -2_000);
    await page.waitForFunction(() => scrollY === 0);
    await page.waitForTimeout(600);
    expect(await placeOf(page)).toBe(0);
    await page.getByRole('button', { name: 'Show it whole' }).click();
    await page.getByRole('button', { name: 'Write it once more' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('stands there at once and stays where it is for whoever wants no motion', async () => {
    const { page } = guest;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    await page.getByRole('link', { name: 'Keep it (PDF)' }).waitFor();
    await page.waitForFunction(hasMarks, INK);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await placeOf(page)).toBe(0);
    expect(await flawsOf(page)).toEqual([]);
  });
});
