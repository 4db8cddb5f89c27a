import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LetterId } from '../../src/letter/ids.js';
import { findLetter } from '../../src/storage/letters.js';
import { attemptsOfLetter } from '../../src/storage/proofs.js';
import { retryWriting } from '../../src/storage/write-proof.js';
import { revisionOf, submit, trustingClient } from '../support/stored-letters.js';
import { until, type WorkerStand, workerStand } from '../support/worker-stand.js';

describe('a worker in trouble', () => {
  let stand: WorkerStand;
  beforeEach(async () => (stand = await workerStand(() => Promise.resolve(null))));
  afterEach(() => stand.close());

  const submitted = async (...texts: (string | undefined)[]) => {
    const client = await trustingClient(stand.db);
    const ids: LetterId[] = [];
    for (const text of texts) ids.push((await submit(stand.db, client, { revision: revisionOf(text) })).id);
    return ids;
  };
  const letterNow = (id: LetterId) => findLetter(stand.db, id, 'all');
  const isWritten = async (id: LetterId) => (await letterNow(id)).writing === 'written';

  it('writes the good letters and leaves the bad one to people, who may try it again', async () => {
    const [good, bad, fine] = await submitted(undefined, 'Dear Catherine,\n\n漢字', undefined);
    await stand.startWorker();
    await until(async () => (await isWritten(good!)) && (await isWritten(fine!)), 60_000);
    await until(async () => (await letterNow(bad!)).status === 'failed', 20_000);
    const { failure } = await letterNow(bad!);
    expect(failure).toMatchObject({ code: 'unwritable_letter', class: 'deterministic' });
    expect(failure!.message).toContain('U+6F22');
    expect(failure!.remedy).not.toBe('');
    expect(await attemptsOfLetter(stand.db, bad!)).toHaveLength(1);
    await retryWriting(stand.db, bad!, { kind: 'system', id: null });
    await until(async () => (await attemptsOfLetter(stand.db, bad!)).length === 2, 20_000);
  }, 120_000);

  it('keeps letters waiting while there is no place for files, counts nothing, and writes them when there is', async () => {
    // A file where the folder should be stands for a full disk: it refuses root as well.
    const blobs = path.join(stand.folder, 'blobs');
    writeFileSync(blobs, '');
    const ids = await submitted(undefined, undefined);
    await stand.startWorker();
    await until(async () => (await letterNow(ids[0]!)).outages > 0, 60_000);
    rmSync(blobs);
    for (const id of ids) await until(() => isWritten(id), 60_000);
    for (const id of ids)
      expect(await letterNow(id)).toMatchObject({ attemptsSpent: 0, attemptsLost: 0, failure: null });
  }, 180_000);

  it('asked to end, finishes or gives back what it has begun and loses nothing', async () => {
    const ids = await submitted(...Array.from({ length: 8 }, () => undefined));
    const first = await stand.startWorker();
    await until(() => isWritten(ids[0]!), 60_000);
    first.kill('SIGTERM');
    const [exitCode] = await once(first, 'exit');
    expect(exitCode).toBe(0);
    const attempts = (await Promise.all(ids.map((id) => attemptsOfLetter(stand.db, id)))).flat();
    expect(attempts.filter(({ outcome }) => outcome !== 'written' && outcome !== 'put_back')).toEqual([]);
    await stand.startWorker();
    for (const id of ids) await until(() => isWritten(id), 60_000);
  }, 180_000);
});
