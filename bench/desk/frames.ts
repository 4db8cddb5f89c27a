import type { Browser, Page } from 'playwright-core';
import { openBrowser, say, signedIn } from '../../test/desk/support/browser.js';
import { DICTATED } from './letters.js';
import { type ThreadTime, TRACED, threadTimeOf } from './thread-time.js';

/**
 * Remembers of each frame in which the pen writes how long the page's thread was at work for it, from the callback until
 * style, layout and paint are done, and how far it is from the frame before: where that one asked for it, for between two
 * utterances the pen may rest.
 */
const WATCH_FRAMES = `
  globalThis.frames = { work: [], apart: [] };
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  const painted = new MessageChannel();
  let begun = 0;
  let inFrame = null;
  painted.port1.onmessage = () => globalThis.frames.work.push(performance.now() - begun);
  globalThis.requestAnimationFrame = (callback) => {
    const before = inFrame;
    return ask((now) => {
      begun = performance.now();
      if (before !== null && now > before) globalThis.frames.apart.push(now - before);
      inFrame = now;
      callback(now);
      inFrame = null;
      painted.port2.postMessage(null);
    });
  };
`;

interface Frames {
  readonly work: readonly number[];
  readonly apart: readonly number[];
  readonly thread: ThreadTime;
}

const DISPLAY_MS = 1000 / 60;

/**
 * What a frame costs while a full page is written: on a display of 60 Hz, and as fast as the machine can. By the clock a
 * frame also waits while other threads and programs have the cores; the thread's own time leaves that out.
 */
export async function measureFrames(browser: Browser, url: string): Promise<void> {
  const { work, apart, thread } = await framesOf(browser, url);
  const missed = apart.filter((ms) => ms > 1.5 * DISPLAY_MS).length;
  console.log(`writing a full page, ${work.length} frames (goal: p95 ≤ 16 ms)`);
  console.log(`  a frame's work by the clock, script to paint: ${spread(work)}`);
  console.log(`  the page's thread at work for a frame, script to commit: ${spread(thread.inFrame)}`);
  console.log(`  the page's thread at work from one frame to the next, for whatever: ${spread(thread.betweenFrames)}`);
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
  await browser.startTracing(page, { categories: TRACED });
  await say(page, ...DICTATED);
  await page.getByText('safe in the house').waitFor();
  await untilStill(page);
  const thread = threadTimeOf(await browser.stopTracing());
  const clock = await page.evaluate((): Omit<Frames, 'thread'> => Reflect.get(globalThis, 'frames'));
  await context.close();
  return { ...clock, thread };
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
