import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { describeWith, findProgram } from '../../support/programs.js';
import { PASSWORD } from './house.js';

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
  return chromium.launch({ executablePath, args, timeout: PATIENCE_MS });
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

/** Who came in before, by house and name: checking a password is slow by design, and the door is tried elsewhere. */
const cookies = new Map<string, BrowserContextOptions['storageState']>();

/** A page of somebody who is signed in, with nothing open yet. */
export async function signedIn(
  browser: Browser,
  url: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const key = `${url} ${name}`;
  const storageState = cookies.get(key);
  if (storageState) return visit(browser, url, { ...options, storageState });
  const door = await visit(browser, url);
  await signIn(door.page, name, '/letters');
  const { cookies: kept } = await door.context.storageState();
  cookies.set(key, { cookies: kept, origins: [] });
  await door.context.close();
  return visit(browser, url, { ...options, storageState: { cookies: kept, origins: [] } });
}

/** Comes in by the front door. */
export async function signIn(page: Page, name: string, room = '/'): Promise<void> {
  await page.goto(room);
  await page.getByLabel('Email').fill(`${name.toLowerCase()}@letters.example`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Rooms of the house' }).waitFor();
}

/** Says each line as one utterance, by typing. */
export async function say(page: Page, ...utterances: readonly string[]): Promise<void> {
  const field = page.getByLabel('Or say it by typing');
  for (const utterance of utterances) {
    await field.fill(utterance);
    await field.press('Enter');
  }
}

/** A letter that waits for review, handed in by the door that programs use, with the writer's own session. */
export async function waitingLetter(page: Page, recipient: string, words = 'of the lake'): Promise<string> {
  const text = `Dear ${recipient},\n\nI have been thinking of you all week, and ${words}.\n\nYour friend,\nTheodore`;
  const submission = { recipient: { name: recipient }, sender: { name: 'Theodore' }, content: { text } };
  const id = await page.evaluate(async (body) => {
    const session = await (await fetch('/v1/session')).json();
    const token = String(Reflect.get(Object(session), 'csrf_token'));
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': token };
    const letter = await (await fetch('/v1/letters', { method: 'POST', headers, body })).json();
    return String(Reflect.get(Object(letter), 'id'));
  }, JSON.stringify(submission));
  await page.waitForFunction(
    async (each) => (await (await fetch(`/v1/letters/${each}`)).text()).includes('"status":"in_review"'),
    id,
    { polling: 200 },
  );
  return id;
}
