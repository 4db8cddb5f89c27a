import { jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { readCatalogue } from '../../src/catalogue/catalogue.js';
import type { ComposeRequest } from '../../src/desk/paper/compose-messages.js';
import { Composer } from '../../src/desk/paper/composer.js';
import { partsFromText } from '../../src/letter/parts-from-text.js';
import { StyleOptions } from '../../src/letter/style.js';
import { projectPath } from '../../src/project-root.js';
import { HANDS_CACHE } from '../support/hands-cache.js';
import { describeInBrowser, openBrowser, PATIENCE_MS, say, signedIn } from './support/browser.js';
import { openHouse, PASSWORD, sessionOf, type TestHouse } from './support/house.js';
import { hasMarks, INK, PENCIL } from './support/layers.js';
import { hear, SCRIPTED_RECOGNISER } from './support/scripted-recogniser.js';
import { SCRIPTED_VOICE } from './support/scripted-voice.js';

// The tests wait for what is to come, never for a time; a machine that is busy only takes longer.
jest.setTimeout(3 * PATIENCE_MS);

/** Typed arrays as JSON has them. */
const plain = (_: string, value: unknown) => (value instanceof Float32Array ? [...value] : value);

describeInBrowser('the dictation room', () => {
  let house: TestHouse;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse({}, 'none'), openBrowser('--use-fake-ui-for-media-stream')]);
    // One window for all, with a new sheet for each: a window takes longer than most of what is tried in it. The pen's
    // way over the paper takes as long again, and is the point of one test.
    ({ context, page } = await signedIn(browser, house.url, 'Theodore', { reducedMotion: 'reduce' }));
    for (const stand of [SCRIPTED_RECOGNISER, SCRIPTED_VOICE]) await context.addInitScript(stand);
  });
  beforeEach(async () => {
    await page.goto('/dictate');
    await page.locator('.sheet').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const words = () => page.getByRole('textbox', { name: 'The words' });
  /** Also: nothing is left in this browser's memory for the next sheet. */
  const isSafe = () => page.getByText('safe in the house').waitFor();

  const isDrawn = (layer: number) => page.waitForFunction(hasMarks, layer);

  it('loses no word when the house cannot be reached, nor when the tab crashes', async () => {
    await say(page, 'dear theodore comma new paragraph', 'this much is safe period');
    await isSafe();
    await context.setOffline(true);
    await say(page, 'and this was said in a tunnel period');
    await page.getByText('safe in this browser').waitFor();
    await context.setOffline(false);
    await isSafe();
    const address = page.url();

    await context.setOffline(true);
    await say(page, 'and this just before the crash period');
    await page.getByText('safe in this browser').waitFor();
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto(address);
    await words().waitFor();
    expect(await words().inputValue()).toBe(
      'Dear Theodore,\n\nThis much is safe. And this was said in a tunnel. And this just before the crash.',
    );
    await isSafe();
  });

  it('lets the writer choose where two windows changed one letter, and takes neither one’s words away before', async () => {
    await say(page, 'dear tom comma');
    await page.waitForURL(/ltr_/);
    const other = await context.newPage();
    await other.goto(page.url());
    await say(other, 'new paragraph from the other window period');
    await other.getByText('safe in the house').waitFor();
    await say(page, 'new paragraph from this window period');
    await page.getByText('Which version shall it be?').waitFor();
    await page.reload();
    await page.getByText('Which version shall it be?').waitFor();
    expect(await words().inputValue()).toBe('Dear Tom,\n\nFrom this window.');
    await page.getByRole('button', { name: 'This one' }).click();
    await isSafe();

    await say(other, 'and more period');
    await other.getByRole('button', { name: 'The other one' }).click();
    await other.waitForFunction(() => document.querySelector('textarea')?.value.includes('this window') === true);
    await other.close();
  });

  it('keeps what was said when the session was over, and goes on after the door', async () => {
    await say(page, 'dear tom comma');
    await page.waitForURL(/ltr_/);
    await isSafe();
    await context.clearCookies();
    await say(page, 'new paragraph still here period');
    await page.getByText('Your words are safe').waitFor();
    await context.addCookies([sessionOf(house.url, 'Theodore')]);
    await page.reload();
    await isSafe();
    expect(await words().inputValue()).toBe('Dear Tom,\n\nStill here.');
  });

  it('goes on in the session that the writer opened in another tab', async () => {
    await say(page, 'dear tom comma');
    await page.waitForURL(/ltr_/);
    await isSafe();
    await context.clearCookies();
    const data = { email: 'theodore@letters.example', password: PASSWORD };
    expect((await context.request.post('/v1/session', { data })).status()).toBe(201);
    await say(page, 'new paragraph still here period');
    await page.getByText('saving', { exact: true }).waitFor({ state: 'detached' });
    await isSafe();
    await page.reload();
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('Still here.') === true);
    await context.addCookies([sessionOf(house.url, 'Theodore')]);
    await page.reload();
  });

  it('never takes a word or the caret from somebody who types the letter, sign by sign, through the first save', async () => {
    const letter =
      'Dear Catherine,\n\nI have been “sitting” here – thinking, at 9.30 a.m. and 5/6/2027.\n\nLove,\nTheodore';
    await words().click();
    await page.keyboard.type(letter.slice(0, 40));
    await isSafe();
    await page.keyboard.type(letter.slice(40));
    expect(await words().inputValue()).toBe(letter);
    await say(page, 'new paragraph p s I mean it period');
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('mean it') === true);
    expect(await words().inputValue()).toBe(`${letter}\n\nP.S. I mean it.`);
    await isSafe();
  });

  it('draws what is being heard in pencil and what was heard in ink, with the browser’s own recogniser', async () => {
    await page.keyboard.press('Alt+d');
    await page.getByText('Heard in this machine').waitFor();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await hear(page, 'dear catherine', false);
    await hear(page, 'dear catherine comma', false);
    await isDrawn(PENCIL);
    expect(await page.evaluate(hasMarks, INK)).toBe(false);
    await hear(page, 'dear catherine comma', true);
    await isDrawn(INK);
    expect(await words().inputValue()).toMatch(/^Dear Catherine,/);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.keyboard.press('Alt+d');
    await isSafe();
  });

  it('listens as long as the key is held, and goes on listening after a short press', async () => {
    await page.keyboard.down('Alt');
    await page.keyboard.down('d');
    await page.getByText('Heard in this machine').waitFor();
    // Held on purpose is held longer than a press; the key repeats meanwhile.
    for (let held = 0; held < 5; held++) {
      await page.waitForTimeout(120);
      await page.keyboard.down('d');
    }
    await page.keyboard.up('d');
    await page.getByText('The microphone is off.').waitFor();
    await page.keyboard.up('Alt');
    await page.keyboard.press('Alt+d');
    await page.getByText('Heard in this machine').waitFor();
    await hear(page, 'dear tom comma', true);
    await page.waitForFunction(() => document.querySelector('textarea')?.value !== '');
    expect(await words().inputValue()).toBe('Dear Tom,');
    await page.keyboard.press('Alt+d');
    await page.getByText('The microphone is off.').waitFor();
    await isSafe();
  });

  it('reads the letter back, marks each word on the sheet as it is read, and stops when told to', async () => {
    await say(page, 'dear tom comma new paragraph', 'i miss the lake period');
    await isSafe();
    await page.keyboard.press('Alt+r');
    await page.getByRole('button', { name: 'Stop reading' }).waitFor();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'said').text)).toBe('Dear Tom,\n\nI miss the lake.');
    const mark = page.locator('.sheet-mark-reading');
    const readTo = async (word: string) => {
      await page.evaluate((each) => Reflect.get(globalThis, 'readTo')(each), word);
      await mark.waitFor();
      return (await mark.boundingBox())!;
    };
    const dear = await readTo('Dear');
    const tom = await readTo('Tom');
    const lake = await readTo('lake');
    expect(tom.x).toBeGreaterThanOrEqual(dear.x + dear.width - 2);
    expect(lake.y).toBeGreaterThan(tom.y + tom.height / 2);
    await page.keyboard.press('Alt+r');
    await mark.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Read it back' }).waitFor();
  });

  it('keeps the pictures of the order, also those that came before the first word', async () => {
    const buffer = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c08457' } })
      .jpeg()
      .toBuffer();
    await page.getByLabel('Add pictures').setInputFiles({ name: 'lake.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByAltText('Waits for the letter’s first words').waitFor();
    await say(page, 'dear catherine comma');
    await isSafe();
    const kept = page.getByRole('region', { name: 'Pictures' }).locator('img[src^="/v1/letters/"]');
    await kept.waitFor();
    await page.waitForFunction(() => {
      const image = document.querySelector<HTMLImageElement>('img[src*="/pictures/"]');
      return image?.complete === true && image.naturalWidth > 0;
    });
    await page.getByRole('button', { name: 'Picture 1, larger' }).click();
    await page.getByAltText('Came with the order, enlarged').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Take picture 1 away' }).click();
    await kept.waitFor({ state: 'detached' });
    expect(await page.getByRole('region', { name: 'Pictures' }).locator('img').count()).toBe(0);
  });

  it('writes the same strokes in Chromium as in Node', async () => {
    const request: ComposeRequest = {
      firm: partsFromText(
        'Dear Catherine,\n\nYou helped make me who I am; I am sending you love.\n\nYour friend,\nTheodore',
      ),
      tentative: null,
      style: { ...StyleOptions.parse({}), seed: 7 },
      stationery: 'plain-a5',
      language: 'en',
    };
    const there = await page.evaluate(
      (asked) =>
        new Promise<string>((resolve) => {
          const entry = performance.getEntriesByType('resource').find(({ name }) => name.includes('compose-worker'))!;
          const worker = new Worker(entry.name, { type: 'module' });
          worker.addEventListener('message', ({ data }) => {
            resolve(JSON.stringify(data, (_, value: unknown) => (value instanceof Float32Array ? [...value] : value)));
          });
          worker.postMessage(asked, []);
        }),
      request,
    );
    const catalogue = await readCatalogue(projectPath('templates'), HANDS_CACHE);
    const composer = new Composer({
      hand: (name) => catalogue.hands.compile(name),
      fallbacks: async (name) => catalogue.hands.recipe(name).fallbacks,
      stationery: async (name) => catalogue.stationery.get(name)!,
    });
    const here = await composer.compose(request);
    expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify(here, plain)));
  });
});
