import path from 'node:path';
import { Worker } from 'node:worker_threads';

const PROGRAM = new URL('./tracing-thread.js', import.meta.url);

/**
 * Traces hands into the cache in a thread of their own: tracing a font keeps a processor busy for seconds, in which a server
 * would answer nobody. One at a time.
 */
export function traceInThread(templates: string, cache: string, program: string | URL = PROGRAM) {
  let last: Promise<void> = Promise.resolve();
  return (name: string): Promise<void> => {
    const traced = last.then(() => runThread(program, { folder: path.join(templates, 'hands'), cache, name }));
    last = traced.catch(() => {});
    return traced;
  };
}

function runThread(program: string | URL, workerData: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { workerData });
    thread.once('error', reject);
    thread.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`tracing ended with ${code}`))));
  });
}
