import path from 'node:path';
import { Hands } from '../../src/catalogue/hands.js';
import { traceInThread } from '../../src/catalogue/trace-in-thread.js';
import { projectPath } from '../../src/project-root.js';
import { builtProgram } from './build.js';
import { HANDS_CACHE } from './hands-cache.js';

export const HANDS_FOLDER = path.resolve(import.meta.dirname, '../../templates/hands');

/**
 * The real catalogue of hands; compiled hands are kept between runs, keyed by what they were made from. Those that are not
 * there yet are traced outside of jest, where code runs several times as fast.
 */
export async function realHands(): Promise<Hands> {
  const program = await builtProgram('src/catalogue/tracing-thread.js');
  return Hands.read(HANDS_FOLDER, HANDS_CACHE, traceInThread(projectPath('templates'), HANDS_CACHE, program));
}
