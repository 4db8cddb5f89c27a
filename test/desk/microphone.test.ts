import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { wavOf } from '../../src/recognition/wav.js';
import { speak } from '../support/spoken.js';
import { describeInBrowser, openBrowser, signIn, visit } from './support/browser.js';
import { openHouse, type TestHouse } from './support/house.js';

const HEADER_BYTES = 44;
/** Until the microphone is open and the line stands, nothing is said. */
const SILENT_SECONDS = 4;
const LINES = ['The garden is full of roses.', 'New paragraph.', 'I have been thinking about you all day.'];

describeInBrowser('a voice at the desk', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'voice-'));
  let house: TestHouse;
  let browser: Browser;

  beforeAll(async () => {
    const said = path.join(folder, 'said.wav');
    speak(LINES, said);
    const silence = Buffer.alloc(SILENT_SECONDS * 32_000);
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

  it('is heard by the house’s own ear, and becomes a letter in ink', async () => {
    const { page, context, complaints } = await visit(browser, house.url);
    await signIn(page, 'Theodore', '/dictate');
    await page.locator('.sheet').first().waitFor();
    await page.getByRole('button', { name: 'Voice and language' }).click();
    const voice = page.getByRole('dialog', { name: 'Voice and language' });
    await voice.getByRole('radio', { name: 'The house’s ear' }).check();
    await page.keyboard.press('Escape');
    await voice.waitFor({ state: 'hidden' });
    await page.keyboard.press('Alt+d');
    await page.getByText('Heard by the house’s own engine').waitFor();
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('textarea')?.value.includes('all day') === true,
    );
    const words = page.getByRole('textbox', { name: 'The words' });
    // A machine short of time may drop a little of the sound, and with it a small word.
    expect(await words.inputValue()).toMatch(/^The garden [^\n]+\n\nI [^\n]+ all day$/);
    await page.getByText('safe in the house').waitFor();
    await page.keyboard.press('Alt+d');
    await page.getByText('The microphone is off.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);
});
