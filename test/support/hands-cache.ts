import { projectPath } from '../../src/project-root.js';

/** Where tests keep compiled hands from run to run: tracing one from its font takes seconds. */
export const HANDS_CACHE = projectPath('node_modules/.cache/hands');
