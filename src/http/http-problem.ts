import { type FieldError, PROBLEMS, type Problem, type ProblemCode } from './contract/problem.js';

interface ProblemOptions extends ErrorOptions {
  readonly errors?: readonly FieldError[];
  /** Seconds, for `Retry-After`. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An answer that is not what the caller hoped for. `detail` says what to do, in words of ours:
 * nothing that came in with the request is repeated.
 */
export class HttpProblem extends Error {
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    { errors, retryAfter, headers = {}, ...options }: ProblemOptions = {},
  ) {
    super(`${code}: ${detail}`, options);
    this.errors = errors;
    this.headers = retryAfter === undefined ? headers : { ...headers, 'Retry-After': String(retryAfter) };
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  /** RFC 9457. `type` leads to the problem's paragraph in the documentation. */
  toJSON(requestId: string): Problem {
    const { status, title } = PROBLEMS[this.code];
    return {
      type: `/docs#problem-${this.code}`,
      title,
      status,
      code: this.code,
      detail: this.detail,
      request_id: requestId,
      ...(this.errors ? { errors: [...this.errors] } : {}),
    };
  }
}

/** The answer for whatever is not there, or not the caller's: nobody can tell the two apart. */
export function notFound(): HttpProblem {
  return new HttpProblem('not_found', 'Check the address and the id; an id of another client is not shown.');
}

/** 422 with every wrong field at once. */
export function invalidRequest(errors: readonly FieldError[]): HttpProblem {
  const count = errors.length === 1 ? 'One field is' : `${errors.length} fields are`;
  return new HttpProblem('invalid_request', `${count} not right; \`errors\` names each.`, { errors });
}

/** The answer to a client that sets what only the staff may. */
export function staffOnly(...paths: readonly string[]): HttpProblem {
  const message = 'Only the staff may set this: your key says who you are.';
  return invalidRequest(paths.map((path) => ({ path, code: 'unknown_field', message })));
}
