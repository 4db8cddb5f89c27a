import type { Browser } from 'playwright-core';
import { signedIn } from '../../test/desk/support/browser.js';

/** Everything that the first visit fetches, as the house sends it; the hand and other answers of the API apart. */
export async function measureLoading(browser: Browser, url: string, room: string): Promise<void> {
  const { page, context } = await signedIn(browser, url, 'Theodore');
  const addresses = new Map<string, string>();
  const sizes: number[] = [];
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  network.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId);
    if (address?.startsWith(url) && !new URL(address).pathname.startsWith('/v1/')) sizes.push(encodedDataLength);
  });
  await page.goto(room);
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => {});
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`first load of ${room}: ${(total / 1024).toFixed(0)} KB compressed in ${sizes.length} files (goal 300)`);
  await context.close();
}
