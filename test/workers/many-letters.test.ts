import { createHash } from 'node:crypto';
import type { LetterId } from '../../src/letter/ids.js';
import { decodeDrawing } from '../../src/rendering/drawing-file.js';
import { findProof } from '../../src/storage/proofs.js';
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
        const ids = await writeThem(stand);
        for (const [number, id] of ids.entries()) await expectItsFiles(stand, id, number);
      } finally {
        await stand.close();
      }
    },
    200_000,
  );
});

/** @returns the letters, in the order in which they were handed in */
async function writeThem(stand: WorkerStand): Promise<LetterId[]> {
  const client = await trustingClient(stand.db);
  const ids: LetterId[] = [];
  for (let i = 0; i < LETTERS; i++) {
    const revision = revisionOf(`Dear friend,\n\nThis is letter number ${i} of many.\n\nYours,\nTheodore`);
    ids.push((await submit(stand.db, client, { revision })).id);
  }
  const first = await stand.startWorker({ WRITE_SLOTS: '2' });
  await until(async () => (await countWritten(stand)) >= 5, 60_000);
  first.kill('SIGKILL');
  await stand.wipeQueue();
  await stand.startWorker();
  await until(async () => (await countWritten(stand)) === LETTERS, 120_000);
  expect(await stand.db.selectFrom('proofs').select('letterId').execute()).toHaveLength(LETTERS);
  return ids;
}

async function countWritten({ db }: WorkerStand): Promise<number> {
  const rows = await db.selectFrom('letters').select('id').where('writing', '=', 'written').execute();
  return rows.length;
}

/** The PDF is whole, and the page is this letter's own. */
async function expectItsFiles({ db, blobs }: WorkerStand, id: LetterId, number: number): Promise<void> {
  const { pdfSha256, pages } = (await findProof(db, id, 1))!;
  const pdf = await blobs.read(pdfSha256);
  expect(createHash('sha256').update(pdf).digest('hex')).toBe(pdfSha256);
  const { words } = decodeDrawing(await blobs.read(pages[0]!.drawingSha256));
  expect(words.map(({ text }) => text).join(' ')).toContain(`This is letter number ${number} of many.`);
}
