import type { FieldError, Problem, ProblemCode } from '../../http/contract/problem.js';

/** The service understood and said no. `message` is fit for the reader's eyes. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly fields: readonly FieldError[];

  constructor(problem: Problem) {
    super(wordsOf(problem));
    this.code = problem.code;
    this.status = problem.status;
    this.fields = problem.errors ?? [];
  }

  /** What is wrong with the field at `path` (dotted), if anything. */
  about(path: string): string | undefined {
    return this.fields.find((field) => field.path === path)?.message;
  }
}

/** What is wrong, and what to do about it. */
function wordsOf({ title, detail }: Problem): string {
  return `${sentence(title)} ${detail}`.trim();
}

/** The service could not be reached at all. */
export class Disconnected extends Error {
  constructor(cause: unknown) {
    super('The house cannot be reached. Your text is safe here; this will be tried again.', { cause });
  }
}

/** Words for anything that was thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiProblem) return wordsOfProblem(error);
  return error instanceof Disconnected ? error.message : 'Something went wrong at the desk. Please try again.';
}

/** Where single things are wrong, they say it all; only of what was entered the reader must know which field is meant. */
function wordsOfProblem({ code, message, fields }: ApiProblem): string {
  if (fields.length === 0) return message;
  if (code !== 'invalid_request') return fields.map((field) => sentence(field.message)).join(' ');
  return fields.map((field) => sentence(`${field.path}: ${field.message}`)).join(' ');
}

/** The service's words with a capital and a full stop. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!]$/.test(words) ? '' : '.'}`;
}

/** What may work in a while, exactly as it was asked: no connection, a house that has too much to do or is just opening. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return error instanceof Disconnected;
  return error.status === 429 || error.status >= 500 || error.code === 'request_in_progress';
}

/** Whether nobody waits for the answer any more. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Whether the service said no for that reason. */
export function hasCode(error: unknown, code: ProblemCode): boolean {
  return error instanceof ApiProblem && error.code === code;
}
