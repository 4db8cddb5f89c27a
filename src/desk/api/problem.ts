import type { FieldError, Problem, ProblemCode } from '../../http/contract/problem.js';

/** The service understood and said no. `message` is fit for the reader's eyes. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly fields: readonly FieldError[];

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.code = problem.code;
    this.status = problem.status;
    this.fields = problem.errors ?? [];
  }

  /** What is wrong with the field at `path` (dotted), if anything. */
  about(path: string): string | undefined {
    return this.fields.find((field) => field.path === path)?.message;
  }
}

/** The service could not be reached at all. */
export class Disconnected extends Error {
  constructor(cause: unknown) {
    super('The house cannot be reached. Your text is safe here; this will be tried again.', { cause });
  }
}

/** Words for anything that was thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiProblem) {
    const fields = error.fields.map(({ path, message }) => `${path}: ${message}`);
    return [error.message, ...fields].join(' ');
  }
  return error instanceof Disconnected ? error.message : 'Something went wrong at the desk. Please try again.';
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

export function hasCode(error: unknown, code: ProblemCode): boolean {
  return error instanceof ApiProblem && error.code === code;
}
