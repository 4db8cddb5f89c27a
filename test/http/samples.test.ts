import { createSamples } from '../../src/http/samples.js';
import { projectPath } from '../../src/project-root.js';
import type { Previewer } from '../../src/writing/previewer.js';
import { createThreadPreviewer } from '../../src/writing/thread-previewer.js';
import { builtProgram } from '../support/build.js';
import { HANDS_CACHE } from '../support/hands-cache.js';

describe('samples', () => {
  let previewer: Previewer;
  beforeAll(async () => {
    previewer = createThreadPreviewer({
      templates: projectPath('templates'),
      handsCache: HANDS_CACHE,
      program: await builtProgram('src/writing/preview-thread.js'),
      timeoutMs: 60_000,
      maxWaiting: 1,
    });
  });
  afterAll(() => previewer.close());

  it('are all written where a page asks for more at once than the previewer lets wait', async () => {
    const samples = createSamples(previewer);
    const inks = ['black', 'sepia', 'violet', 'graphite'] as const;
    const lines = await Promise.all(inks.map((ink) => samples.line({ ink })));
    expect(new Set(lines.map((line) => Buffer.from(line).toString())).size).toBe(inks.length);
  });

  it('do not wait for ever for one that fails', async () => {
    const samples = createSamples(previewer);
    const [unknown, known] = await Promise.allSettled([samples.line({ hand: 'nobody' }), samples.line({})]);
    expect(unknown.status).toBe('rejected');
    expect(known.status).toBe('fulfilled');
  });

  it('are written once', async () => {
    const samples = createSamples(previewer);
    const [one, again] = await Promise.all([samples.line({ ink: 'black' }), samples.line({ ink: 'black' })]);
    expect(again).toBe(one);
  });
});
