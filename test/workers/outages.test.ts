import type { LetterId } from '../../src/letter/ids.js';
import { findLetter } from '../../src/storage/letters.js';
import { describeWith } from '../support/programs.js';
import { startRedis } from '../support/redis.js';
import { submit, trustingClient } from '../support/stored-letters.js';
import { until, type WorkerStand, workerStand } from '../support/worker-stand.js';

describeWith(['redis-server'], 'while Redis is away', () => {
  let stand: WorkerStand;
  beforeAll(async () => (stand = await workerStand(startRedis)));
  afterAll(() => stand.close());

  const isWritten = async (id: LetterId) => (await findLetter(stand.db, id, 'all')).writing === 'written';

  it('letters are taken in all the same, and are written when it is back with nothing in it', async () => {
    const client = await trustingClient(stand.db);
    await stand.startWorker();
    const before = await submit(stand.db, client);
    await until(() => isWritten(before.id), 60_000);

    await stand.redis!.kill();
    const meanwhile = await submit(stand.db, client);
    await stand.redis!.restart();
    await stand.wipeQueue();
    const after = await submit(stand.db, client);
    for (const { id } of [meanwhile, after]) await until(() => isWritten(id), 60_000);
    expect(await findLetter(stand.db, meanwhile.id, 'all')).toMatchObject({ attemptsSpent: 0, status: 'released' });
  }, 200_000);
});
