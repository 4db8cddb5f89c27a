import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hands } from '../../src/catalogue/hands.js';
import { traceInThread } from '../../src/catalogue/trace-in-thread.js';
import { DEFAULT_HAND } from '../../src/letter/style.js';
import { projectPath } from '../../src/project-root.js';
import { builtProgram } from '../support/build.js';
import { HANDS_CACHE } from '../support/hands-cache.js';

const HAND = DEFAULT_HAND;

describe('traceInThread', () => {
  let cache: string;
  beforeAll(() => {
    cache = mkdtempSync(path.join(tmpdir(), 'hands-'));
  });
  afterAll(() => rmSync(cache, { recursive: true, force: true }));

  it('is asked for a hand that lies in no cache, once, and what it put there is read', async () => {
    const folder = projectPath('templates/hands');
    await (await Hands.read(folder, HANDS_CACHE)).compile(HAND);
    const asked: string[] = [];
    const hands = await Hands.read(folder, cache, async (name) => {
      asked.push(name);
      const traced = readdirSync(HANDS_CACHE).filter((file) => file.startsWith(`${name}-`));
      for (const file of traced) copyFileSync(path.join(HANDS_CACHE, file), path.join(cache, file));
    });
    expect(await hands.compile(HAND)).toMatchObject({ name: HAND, direction: 'ltr' });
    await (await Hands.read(folder, cache, () => Promise.reject(new Error('asked again')))).compile(HAND);
    expect(asked).toEqual([HAND]);
  }, 120_000);

  it('says so when a hand cannot be traced', async () => {
    const trace = traceInThread(projectPath('templates'), cache, await builtProgram('src/catalogue/tracing-thread.js'));
    await expect(trace('no-such-hand')).rejects.toThrow('no-such-hand');
  }, 60_000);
});
