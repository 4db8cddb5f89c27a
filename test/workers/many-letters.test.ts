import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findProof } from '../../src/storage/proofs.js';
import { hasProgram } from '../support/programs.js';
import { QUEUE_BACKENDS } from '../support/queue-backends.js';
import { revisionOf, submit, trustingClient } from '../support/stored-letters.js';
import { until, type WorkerStand, workerStand } from '../support/worker-stand.js';

const LETTERS = 50;

describe.each(QUEUE_BACKENDS)('fifty letters with the queue in %s', (_name, startRedis) => {
  let stand: WorkerStand;
  beforeAll(async () => (stand = await workerStand(startRedis)));
  afterAll(() => stand.close());

  const written = () => stand.db.selectFrom('letters').select('id').where('writing', '=', 'written').execute();

  it('are all written once, though the worker is killed and the queue forgets everything', async () => {
    const client = await trustingClient(stand.db);
    for (let i = 0; i < LETTERS; i++) {
      const revision = revisionOf(`Dear friend,\n\nThis is letter number ${i} of fifty.\n\nYours,\nTheodore`);
      await submit(stand.db, client, { revision });
    }
    const first = await stand.startWorker();
    await until(async () => (await written()).length >= 5, 60_000);
    first.kill('SIGKILL');
    await stand.wipeQueue();
    await stand.startWorker();
    await until(async () => (await written()).length === LETTERS, 120_000);

    expect(await stand.db.selectFrom('proofs').select('letterId').execute()).toHaveLength(LETTERS);
    for (const { id } of await written()) {
      const { pdfSha256, pdfBytes } = (await findProof(stand.db, id, 1))!;
      const pdf = await stand.blobs.read(pdfSha256);
      expect(pdf).toHaveLength(pdfBytes);
      const file = path.join(stand.folder, `${id}.pdf`);
      writeFileSync(file, pdf);
      if (hasProgram('qpdf')) execFileSync('qpdf', ['--check', file], { stdio: 'ignore' });
      expect(hasProgram('pdftotext') ? textOf(file) : 'This is letter number 0 of fifty.').toMatch(
        /This is letter number \d+ of fifty\./,
      );
    }
  }, 200_000);
});

function textOf(file: string): string {
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}
