import { hasProgram } from './programs.js';
import { startRedis, type TestRedis } from './redis.js';

/** Both places where the queue can live; without a redis-server on the machine, the one that always is there. */
export const QUEUE_BACKENDS: readonly (readonly [name: string, start: () => Promise<TestRedis | null>])[] = [
  ['PostgreSQL', () => Promise.resolve(null)],
  ...(hasProgram('redis-server') ? [['Redis', startRedis] as const] : []),
];
