import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { wavOf } from '../../src/recognition/wav.js';
import { speak } from '../support/spoken.js';
import { describeInBrowser, openBrowser, PATIENCE_MS, signedIn } from './support/browser.js';
import { openHouse, type TestHouse } from './support/house.js';

jest.setTimeout(2 * PATIENCE_MS);

const HEADER_BYTES = 44;
const BYTES_PER_SECOND = 32_000;
/** Until the microphone is open and the line stands, nothing is said. */
const SILENT_SECONDS = 2;
const LINES = ['The garden is full of roses.', 'New paragraph.', 'I have been thinking about you all day.'];

const words = (page: Page) => page.getByRole('textbox', { name: 'The words' });

/** Waits until the letter holds these words. */
const untilHeard = (page: Page, heard: string) =>
  page.waitForFunction((each) => document.querySelector('textarea')?.value.includes(each) === true, heard);

describeInBrowser('a voice at the desk', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'voice-'));
  let house: TestHouse;
  let browser: Browser;

  beforeAll(async () => {
    const said = path.join(folder, 'said.wav');
    speak(LINES, said);
    const silence = Buffer.alloc(SILENT_SECONDS * BYTES_PER_SECOND);
    writeFileSync(said, wavOf(Buffer.concat([silence, readFileSync(said).subarray(HEADER_BYTES), silence])));
    [house, browser] = await Promise.all([
      openHouse({ SPEECH_ENGINE: 'pocketsphinx' }, 'none'),
      openBrowser(
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-audio-capture=${said}%noloop`,
      ),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
    rmSync(folder, { recursive: true });
  });

  it('is heard by the house’s own ear; what is said while the house is out of reach is heard when it is back', async () => {
    const { page, context, complaints } = await signedIn(browser, house.url, 'Theodore');
    await page.goto('/dictate');
    await page.locator('.sheet').first().waitFor();
    await page.getByRole('button', { name: 'Voice and language' }).click();
    const voice = page.getByRole('dialog', { name: 'Voice and language' });
    await voice.getByRole('radio', { name: 'The house’s ear' }).check();
    await page.keyboard.press('Escape');
    await voice.waitFor({ state: 'hidden' });
    await page.keyboard.press('Alt+d');
    await page.getByText('Heard by the house’s own engine').waitFor();
    await untilHeard(page, 'garden');
    house.cutOff();
    await page.getByText('your voice is kept').waitFor();
    const before = await words(page).inputValue();
    await house.reopen();
    await untilHeard(page, 'all day');
    const after = await words(page).inputValue();
    expect(after.startsWith(before.replace(/\.$/, ''))).toBe(true);
    // A machine short of time may drop a little of the sound, and with it a small word; nothing may be written twice.
    expect(after).toMatch(/^The garden (?:(?!garden)[^\n])+\n\nI [^\n]+ all day$/);
    await page.getByText('safe in the house').waitFor();
    await page.keyboard.press('Alt+d');
    await page.getByText('The microphone is off.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
