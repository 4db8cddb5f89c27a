import type { Request, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Caller } from './caller.js';
import type { ProblemCode } from './contract/problem.js';
import { HttpProblem } from './http-problem.js';
import { through } from './through.js';

export interface RequestLimits {
  readonly windowMs: number;
  /** Of one key, or one member of the staff, in a window. */
  readonly known: number;
  /** Of one address that has not said who it is. */
  readonly anonymous: number;
  /** Attempts to sign in as one person from one address, in a minute. */
  readonly signIns: number;
}

/** Room for a busy client's bursts. */
export const USUAL_LIMITS: RequestLimits = { windowMs: 10_000, known: 500, anonymous: 200, signIns: 20 };

/** Counts one request of `key`, says in `RateLimit-…` how many are left, and throws once there are none. */
type Limiter = (key: string, request: Request, response: Response) => Promise<void>;

export interface Limiters {
  readonly known: Limiter;
  readonly anonymous: Limiter;
  readonly signIns: Limiter;
}

/** The counts are this process's own: losing them neither opens nor closes the door. */
export function createLimiters({ windowMs, known, anonymous, signIns }: RequestLimits): Limiters {
  return {
    known: createLimiter(windowMs, known, 'too_many_requests'),
    anonymous: createLimiter(windowMs, anonymous, 'too_many_requests'),
    signIns: createLimiter(60_000, signIns, 'too_many_attempts'),
  };
}

function createLimiter(windowMs: number, limit: number, code: ProblemCode): Limiter {
  const count = rateLimit({
    windowMs,
    limit,
    keyGenerator: (_request, response) => String(response.locals['limitKey']),
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    handler: (_request, _response, next) =>
      next(new HttpProblem(code, `Try again in ${windowMs / 1000} seconds at most.`)),
  });
  return async (key, request, response) => {
    response.locals['limitKey'] = key;
    await through(count, request, response);
  };
}

/** Counts a request under whoever sends it. For somebody we know, the network address never decides. */
export function countRequest(limiters: Limiters, caller: Caller, request: Request, response: Response): Promise<void> {
  if (caller.kind === 'client') return limiters.known(caller.keyId, request, response);
  if (caller.kind === 'staff') return limiters.known(caller.staffId, request, response);
  return limiters.anonymous(ipKeyGenerator(request.ip ?? ''), request, response);
}
