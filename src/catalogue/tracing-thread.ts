import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { Hands } from './hands.js';

/** The program of the thread that traces one hand into the cache. */
const Order = z.object({ folder: z.string(), cache: z.string(), name: z.string() });

const { folder, cache, name } = Order.parse(workerData);
const hands = await Hands.read(folder, cache);
await hands.compile(name);
