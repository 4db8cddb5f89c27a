import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LetterId } from '../../src/letter/ids.js';
import { findProof } from '../../src/storage/proofs.js';
import { hasProgram } from '../support/programs.js';
import { QUEUE_BACKENDS } from '../support/queue-backends.js';
import { revisionOf, submit, trustingClient } from '../support/stored-letters.js';
import { until, type WorkerStand, workerStand } from '../support/worker-stand.js';

/** All where time is of no matter, as many as outlast the worker's end while one works. */
const LETTERS = process.env.CI ? 50 : 20;

describe('many letters', () => {
  // Both at once: most of the time passes until the lease of what the killed worker had begun runs out.
  it.concurrent.each(QUEUE_BACKENDS)(
    'with the queue in %s are all written once, though the worker is killed and the queue forgets everything',
    async (_name, startRedis) => {
      const stand = await workerStand(startRedis);
      try {
        await writeThem(stand);
        for (const id of await writtenIn(stand)) await expectItsPdf(stand, id);
      } finally {
        await stand.close();
      }
    },
    200_000,
  );
});

async function writeThem(stand: WorkerStand): Promise<void> {
  const client = await trustingClient(stand.db);
  for (let i = 0; i < LETTERS; i++) {
    const revision = revisionOf(`Dear friend,\n\nThis is letter number ${i} of many.\n\nYours,\nTheodore`);
    await submit(stand.db, client, { revision });
  }
  const first = await stand.startWorker({ WRITE_SLOTS: '2' });
  await until(async () => (await writtenIn(stand)).length >= 5, 60_000);
  first.kill('SIGKILL');
  await stand.wipeQueue();
  await stand.startWorker();
  await until(async () => (await writtenIn(stand)).length === LETTERS, 120_000);
  expect(await stand.db.selectFrom('proofs').select('letterId').execute()).toHaveLength(LETTERS);
}

async function writtenIn({ db }: WorkerStand): Promise<LetterId[]> {
  const rows = await db.selectFrom('letters').select('id').where('writing', '=', 'written').execute();
  return rows.map(({ id }) => id);
}

async function expectItsPdf({ db, blobs, folder }: WorkerStand, id: LetterId): Promise<void> {
  const { pdfSha256, pdfBytes } = (await findProof(db, id, 1))!;
  const pdf = await blobs.read(pdfSha256);
  expect(pdf).toHaveLength(pdfBytes);
  const file = path.join(folder, `${id}.pdf`);
  writeFileSync(file, pdf);
  if (hasProgram('qpdf')) execFileSync('qpdf', ['--check', file], { stdio: 'ignore' });
  expect(hasProgram('pdftotext') ? textOf(file) : 'This is letter number 0 of many.').toMatch(
    /This is letter number \d+ of many\./,
  );
}

function textOf(file: string): string {
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}
