import type { JobDefinition } from './define-job.js';
import { transcribeRecording } from './transcribe-recording.js';
import { writeLetter } from './write-letter.js';

const jobs = { 'write-letter': writeLetter, 'transcribe-recording': transcribeRecording } as const;

export type JobName = keyof typeof jobs;
export type PayloadOf<N extends JobName> = (typeof jobs)[N] extends JobDefinition<N, infer Payload> ? Payload : never;

/** Every kind of job there is. A new one is one file and one line here; the compiler then asks for its handler. */
export const JOBS: { readonly [N in JobName]: JobDefinition<N, PayloadOf<N>> } = jobs;
