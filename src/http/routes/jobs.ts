import { z } from 'zod';
import { idSchema } from '../../letter/ids.js';
import { findLetter } from '../../storage/letters.js';
import { type JobState, listJobs } from '../../storage/list-jobs.js';
import type { LetterRow } from '../../storage/schema.js';
import { retryWriting } from '../../storage/write-proof.js';
import { ok } from '../answer.js';
import { Job, JobList, JobListQuery } from '../contract/jobs.js';
import { defined } from '../defined.js';
import { HttpProblem } from '../http-problem.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { failureView } from '../views/letter-view.js';
import { LetterParams, staffActor } from '../whose.js';

const OPERATORS = { client: false, staff: ['operator'] } as const;
const Place = idSchema('letter');

/** The work there is, and another try for what failed. */
export function jobRoutes({ db }: HttpServices): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/jobs',
      access: OPERATORS,
      summary: 'What is queued, active, delayed or failed, and why.',
      tag: 'Operation',
      query: JobListQuery.omit({ before: true }),
      answers: { 200: JobList },
      problems: ['invalid_cursor'],
      async handle({ query: { limit, after, state } }) {
        const place = after === undefined ? undefined : placeOf(after);
        const jobs = await listJobs(db, { limit: limit + 1, ...defined({ state, after: place }) });
        const shown = jobs.slice(0, limit);
        const hasMore = jobs.length > limit;
        return ok({
          object: 'list',
          data: shown.map((letter) => viewJob(letter, letter.job)),
          has_more: hasMore,
          next_cursor: hasMore ? (shown.at(-1)?.id ?? null) : null,
        });
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/jobs/:id/retry',
      access: OPERATORS,
      summary: 'Tries a failed letter again, with all its attempts before it.',
      tag: 'Operation',
      params: LetterParams,
      answers: { 200: Job },
      problems: ['illegal_state'],
      async handle({ caller, params, requestId }) {
        await findLetter(db, params.id, 'all');
        return ok(viewJob(await retryWriting(db, params.id, staffActor(caller, requestId)), 'queued'));
      },
    }),
  ];
}

function placeOf(cursor: string): z.infer<typeof Place> {
  const place = Place.safeParse(cursor);
  if (place.success) return place.data;
  throw new HttpProblem('invalid_cursor', 'Use `next_cursor` of a list as it is, or begin the list anew.');
}

function viewJob(letter: LetterRow, state: JobState): Job {
  const { id, revision, attemptsSpent, attemptsLost, runAt, failure, updatedAt } = letter;
  return {
    id,
    object: 'job',
    name: 'write-letter',
    state,
    revision,
    attempts: attemptsSpent + attemptsLost,
    run_at: state === 'queued' || state === 'delayed' ? runAt.toISOString() : null,
    failure: failure && failureView(failure),
    updated_at: updatedAt.toISOString(),
  };
}
