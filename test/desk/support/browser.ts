import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { describeWith, findProgram } from '../../support/programs.js';
import { PASSWORD, sessionOf } from './house.js';

/** Longer than anything takes, even where many tests share two cores. */
export const PATIENCE_MS = 120_000;

/** The browser on this machine, or null. */
export function browserPath(): string | null {
  return ['chromium', 'chromium-browser', 'google-chrome'].map(findProgram).find((place) => place !== null) ?? null;
}

/** As `describe`; where there is no browser the tests are skipped, loudly, but never in a check of the whole. */
export function describeInBrowser(name: string, tests: () => void): void {
  describeWith(browserPath() === null ? ['chromium'] : [], name, tests);
}

export async function openBrowser(...args: string[]): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === null) throw new Error('expected chromium on the PATH: apt-get install chromium');
  // A process for every page, and one in reserve, takes as much time as the pages themselves.
  const frugal = '--renderer-process-limit=1';
  return chromium.launch({ executablePath, args: [frugal, ...args], timeout: PATIENCE_MS });
}

/** Everything that a page complained of: script errors, refused content, requests to other houses. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(`policy: ${message.text()}`);
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(?:blob|data):/.test(address)) complaints.push(`elsewhere: ${address}`);
  });
  return { page, context, complaints };
}

/** A page of somebody who is signed in, with nothing open yet. */
export function signedIn(
  browser: Browser,
  url: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  return visit(browser, url, { ...options, storageState: { cookies: [sessionOf(url, name)], origins: [] } });
}

/** Comes in by the front door. */
export async function signIn(page: Page, name: string, room = '/'): Promise<void> {
  await page.goto(room);
  await page.getByLabel('Email').fill(`${name.toLowerCase()}@letters.example`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Rooms of the house' }).waitFor();
}

/** Goes to another room as the desk itself does: loading everything anew takes longer than most of what happens there. */
export function go(page: Page, room: string): Promise<void> {
  return page.evaluate(`history.pushState(null, '', ${JSON.stringify(room)})`);
}

/** Says each line as one utterance, by typing. */
export async function say(page: Page, ...utterances: readonly string[]): Promise<void> {
  const field = page.getByLabel('Or say it by typing');
  for (const utterance of utterances) {
    await field.fill(utterance);
    await field.press('Enter');
  }
}
