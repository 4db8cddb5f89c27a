import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, go, openBrowser, PATIENCE_MS, visit } from './support/browser.js';
import { flawsOf } from './support/flaws.js';
import { openHouse, sessionOf, type TestHouse } from './support/house.js';
import { writtenLetter } from './support/written-letter.js';

// The tests wait for what is to come, never for a time; a machine that is busy only takes longer.
jest.setTimeout(3 * PATIENCE_MS);

describeInBrowser('every page of the desk', () => {
  let house: TestHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse({}, 'none'), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('has no flaw that axe-core finds, by daylight and by lamplight', async () => {
    const { page, context, complaints } = await visit(browser, house.url, { reducedMotion: 'reduce' });
    await page.goto('/');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    const flaws: Record<string, string[]> = { 'sign-in': await flawsOf(page) };
    await context.addCookies([sessionOf(house.url, 'Theodore')]);
    const waiting = await writtenLetter(house, { to: 'Maria' });
    const released = await writtenLetter(house, { to: 'Catherine', isReleased: true });
    const rooms: readonly (readonly [room: string, opener?: string])[] = [
      ['/dictate'],
      ['/dictate', 'What can I say?'],
      ['/dictate', 'Paste a transcript'],
      ['/dictate', 'Voice and language'],
      [`/review/${waiting}`],
      [`/review/${waiting}`, 'Send back'],
      ['/letters'],
      [`/letters/${released}`],
      [`/letters/${waiting}`, 'Withdraw'],
      ['/letters/ltr_00000000000000000000000000'],
      ['/print'],
      ['/jobs'],
      ['/house/clients'],
      ['/house/clients', 'New client'],
      ['/house/staff'],
      ['/house/staff', 'New colleague'],
      ['/house/printers'],
      ['/house/printers', 'New printer'],
      ['/house/hands'],
      ['/house/paper'],
      ['/house/audit'],
      ['/nowhere'],
    ];
    await page.goto('/');
    for (const [room, opener] of rooms) {
      await go(page, room);
      // Samples of all hands and papers may go on being drawn: only their frames are looked at.
      await page.locator('main:not(:has(.waiting)) :is(h1, h2, .nothing-title)').first().waitFor();
      if (opener) {
        await page.getByRole('button', { name: opener }).first().click();
        await page.getByRole('dialog').waitFor();
      }
      flaws[`${room} ${opener ?? ''}`] = await flawsOf(page);
      if (opener) {
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        // The focus is where it was before.
        await page.waitForFunction((name) => document.activeElement?.textContent?.includes(name) === true, opener);
      }
    }
    expect(Object.fromEntries(Object.entries(flaws).filter(([, found]) => found.length > 0))).toEqual({});
    expect(complaints).toEqual([]);
  });
});
