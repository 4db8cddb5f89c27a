import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { readCatalogue } from '../../src/catalogue/catalogue.js';
import type { ComposeRequest } from '../../src/desk/paper/compose-messages.js';
import { Composer } from '../../src/desk/paper/composer.js';
import { partsFromText } from '../../src/letter/parts-from-text.js';
import { StyleOptions } from '../../src/letter/style.js';
import { projectPath } from '../../src/project-root.js';
import { HANDS_CACHE } from '../support/hands-cache.js';
import {
  describeInBrowser,
  openBrowser,
  PATIENCE_MS,
  say,
  signedIn,
  signIn,
  visit,
  waitingLetter,
} from './support/browser.js';
import { openHouse, type TestHouse } from './support/house.js';

// The tests wait for what is to come, never for a time; a machine that is busy only takes longer.
jest.setTimeout(3 * PATIENCE_MS);

const AXE = readFileSync(projectPath('node_modules/axe-core/axe.min.js'), 'utf8');
const LETTER = [
  'dear catherine comma new paragraph',
  "i've been sitting here thinking about all the things i wanted to apologize to you for period all the pain we caused each other period everything i put on you period",
  'everything i needed you to be or needed you to say period i am sorry for that period new paragraph',
  'i will always love you because we grew up together and you helped make me who i am period',
  'i just wanted you to know there will be a piece of you in me always comma and i am grateful for that period new paragraph',
  'whatever someone you become comma and wherever you are in the world comma i am sending you love period',
  'you are my friend to the end period',
  'closing love',
  'sign it theodore',
];

/** What axe-core finds wrong, as one line each; WCAG 2.2 AA. */
async function flawsOf(page: Page): Promise<string[]> {
  // The content policy of the page holds for inline script; the test runs axe in the page's own world all the same.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: tags });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  });
}

async function handIn(page: Page, recipient: string, utterances: readonly string[]): Promise<string> {
  await page.goto('/dictate');
  await page.getByLabel('To', { exact: true }).fill(recipient);
  await page.getByLabel('From').fill('Theodore');
  await say(page, ...utterances);
  await page.getByText('safe in the house').waitFor();
  expect(await page.getByRole('textbox', { name: 'The words' }).inputValue()).toMatch(
    /^Dear Catherine,\n\nI’ve been sitting/,
  );
  await page.getByRole('button', { name: /^Hand it in/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand it in' }).click();
  await page.waitForURL(/\/letters\/ltr_/);
  await page.locator('.letter-page-sheets img').first().waitFor();
  return page.url().split('/').at(-1)!;
}

/** Typed arrays as JSON has them. */
const plain = (_: string, value: unknown) => (value instanceof Float32Array ? [...value] : value);

describeInBrowser('the desk', () => {
  let house: TestHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), openBrowser('--use-fake-ui-for-media-stream')]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('takes a letter from the first word to the downloaded PDF, by keyboard alone in the review', async () => {
    const { page, context, complaints } = await visit(browser, house.url, { acceptDownloads: true });
    await signIn(page, 'Theodore');
    const id = await handIn(page, 'Catherine', LETTER);
    await page.goto('/review');
    await page.locator('.queued-letter').first().waitFor();
    await page.keyboard.press('j');
    await page.locator('.page-viewer-sheet img').waitFor();
    await page.keyboard.press('a');
    await page.getByText('Approved.').waitFor();

    await page.goto(`/letters/${id}`);
    await page.getByRole('button', { name: 'Release now' }).click();
    await page.getByText('Released', { exact: true }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'PDF' }).click(),
    ]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    await page.goto('/house/printers');
    await page.getByRole('button', { name: 'New printer' }).click();
    await page.getByRole('radio', { name: 'A folder' }).check();
    await page.getByLabel('Name', { exact: true }).fill('print-shop');
    await page.getByLabel('Folder', { exact: true }).fill('ocean');
    await page.getByRole('button', { name: 'Register it' }).click();
    await page.getByRole('article').getByText('print-shop').waitFor();
    await page.goto(`/letters/${id}`);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByLabel('Sheets').selectOption({ label: 'A card to fold' });
    await page.getByLabel('In black alone').check();
    await page.getByRole('button', { name: 'Print it' }).click();
    // The worker lays it into the folder, and says so.
    const onPaper = page.getByRole('region', { name: 'On paper' });
    await onPaper.getByText('Printed', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Show it being written' }).click();
    const address = await page.getByRole('dialog').getByRole('textbox').inputValue();
    const guest = await visit(browser, house.url);
    await guest.page.goto(address);
    await guest.page.getByRole('button', { name: 'Show it whole' }).click();
    await guest.page.getByRole('button', { name: 'Write it once more' }).waitFor();
    expect(await flawsOf(guest.page)).toEqual([]);
    expect([...complaints, ...guest.complaints]).toEqual([]);
    await Promise.all([context.close(), guest.context.close()]);
  });

  it('lets only one of two reviewers decide, and tells the other who reads the letter', async () => {
    const writer = await signedIn(browser, house.url, 'Theodore');
    await writer.page.goto('/letters');
    const josie = await signedIn(browser, house.url, 'Josie');
    const paul = await signedIn(browser, house.url, 'Paul');
    const id = await waitingLetter(writer.page, 'Isabel');
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
    await Promise.all([josie, paul, writer].map(({ context }) => context.close()));
  });

  it('loses no word when the house cannot be reached, nor when the tab crashes', async () => {
    const { page, context } = await signedIn(browser, house.url, 'Theodore');
    await page.goto('/dictate');
    await say(page, 'dear theodore comma new paragraph', 'this much is safe period');
    await page.getByText('safe in the house').waitFor();
    await context.setOffline(true);
    await say(page, 'and this was said in a tunnel period');
    await page.getByText('safe in this browser').waitFor();
    await context.setOffline(false);
    await page.getByText('safe in the house').waitFor();
    const address = page.url();

    await context.setOffline(true);
    await say(page, 'and this just before the crash period');
    await page.getByText('safe in this browser').waitFor();
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(address);
    const words = again.getByRole('textbox', { name: 'The words' });
    await words.waitFor();
    expect(await words.inputValue()).toBe(
      'Dear Theodore,\n\nThis much is safe. And this was said in a tunnel. And this just before the crash.',
    );
    await again.getByText('safe in the house').waitFor();
    await context.close();
  });

  it('never takes a word or the caret from somebody who types the letter, sign by sign, through the first save', async () => {
    const { page, context } = await signedIn(browser, house.url, 'Theodore');
    await page.goto('/dictate');
    const words = page.getByRole('textbox', { name: 'The words' });
    const letter =
      'Dear Catherine,\n\nI have been “sitting” here – thinking, at 9.30 a.m. and 5/6/2027.\n\nLove,\nTheodore';
    await words.click();
    await page.keyboard.type(letter.slice(0, 40));
    await page.getByText('safe in the house').waitFor();
    await page.keyboard.type(letter.slice(40));
    expect(await words.inputValue()).toBe(letter);
    await say(page, 'new paragraph p s I mean it period');
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('mean it') === true);
    expect(await words.inputValue()).toBe(`${letter}\n\nP.S. I mean it.`);
    await context.close();
  });

  it('draws what is being heard in pencil and what was heard in ink, with the browser’s own recogniser', async () => {
    const { page, context } = await signedIn(browser, house.url, 'Theodore');
    // Debian's Chromium has the interface but no recogniser behind it, so one that is told what it hears stands in.
    await page.addInitScript(SCRIPTED_RECOGNISER);
    await page.goto('/dictate');
    await page.locator('.sheet').first().waitFor();
    await page.keyboard.press('Alt+d');
    await page.getByText('Heard in this machine').waitFor();
    await page.evaluate(() =>
      globalThis.dispatchEvent(new CustomEvent('heard', { detail: ['dear catherine', false] })),
    );
    await page.evaluate(() =>
      globalThis.dispatchEvent(new CustomEvent('heard', { detail: ['dear catherine comma', false] })),
    );
    const layers = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('canvas')].map((canvas) =>
          canvas
            .getContext('2d')!
            .getImageData(0, 0, canvas.width, canvas.height)
            .data.some((value) => value > 0),
        ),
      );
    await page.waitForFunction(() => {
      const [pencil] = document.querySelectorAll('canvas');
      return pencil!
        .getContext('2d')!
        .getImageData(0, 0, pencil!.width, pencil!.height)
        .data.some((value) => value > 0);
    });
    expect(await layers()).toEqual([true, false]);
    await page.evaluate(() =>
      globalThis.dispatchEvent(new CustomEvent('heard', { detail: ['dear catherine comma', true] })),
    );
    await page.waitForFunction(() => {
      const [, ink] = document.querySelectorAll('canvas');
      return ink!
        .getContext('2d')!
        .getImageData(0, 0, ink!.width, ink!.height)
        .data.some((value) => value > 0);
    });
    expect(await page.getByRole('textbox', { name: 'The words' }).inputValue()).toMatch(/^Dear Catherine,/);
    await context.close();
  });

  it('writes the same strokes in Chromium as in Node', async () => {
    const { page, context } = await signedIn(browser, house.url, 'Theodore');
    await page.goto('/dictate');
    await page.locator('.sheet').first().waitFor();
    const request: ComposeRequest = {
      id: 1,
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
    await context.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no flaw that axe-core finds, on any page, ${colorScheme}`, async () => {
      const looks = { colorScheme, reducedMotion: 'reduce' } as const;
      const door = await visit(browser, house.url, looks);
      await door.page.goto('/');
      await door.page.getByRole('button', { name: 'Sign in' }).waitFor();
      const flaws: Record<string, string[]> = { 'sign-in': await flawsOf(door.page) };
      await door.context.close();
      const { page, context, complaints } = await signedIn(browser, house.url, 'Theodore', looks);
      await page.goto('/letters');
      const id = await waitingLetter(page, 'Maria');
      const rooms = [
        '/dictate',
        `/review/${id}`,
        '/letters',
        `/letters/${id}`,
        '/jobs',
        '/house/clients',
        '/house/staff',
        '/house/printers',
        '/house/hands',
        '/house/paper',
        '/house/audit',
      ];
      for (const room of rooms) {
        // Samples of all hands and papers may go on being drawn: only their frames are looked at.
        await page.goto(room, { waitUntil: 'domcontentloaded' });
        await page.locator('main h1, main h2').first().waitFor();
        await page.locator('main:not(:has(.waiting))').waitFor();
        const found = await flawsOf(page);
        if (found.length > 0) flaws[room] = found;
      }
      const dialogs = [
        ['/house/printers', 'New printer'],
        ['/house/clients', 'New client'],
        ['/house/staff', 'New colleague'],
        ['/dictate', 'What can I say?'],
        ['/dictate', 'Paste a transcript'],
        [`/letters/${id}`, 'Withdraw'],
        [`/review/${id}`, 'Send back'],
      ] as const;
      for (const [room, opener] of dialogs) {
        await page.goto(room, { waitUntil: 'domcontentloaded' });
        await page.getByRole('button', { name: opener }).first().click();
        await page.getByRole('dialog').waitFor();
        const found = await flawsOf(page);
        if (found.length > 0) flaws[`${room}: ${opener}`] = found;
      }
      expect(flaws).toEqual({ 'sign-in': [] });
      expect(complaints).toEqual([]);
      await context.close();
    });
  }
});

/** `heard` events become results: `detail` is the words and whether they are final. */
const SCRIPTED_RECOGNISER = `
  class Scripted extends EventTarget {
    static async available() { return 'available'; }
    processLocally = false;
    start() {
      globalThis.addEventListener('heard', ({ detail: [transcript, isFinal] }) => {
        const result = Object.assign([{ transcript, confidence: 1 }], { isFinal });
        this.dispatchEvent(Object.assign(new Event('result'), { resultIndex: 0, results: [result] }));
      });
    }
    stop() { this.dispatchEvent(new Event('end')); }
  }
  Object.defineProperty(globalThis, 'SpeechRecognition', { value: Scripted });
`;
