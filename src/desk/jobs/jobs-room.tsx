import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { z } from 'zod';
import type { Job, JobList } from '../../http/contract/jobs.js';
import { call } from '../api/client.js';
import { useLetterChanges } from '../api/letter-stream.js';
import { messageOf, sentence } from '../api/problem.js';
import { useResource } from '../api/use-resource.js';
import { useAnnouncer } from '../design/announcer.js';
import { Button } from '../design/button.js';
import { Choice } from '../design/choice.js';
import { Badge } from '../design/notice.js';
import { Ago } from '../design/time.js';
import { Failed, Nothing, Waiting } from '../design/waiting.js';
import './jobs-room.css';

const STATES = [
  { name: '', title: 'All' },
  { name: 'queued', title: 'Queued' },
  { name: 'active', title: 'Being written' },
  { name: 'delayed', title: 'Tried again later' },
  { name: 'failed', title: 'Failed' },
] as const;

const MOODS = { queued: 'info', active: 'good', delayed: 'warn', failed: 'bad' } as const;

/** The work of the house: what waits for a pen, what is under one, what went wrong and why. */
export function JobsRoom() {
  const [state, setState] = useState('');
  const { data, error, reload } = useResource<z.infer<typeof JobList>>(
    `/v1/jobs?limit=50${state ? `&state=${state}` : ''}`,
  );
  useLetterChanges(reload);
  useEffect(() => {
    document.title = 'Jobs · Beautiful Handwritten Letters';
  }, []);
  return (
    <div className="jobs-room">
      <h1>Jobs</h1>
      <section aria-labelledby="jobs-writing">
        <h2 id="jobs-writing">With the pen</h2>
        <Choice legend="Which" options={STATES} value={state} onChange={setState} />
        {error ? <Failed error={error} onRetry={reload} /> : null}
        {data ? <Jobs jobs={data.data} onRetried={reload} /> : !error && <Waiting for="the jobs" />}
      </section>
    </div>
  );
}

function Jobs({ jobs, onRetried }: { readonly jobs: readonly Job[]; readonly onRetried: () => void }) {
  if (jobs.length === 0) return <Nothing title="No work is waiting." />;
  return (
    <ul className="jobs">
      {jobs.map((job) => (
        <li key={job.id}>
          <JobLine job={job} onRetried={onRetried} />
        </li>
      ))}
    </ul>
  );
}

function JobLine({ job, onRetried }: { readonly job: Job; readonly onRetried: () => void }) {
  const { warn, say } = useAnnouncer();
  async function retry() {
    try {
      await call('POST', `/v1/jobs/${job.id}/retry`);
      say('It will be tried again.');
      onRetried();
    } catch (error) {
      warn(messageOf(error));
    }
  }
  return (
    <div className="job">
      <Badge mood={MOODS[job.state]}>{STATES.find(({ name }) => name === job.state)!.title}</Badge>
      <p>
        <Link href={`/letters/${job.id}`}>A letter, revision {job.revision}</Link>
        <span className="job-facts">
          {' '}
          {job.attempts > 0 && `${job.attempts} ${job.attempts === 1 ? 'attempt' : 'attempts'}, `}
          <Ago at={job.updated_at} />
          {job.run_at && job.state === 'delayed' && (
            <>
              , again <Ago at={job.run_at} />
            </>
          )}
        </span>
      </p>
      {job.state === 'failed' && (
        <Button icon="refresh" onClick={() => void retry()}>
          Try again
        </Button>
      )}
      {job.failure && (
        <p className="job-failure">
          {sentence(job.failure.message)} {job.failure.remedy}
        </p>
      )}
    </div>
  );
}
