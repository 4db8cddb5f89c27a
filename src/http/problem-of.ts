import type { IllegalTransition, StaleRevision } from '../letter/errors.js';
import { isDatabaseAway } from '../storage/database.js';
import type {
  ClaimedByAnother,
  IdempotencyKeyBusy,
  IdempotencyKeyReused,
  NotFound,
  ReviewRequired,
  TooManyOpenLetters,
} from '../storage/errors.js';
import type { TemplateNameTaken } from '../storage/letter-templates.js';
import type { TooManyPictures } from '../storage/pictures.js';
import type { PrinterNameTaken } from '../storage/printers.js';
import type { PrintNotThere } from '../storage/prints.js';
import type { EnvelopeOnItsWay, TestLetterNotPrinted } from '../storage/record-prints.js';
import type { EmailTaken } from '../storage/staff.js';
import type { ProblemCode } from './contract/problem.js';
import { HttpProblem, invalidRequest, notFound } from './http-problem.js';

/** Every error of the house that a caller may have brought about. */
type HouseError =
  | ClaimedByAnother
  | EmailTaken
  | EnvelopeOnItsWay
  | IdempotencyKeyBusy
  | IdempotencyKeyReused
  | IllegalTransition
  | NotFound
  | PrinterNameTaken
  | PrintNotThere
  | ReviewRequired
  | StaleRevision
  | TemplateNameTaken
  | TestLetterNotPrinted
  | TooManyOpenLetters
  | TooManyPictures;

type Answers = { readonly [C in HouseError['code']]: (error: Extract<HouseError, { code: C }>) => HttpProblem };

/** How each is answered; an error class without a line here does not compile. */
const ANSWERS: Answers = {
  not_found: notFound,
  illegal_state: ({ message }) => new HttpProblem('illegal_state', sentence(message)),
  printer_name_taken: ({ message }) => new HttpProblem('already_exists', sentence(message)),
  template_name_taken: ({ message }) => new HttpProblem('already_exists', sentence(message)),
  test_letter_not_printed: ({ message }) => new HttpProblem('test_letter_not_printed', sentence(message)),
  stale_revision: ({ message }) => new HttpProblem('stale_revision', sentence(message)),
  claimed_by_another: ({ message }) => new HttpProblem('already_claimed', sentence(message)),
  too_many_pictures: ({ message }) => new HttpProblem('too_many_pictures', sentence(message)),
  email_taken: ({ message }) => new HttpProblem('already_exists', sentence(message)),
  idempotency_key_reused: ({ message }) => new HttpProblem('idempotency_key_reused', sentence(message)),
  idempotency_key_busy: ({ message }) => new HttpProblem('request_in_progress', sentence(message), { retryAfter: 1 }),
  review_required: ({ message }) =>
    invalidRequest([{ path: 'review', code: 'review_required', message: sentence(message) }]),
  too_many_open_letters: ({ message }) =>
    new HttpProblem('too_many_open_letters', sentence(message), { retryAfter: 60 }),
};

/** The answer to whatever went wrong; null for a fault of ours, which nobody but the log is told about. */
export function problemOf(error: unknown): HttpProblem | null {
  if (error instanceof HttpProblem) return error;
  if (isHouseError(error)) return answerFor(error);
  if (isDatabaseAway(error)) {
    return new HttpProblem('unavailable', 'Nothing was changed. Try again in a moment.', {
      retryAfter: 2,
      cause: error,
    });
  }
  return problemOfExpress(error);
}

function isHouseError(error: unknown): error is HouseError {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && Object.hasOwn(ANSWERS, error.code)
  );
}

function answerFor<C extends HouseError['code']>(error: Extract<HouseError, { code: C }>): HttpProblem {
  return ANSWERS[error.code as C](error);
}

/** What Express and its body reader refuse by themselves, by the status they would have answered. */
const REFUSALS: Readonly<Record<number, readonly [ProblemCode, string]>> = {
  400: ['malformed_request', 'Check the address and the headers.'],
  415: ['unsupported_encoding', 'Send the body uncompressed.'],
  416: ['range_not_satisfiable', 'Ask for the whole file.'],
};

function problemOfExpress(error: unknown): HttpProblem | null {
  const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 0;
  const refusal = REFUSALS[status];
  return refusal ? new HttpProblem(refusal[0], refusal[1], { cause: error }) : null;
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
