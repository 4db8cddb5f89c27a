import { z } from 'zod';

/** Everything that can go wrong at the door: its stable code, the HTTP status and the title people read. */
export const PROBLEMS = {
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  malformed_request: { status: 400, title: 'The request cannot be read' },
  invalid_utf8: { status: 400, title: 'The body is not valid UTF-8' },
  invalid_idempotency_key: { status: 400, title: 'The Idempotency-Key cannot be used' },
  invalid_cursor: { status: 400, title: 'The cursor is not one of ours' },
  unauthenticated: { status: 401, title: 'Say who you are' },
  wrong_credentials: { status: 401, title: 'Email or password is wrong' },
  not_allowed: { status: 403, title: 'This is not yours to do' },
  csrf: { status: 403, title: 'The request does not come from the desk' },
  invalid_link: { status: 403, title: 'The link is not valid' },
  not_found: { status: 404, title: 'There is no such thing' },
  method_not_allowed: { status: 405, title: 'This cannot be done here' },
  not_ready: { status: 409, title: 'It is not ready yet' },
  illegal_state: { status: 409, title: 'The letter cannot take that step from where it stands' },
  not_printable: { status: 409, title: 'The printer cannot print this letter as it is' },
  test_letter_not_printed: { status: 409, title: 'Test letters stay on the screen' },
  stale_revision: { status: 409, title: 'That is not the newest revision' },
  already_claimed: { status: 409, title: 'Somebody else is reviewing this letter' },
  no_address: { status: 409, title: 'The letter does not say where it goes' },
  recording_not_heard: { status: 409, title: 'The recording is still being heard' },
  findings_unresolved: { status: 409, title: 'There are findings that hold the approval' },
  already_exists: { status: 409, title: 'There is one already' },
  too_many_pictures: { status: 409, title: 'The letter has as many pictures as it can have' },
  request_in_progress: { status: 409, title: 'The first request with this key is still running' },
  too_slow: { status: 408, title: 'The body did not come to its end' },
  link_expired: { status: 410, title: 'The link has expired' },
  body_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'The body is not JSON' },
  unsupported_charset: { status: 415, title: 'The body is not in UTF-8' },
  unsupported_encoding: { status: 415, title: 'The body is compressed' },
  unsupported_audio: { status: 415, title: 'The recording is of a kind that we do not hear' },
  unsupported_picture: { status: 415, title: 'The picture is of a kind that we do not show' },
  range_not_satisfiable: { status: 416, title: 'The range lies outside the file' },
  expectation_failed: { status: 417, title: 'The expectation cannot be met' },
  invalid_request: { status: 422, title: 'Some fields are not right' },
  idempotency_key_reused: { status: 422, title: 'The Idempotency-Key was used for another request' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  too_many_open_letters: { status: 429, title: 'Too many letters under way' },
  too_many_attempts: { status: 429, title: 'Too many attempts to sign in' },
  internal: { status: 500, title: 'Something broke on our side' },
  no_speech_engine: { status: 501, title: 'Nobody hears recordings here' },
  unavailable: { status: 503, title: 'We cannot do this at the moment' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
export const ProblemCode = z.enum(Object.keys(PROBLEMS).filter(isProblemCode));

function isProblemCode(name: string): name is ProblemCode {
  return Object.hasOwn(PROBLEMS, name);
}

/** One wrong field. `path` is dotted, as in `content.parts.body.2`; the value itself is never repeated. */
export const FieldError = z
  .strictObject({
    path: z.string(),
    code: z
      .string()
      .describe('Stable, such as `unknown_field`, `forbidden_character`, `unwritable_character`, `unknown_hand`.'),
    message: z.string(),
    index: z
      .int()
      .min(0)
      .optional()
      .describe('For a single character: its UTF-16 offset within the field, and its code points.'),
    code_point: z
      .string()
      .regex(/^U\+[0-9A-F]{4,6}( U\+[0-9A-F]{4,6})*$/)
      .optional(),
    nearest: z.array(z.string()).optional().describe('The nearest names that there are.'),
  })
  .meta({ id: 'FieldError' });
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 problem details. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: ProblemCode,
    detail: z.string(),
    request_id: z.string(),
    errors: z.array(FieldError).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
