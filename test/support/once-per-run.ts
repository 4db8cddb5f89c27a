import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Does something once for a whole run of jest, whichever test file comes first, and gives all of them what came of it.
 * Test files run in several processes; making a folder decides which of them does it, and the others wait.
 * @throws in every test file when it fails in one
 */
export async function oncePerRun(name: string, make: (run: string) => Promise<string>): Promise<string> {
  const run = process.env.LETTERS_TEST_RUN;
  if (!run) throw new Error('expected the run folder that test/support/global-setup.mjs makes');
  const made = path.join(run, `${name}.made`);
  const failed = path.join(run, `${name}.failed`);
  try {
    mkdirSync(path.join(run, `${name}.begun`));
  } catch {
    while (!existsSync(made)) {
      if (existsSync(failed)) throw new Error(`${name}: ${readFileSync(failed, 'utf8')}`);
      await pause(20);
    }
    return readFileSync(made, 'utf8');
  }
  try {
    const result = await make(run);
    keep(made, result);
    return result;
  } catch (error) {
    keep(failed, String(error));
    throw error;
  }
}

/** Moved into place whole, so that nobody reads half of it. */
function keep(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
