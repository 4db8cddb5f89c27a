import { findProof } from '../../src/storage/proofs.js';
import { revisionOf, submit, trustingClient } from '../support/stored-letters.js';
import { until, type WorkerStand, workerStand } from '../support/worker-stand.js';

describe('a letter that was written', () => {
  let stand: WorkerStand;
  beforeAll(async () => (stand = await workerStand(async () => null)));
  afterAll(() => stand.close());

  it('was read for slips: by our own checks, by a dictionary, for names of the client’s other letters, and as it lies on its pages', async () => {
    const client = await trustingClient(stand.db);
    await submit(stand.db, client, {
      revision: revisionOf(undefined, { recipient: { name: 'Margaret Hale', address: null } }),
    });
    const text = 'Dear Kate,\n\nI recieved your letter, Margaret, and [item].\n\nYour friend,\nTheodore';
    const { id } = await submit(stand.db, client, { revision: revisionOf(text) });
    const torn = await submit(stand.db, client, { revision: revisionOf('Dear Kate,\n\nI miss you.\n\n\fTheodore') });
    await stand.startWorker({ LANGUAGE_READERS: 'on' });
    await until(async () => (await findProof(stand.db, id, 1)) !== null, 90_000);
    const { findings } = (await findProof(stand.db, id, 1))!;
    expect(findings.map(({ check, severity }) => `${check} ${severity}`)).toEqual([
      'placeholder block',
      'english fix',
      'other-name warn',
    ]);
    await until(async () => (await findProof(stand.db, torn.id, 1)) !== null, 90_000);
    expect((await findProof(stand.db, torn.id, 1))!.findings).toMatchObject([
      { check: 'length', severity: 'hint', reason: expect.stringContaining('The last of 2 pages holds a single line') },
    ]);
  }, 120_000);
});
