import path from 'node:path';
import { Hands } from '../../src/catalogue/hands.js';
import { traceInThread } from '../../src/catalogue/trace-in-thread.js';
import { projectPath } from '../../src/project-root.js';
import { builtProgram } from './build.js';
import { HANDS_CACHE } from './hands-cache.js';
import { oncePerRun } from './once-per-run.js';

export const HANDS_FOLDER = path.resolve(import.meta.dirname, '../../templates/hands');

/**
 * The real catalogue of hands; compiled hands are kept between runs, keyed by what they were made from. Those that are not
 * there yet are traced outside of jest, where code runs several times as fast, and by one test file for all that want them.
 */
export async function realHands(): Promise<Hands> {
  const program = await builtProgram('src/catalogue/tracing-thread.js');
  const trace = traceInThread(projectPath('templates'), HANDS_CACHE, program);
  const traceOnce = async (name: string) => {
    await oncePerRun(`hand-${name}`, async () => {
      await trace(name);
      return name;
    });
  };
  return Hands.read(HANDS_FOLDER, HANDS_CACHE, traceOnce);
}
