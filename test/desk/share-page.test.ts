import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, PATIENCE_MS, signedIn, visit } from './support/browser.js';
import { flawsOf } from './support/flaws.js';
import { openHouse, type TestHouse } from './support/house.js';
import { writtenLetter } from './support/written-letter.js';

// The tests wait for what is to come, never for a time; a machine that is busy only takes longer.
jest.setTimeout(2 * PATIENCE_MS);

const placeOf = (page: Page) => page.evaluate(() => scrollY);

describeInBrowser('a letter that is shown being written', () => {
  let house: TestHouse;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse({}, 'none'), openBrowser()]);
    const id = await writtenLetter(house, { to: 'Catherine', isReleased: true, words: 'I miss the lake. '.repeat(30) });
    const { page, context } = await signedIn(browser, house.url, 'Theodore');
    await page.goto('/letters');
    const pdf = await page.evaluate(
      async (letter) => (await (await fetch(`/v1/letters/${letter}/links`)).json()).pdf,
      id,
    );
    address = `/share/${id}${new URL(String(pdf), house.url).search}`;
    await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('goes gently with the pen, lets the reader look elsewhere, and can be had whole', async () => {
    const { page, context, complaints } = await visit(browser, house.url, { viewport: { width: 800, height: 420 } });
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
    await context.close();
  });

  it('stands there at once and stays where it is for whoever wants no motion', async () => {
    const looks = { viewport: { width: 800, height: 420 }, reducedMotion: 'reduce' } as const;
    const { page, context } = await visit(browser, house.url, looks);
    await page.goto(address);
    await page.getByRole('link', { name: 'Keep it (PDF)' }).waitFor();
    await page.waitForFunction(() => {
      const [, ink] = document.querySelectorAll('canvas');
      const { data } = ink!.getContext('2d')!.getImageData(0, 0, ink!.width, ink!.height);
      return data.some((value) => value > 0);
    });
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await placeOf(page)).toBe(0);
    expect(await flawsOf(page)).toEqual([]);
    await context.close();
  });
});
