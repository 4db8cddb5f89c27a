import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { REAL_PRINTER, RealPrinter } from '../support/ippeveprinter.js';
import { describeWith } from '../support/programs.js';
import { browserPath, go, openBrowser, PATIENCE_MS, signedIn } from './support/browser.js';
import { flawsOf } from './support/flaws.js';
import { openHouse, type TestHouse } from './support/house.js';
import { writtenLetter } from './support/written-letter.js';

// The tests wait for what is to come, never for a time; a machine that is busy only takes longer.
jest.setTimeout(3 * PATIENCE_MS);

const NEEDED = [...REAL_PRINTER, ...(browserPath() === null ? ['chromium'] : [])];

describeWith(NEEDED, 'the print room, with a real printer', () => {
  let house: TestHouse;
  let browser: Browser;
  let device: RealPrinter;
  let page: Page;

  beforeAll(async () => {
    [house, browser, device] = await Promise.all([openHouse({}, 'print'), openBrowser(), RealPrinter.start()]);
    ({ page } = await signedIn(browser, house.url, 'Paul'));
  });
  afterAll(async () => {
    await browser?.close();
    await device?.dispose();
    await house?.close();
  });

  const print = async (letter: string) => {
    await page.goto(`/letters/${letter}`);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByRole('button', { name: 'Print it' }).click();
  };
  const onPaper = () => page.getByRole('region', { name: 'On paper' });

  it('shows what a printer that was registered can do', async () => {
    await page.goto('/house/printers');
    await page.getByRole('button', { name: 'New printer' }).click();
    await page.getByLabel('Name', { exact: true }).fill('front-desk');
    await page.getByLabel('Address', { exact: true }).fill(device.uri);
    await page.getByLabel('Ink').selectOption({ label: 'Black only' });
    await page.getByRole('button', { name: 'Register it' }).click();
    await page.getByText('What it can do').click();
    const facts = page.locator('.printer-capabilities');
    await facts.getByText(/\(210 × 297 mm\)/).waitFor();
    expect(await facts.innerText()).toMatch(/Prints\s+one side[^]*Left blank\s+\d[^]*Model\s+\w/);
    await page.locator('.house-card').getByText('ready').waitFor();
    expect(await flawsOf(page)).toEqual([]);
  });

  it('puts chosen letters together, prints them in their order and shows each as it comes out', async () => {
    for (const to of ['Alma', 'Boris', 'Clara']) await writtenLetter(house, { to, isReleased: true });
    await go(page, '/print');
    await page.getByRole('checkbox', { name: /^Boris/ }).uncheck();
    expect(await flawsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make a run of 2 letters' }).click();
    await page.waitForURL(/\/print\/run_/);
    const lines = page.locator('.run-line');
    await lines.first().waitFor();
    expect(await lines.allInnerTexts()).toEqual([
      expect.stringMatching(/^1\s+Alma/),
      expect.stringMatching(/^2\s+Clara/),
    ]);
    const [sheet] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'The sheet to go by' }).click(),
    ]);
    expect(sheet.suggestedFilename()).toMatch(/^run-sheet.*\.pdf$/);
    await page.getByRole('button', { name: 'Print them' }).click();
    await lines.nth(0).getByText('Printed', { exact: true }).waitFor();
    await lines.nth(1).getByText('Printed', { exact: true }).waitFor();
    expect(await device.printed()).toHaveLength(2);
    expect(await flawsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Print', exact: true }).last().click();
    await page.getByRole('link', { name: '2 letters' }).waitFor();
  });

  it('stops a print that waits behind another one', async () => {
    const first = await writtenLetter(house, { to: 'Dora', isReleased: true });
    const second = await writtenLetter(house, { to: 'Felix', isReleased: true });
    await device.takePaperOut();
    await print(first);
    await onPaper().getByText('With the printer').waitFor();
    await page.goto(`/letters/${second}`);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Print it' }).click();
    await onPaper().getByRole('button', { name: 'Stop' }).click();
    await onPaper().getByText('Stopped').waitFor();
    await device.putPaperIn();
    await page.goto(`/letters/${first}`);
    await onPaper().getByText('Printed', { exact: true }).waitFor();
  });

  it('asks whether it printed where the printer cannot say, and keeps the answer', async () => {
    const letter = await writtenLetter(house, { to: 'Emil', isReleased: true });
    await device.takePaperOut();
    await print(letter);
    await onPaper().getByText('With the printer').waitFor();
    // Without its memory it knows nothing of the job.
    await device.switchOff();
    await device.putPaperIn();
    await device.switchOn();
    const question = onPaper().getByRole('group', { name: 'Did it print on front-desk?' });
    await question.waitFor();
    await go(page, '/print');
    await page.getByText('Did it print?', { exact: true }).waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Yes, it lies in the tray' }).click();
    await go(page, `/letters/${letter}`);
    await onPaper().getByText('Printed', { exact: true }).waitFor();
    expect(await question.count()).toBe(0);
  });
});
