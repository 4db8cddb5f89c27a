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
const LINES = ['The garden is full of roses.', 'Tell me about you.'];

/** The letter's words so far. */
const wordsOf = (page: Page) => page.getByRole('textbox', { name: 'The words' });

describeInBrowser('a voice while the house is out of reach', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'voice-'));
  let house: TestHouse;
  let browser: Browser;

  beforeAll(async () => {
    const said = path.join(folder, 'said.wav');
    speak(LINES, said);
    const silence = Buffer.alloc(SILENT_SECONDS * BYTES_PER_SECOND);
    writeFileSync(said, wavOf(Buffer.concat([silence, readFileSync(said).subarray(HEADER_BYTES), silence])));
    [house, browser] = await Promise.all([
      openHouse({ SPEECH_ENGINE: 'pocketsphinx' }),
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

  it('is kept, and heard to its last word when the house is back', async () => {
    const { page, context, complaints } = await signedIn(browser, house.url, 'Theodore');
    await page.addInitScript(() => localStorage.setItem('ear', 'house'));
    await page.goto('/dictate');
    await page.locator('.sheet').first().waitFor();
    await page.keyboard.press('Alt+d');
    await page.getByText('Heard by the house’s own engine').waitFor();
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('garden') === true);
    house.cutOff();
    await page.getByText('your voice is kept').waitFor();
    const before = await wordsOf(page).inputValue();
    await house.reopen();
    await page.waitForFunction(() => /tell me/i.test(document.querySelector('textarea')?.value ?? ''));
    const words = await wordsOf(page).inputValue();
    expect(words.startsWith(before.replace(/\.$/, ''))).toBe(true);
    // A machine short of time may drop a little of the sound, and with it a small word; nothing may be written twice.
    expect(words).toMatch(/^The garden (?:(?!garden).)+ tell me about you$/i);
    await page.keyboard.press('Alt+d');
    await page.getByText('The microphone is off.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
