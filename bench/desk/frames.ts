import type { Browser, Page } from 'playwright-core';
import { openBrowser, say, signedIn } from '../../test/desk/support/browser.js';
import { DICTATED } from './letters.js';

/**
 * Remembers of each frame in which the pen writes how long the page's thread was at work for it, from the callback until
 * style, layout and paint are done, and how far it is from the frame before.
 */
const WATCH_FRAMES = `
  globalThis.frames = { work: [], apart: [] };
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  const painted = new MessageChannel();
  let begun = 0;
  let last = 0;
  painted.port1.onmessage = () => globalThis.frames.work.push(performance.now() - begun);
  globalThis.requestAnimationFrame = (callback) => ask((now) => {
    begun = performance.now();
    callback(now);
    painted.port2.postMessage(null);
    if (last && now - last < 1000) globalThis.frames.apart.push(now - last);
    last = now;
  });
`;

interface Frames {
  readonly work: readonly number[];
  readonly apart: readonly number[];
}

const DISPLAY_MS = 1000 / 60;

/** What a frame costs while a full page is written: on a display of 60 Hz, and as fast as the machine can. */
export async function measureFrames(browser: Browser, url: string): Promise<void> {
  const { work, apart } = await framesOf(browser, url);
  const missed = apart.filter((ms) => ms > 1.5 * DISPLAY_MS).length;
  console.log(`writing a full page, ${work.length} frames (goal: p95 ≤ 16 ms)`);
  console.log(`  a frame's work, script to paint: ${spread(work)}`);
  console.log(`  at 60 Hz: ${spread(apart)} apart, ${((100 * missed) / apart.length).toFixed(1)} % came late`);
  const unbound = await openBrowser('--disable-frame-rate-limit', '--disable-gpu-vsync');
  try {
    const fast = await framesOf(unbound, url);
    console.log(`  with no display to wait for: ${spread(fast.apart)} apart`);
  } finally {
    await unbound.close();
  }
}

async function framesOf(browser: Browser, url: string): Promise<Frames> {
  const { page, context } = await signedIn(browser, url, 'Theodore');
  await page.addInitScript(WATCH_FRAMES);
  await page.goto('/dictate');
  await page.locator('.sheet').first().waitFor();
  await say(page, ...DICTATED);
  await page.getByText('safe in the house').waitFor();
  await untilStill(page);
  const frames = await page.evaluate((): Frames => Reflect.get(globalThis, 'frames'));
  await context.close();
  return frames;
}

/** The pen rests when no frame was asked for in half a second. */
async function untilStill(page: Page): Promise<void> {
  await page.waitForFunction(
    async () => {
      const { work } = Reflect.get(globalThis, 'frames');
      const before = work.length;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return before > 60 && work.length === before;
    },
    undefined,
    { timeout: 180_000 },
  );
}

/** Median, 95th percentile and worst of some milliseconds. */
export function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`;
}
