import type { z } from 'zod';
import { writeLetter } from './write-letter.js';

/** Every kind of job there is. A new one is one file and one line here; the compiler then asks for its handler. */
export const JOBS = { 'write-letter': writeLetter } as const;

export type JobName = keyof typeof JOBS;
export type PayloadOf<N extends JobName> = z.infer<(typeof JOBS)[N]['payload']>;
