import { JOBS, type JobName } from '../src/jobs/index.js';
import { HANDLERS } from './handlers.js';
import type { WorkContext } from './work-context.js';

/** Reads what a job says and lets its handler do it. @throws ZodError for a job that says something else */
// The parameter ties a job's payload to its handler, once there is more than one kind of job.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export async function runJob<N extends JobName>(name: N, data: unknown, context: WorkContext): Promise<void> {
  await HANDLERS[name](JOBS[name].payload.parse(data), context);
}
