import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One folder per run of jest; the tests that need a database start one in it, once for all of them. */
export default function globalSetup() {
  process.env.LETTERS_TEST_RUN = mkdtempSync(path.join(tmpdir(), 'letters-test-'));
}
