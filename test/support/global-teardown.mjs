import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Ends the database of this run, if any test started it, and removes everything the run has left. */
export default async function globalTeardown() {
  const run = process.env.LETTERS_TEST_RUN;
  if (!run) return;
  const lock = path.join(run, 'var', 'postgres', 'postmaster.pid');
  if (existsSync(lock)) {
    // The tests are over and nothing is to be kept: SIGQUIT does not wait for clients.
    process.kill(Number(readFileSync(lock, 'utf8').split('\n')[0]), 'SIGQUIT');
    for (let waited = 0; existsSync(lock) && waited < 5_000; waited += 25) await pause(25);
  }
  rmSync(run, { recursive: true, force: true });
}
