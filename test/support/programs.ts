import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Where Debian keeps daemons, which is not on everybody's path. */
const DAEMONS = ['/usr/sbin', '/usr/local/sbin'];

/** Where a program lies on this machine, or null. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...DAEMONS];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable) ?? null;
}

/**
 * Whether somebody else's program can be used to look at our work. Where it is absent that is said aloud; in a check of the
 * whole it counts as there, so that a test fails rather than leaves something out.
 */
export function hasProgram(name: string): boolean {
  if (findProgram(name) !== null || process.env.CI === 'true') return true;
  console.warn(`\n\n*** NOT TRIED IN FULL, FOR WANT OF ${name}. Install it. ***\n`);
  return false;
}

/** As `describe`; where one of the programs is absent the tests are skipped, loudly, but never in a check of the whole. */
export function describeWith(programs: readonly string[], name: string, tests: () => void): void {
  const missing = process.env.CI === 'true' ? [] : programs.filter((program) => findProgram(program) === null);
  if (missing.length === 0) {
    // oxlint-disable-next-line jest/valid-title
    describe(name, tests);
    return;
  }
  console.warn(`\n\n*** NOT TRIED, FOR WANT OF ${missing.join(', ')}: ${name}. Install what is missing. ***\n`);
  // oxlint-disable-next-line jest/valid-title, jest/no-disabled-tests
  describe.skip(name, tests);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
