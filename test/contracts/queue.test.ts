import { randomBytes } from 'node:crypto';
import type { PayloadOf } from '../../src/jobs/index.js';
import {
  type JobQueue,
  type JobWorker,
  migrateQueue,
  openQueue,
  openWorker,
  type QueueSettings,
} from '../../src/jobs/queues.js';
import { writeLetter } from '../../src/jobs/write-letter.js';
import { newId } from '../../src/storage/ids.js';
import { emptyDatabase, type TestDatabase, testDatabase } from '../support/database.js';
import { QUEUE_BACKENDS } from '../support/queue-backends.js';
import type { TestRedis } from '../support/redis.js';
import { until } from '../support/worker-stand.js';

type Task = PayloadOf<'write-letter'>;

const quiet = () => {};
const newTask = (epoch = 1): Task => ({ letterId: newId('letter'), revision: 1, epoch });

describe.each(QUEUE_BACKENDS)('a queue in %s', (_name, startRedis) => {
  let database: TestDatabase;
  let redis: TestRedis | null;
  let settings: QueueSettings;
  let queue: JobQueue<Task>;
  const workers: JobWorker[] = [];

  beforeAll(async () => {
    [database, redis] = await Promise.all([testDatabase(), startRedis()]);
  });
  beforeEach(() => {
    const queuePrefix = `test-${randomBytes(4).toString('hex')}`;
    settings = { databaseUrl: database.url, redisUrl: redis?.url ?? null, queuePrefix };
    queue = openQueue(writeLetter, settings, quiet);
  });
  afterEach(async () => {
    await Promise.all([queue, ...workers.splice(0)].map((each) => each.close()));
  });
  afterAll(async () => {
    await redis?.close();
    await database.close();
  });

  const work = (handle: (data: unknown) => Promise<void>, slots = 2) => {
    workers.push(openWorker('write-letter', settings, { slots, handle, onError: quiet }));
  };

  it('brings every job to a worker', async () => {
    const tasks = Array.from({ length: 20 }, () => newTask());
    const done: unknown[] = [];
    work(async (data) => void done.push(data));
    await queue.add(tasks);
    await until(() => done.length === tasks.length, 15_000);
    expect(done).toEqual(expect.arrayContaining(tasks));
  });

  it('holds a job once, however often it is added, and knows that it holds it', async () => {
    const task = newTask();
    for (let i = 0; i < 5; i++) await queue.add([task]);
    expect(await queue.holds(task)).toBe(true);
    expect(await queue.holds(newTask())).toBe(false);
    const done: unknown[] = [];
    work(async (data) => void done.push(data));
    await until(async () => !(await queue.holds(task)), 15_000);
    expect(done).toEqual([task]);
  });

  it('forgets a job that is done or has failed, so that the same one can be added again', async () => {
    const task = newTask();
    let times = 0;
    work(async () => {
      times++;
      if (times === 1) throw new Error('the first try fails');
    });
    for (const expected of [1, 2, 3]) {
      await queue.add([task]);
      await until(async () => times === expected && !(await queue.holds(task)), 15_000);
    }
    expect(times).toBe(3);
  });

  it('works on no more jobs at once than a worker has slots', async () => {
    let [atOnce, most, done] = [0, 0, 0];
    work(async () => {
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setTimeout(resolve, 30));
      atOnce--;
      done++;
    }, 2);
    await queue.add(Array.from({ length: 8 }, () => newTask()));
    await until(() => done === 8, 15_000);
    expect(most).toBe(2);
  });

  it('lets a worker finish what it is doing before it closes', async () => {
    let [isBegun, isDone] = [false, false];
    const worker = openWorker('write-letter', settings, {
      slots: 1,
      onError: quiet,
      handle: async () => {
        isBegun = true;
        await new Promise((resolve) => setTimeout(resolve, 200));
        isDone = true;
      },
    });
    await queue.add([newTask()]);
    await until(() => isBegun, 15_000);
    await worker.close();
    expect(isDone).toBe(true);
  });

  it('keeps services apart that have names of their own', async () => {
    const other = openQueue(writeLetter, { ...settings, queuePrefix: 'another-house' }, quiet);
    const task = newTask();
    await queue.add([task]);
    expect(await other.holds(task)).toBe(false);
    await other.close();
  });

  it('carries ids and numbers, and nothing else', () => {
    expect(() => writeLetter.payload.parse({ ...newTask(), text: 'Dear Catherine' })).toThrow('text');
    expect(writeLetter.idOf({ letterId: 'ltr_x', revision: 2, epoch: 3 })).toBe('ltr_x-r2-e3');
  });
});

describe('a queue in PostgreSQL whose tables are not there at first', () => {
  it('is found as soon as they are, by those who waited for it', async () => {
    const settings = { redisUrl: null, databaseUrl: await emptyDatabase(), queuePrefix: 'late' };
    const queue = openQueue(writeLetter, settings, quiet);
    const done: unknown[] = [];
    let failures = 0;
    const worker = openWorker('write-letter', settings, {
      slots: 1,
      handle: async (data) => void done.push(data),
      onError: () => failures++,
    });
    const task = newTask();
    await expect(queue.add([task])).rejects.toThrow(/schema|migrat|relation|does not answer/);
    await until(() => failures > 0, 15_000);
    await migrateQueue(settings);
    await until(
      async () =>
        queue.add([task]).then(
          () => true,
          () => false,
        ),
      15_000,
    );
    await until(() => done.length === 1, 15_000);
    await Promise.all([queue.close(), worker.close()]);
  });
});

describe('a queue that is away', () => {
  it.each([
    ['PostgreSQL', { redisUrl: null, databaseUrl: 'postgresql://nobody@127.0.0.1:9/none' }],
    ['Redis', { redisUrl: 'redis://127.0.0.1:9/0', databaseUrl: '' }],
  ])('in %s says so, instead of waiting for it to return', async (_name, where) => {
    const queue = openQueue(writeLetter, { ...where, queuePrefix: 'away' }, quiet);
    await expect(queue.add([newTask()])).rejects.toThrow(/does not answer|ECONNREFUSED/);
    await queue.close().catch(quiet);
  });
});
