import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Log } from '../log.js';
import { HttpProblem, notFound } from './http-problem.js';
import { problemOf } from './problem-of.js';
import { requestIdOf } from './request-id.js';

/** Answers every error as problem+json. Faults of ours go to the log; what they say goes nowhere. */
export function answerProblem(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const problem = problemOf(error) ?? new HttpProblem('internal', 'We have been told. Try again later.');
    const requestId = requestIdOf(response);
    if (problem.status >= 500) {
      log.error('request failed', { requestId, method: request.method, code: problem.code, error });
    }
    if (response.headersSent) {
      next(error);
      return;
    }
    response
      .status(problem.status)
      .set(problem.headers)
      .set('Cache-Control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problem.toJSON(requestId)));
  };
}

/** Answers whatever no route has taken. */
export const answerNotFound: RequestHandler = () => {
  throw notFound();
};
