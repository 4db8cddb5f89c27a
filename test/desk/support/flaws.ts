import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { projectPath } from '../../../src/project-root.js';

const AXE = readFileSync(projectPath('node_modules/axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA, and what axe-core thinks is good besides. */
const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds wrong with a page as it stands, as one line each, by daylight; and what its colours lack by lamplight. */
export async function flawsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  // The content policy of the page holds for inline script; the test runs axe in the page's own world all the same.
  if (!(await page.evaluate(() => Reflect.has(globalThis, 'axe')))) await page.evaluate(AXE);
  const byDay = await checked(page, EVERYTHING);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => document.documentElement.removeAttribute('data-theme'));
  const byNight = await checked(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...byDay, ...byNight.map((flaw) => `by lamplight: ${flaw}`)];
}

function checked(page: Page, rules: string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const type = wanted.length > 1 ? 'tag' : 'rule';
    const { violations } = await axe.run(document, { runOnly: { type, values: wanted }, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, rules);
}
