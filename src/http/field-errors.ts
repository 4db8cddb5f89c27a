import type { z } from 'zod';
import type { FieldError } from './contract/problem.js';

type Issue = z.core.$ZodIssue;

/** More than these help nobody, and a hostile body can have thousands. */
const MAX_ERRORS = 100;

/** What is expected, where a schema does not say it in words of its own. The value itself is never repeated. */
export const saidPlainly: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${KINDS[issue.expected] ?? issue.expected}${issue.input === undefined ? ', and there is none' : ''}`;
    case 'too_big':
      return `expected at most ${issue.maximum}${unitOf(issue)}`;
    case 'too_small':
      return issue.minimum === 1 && issue.origin === 'string'
        ? 'expected some text'
        : `expected at least ${issue.minimum}${unitOf(issue)}`;
    case 'invalid_value':
      return `expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    case 'invalid_format':
      return FORMATS[issue.format];
    case 'invalid_union':
      return Array.isArray(issue.options) ? `expected one of ${issue.options.join(', ')}` : undefined;
    default:
      return undefined;
  }
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'expected a moment with its time zone, such as 2026-12-24T18:00:00Z',
  date: 'expected a day, such as 2026-12-24',
  email: 'expected an email address',
};

function unitOf({ origin }: { readonly origin: string }): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

/** What a schema found wrong, field by field, without repeating anything that was sent but the fields' names. */
export function fieldErrorsOf(error: z.ZodError, root: readonly PropertyKey[] = []): FieldError[] {
  return error.issues.flatMap((issue) => errorsOfIssue(issue, root)).slice(0, MAX_ERRORS);
}

function errorsOfIssue(issue: Issue, root: readonly PropertyKey[]): FieldError[] {
  const path = [...root, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: dotted([...path, key]),
      code: 'unknown_field',
      message: 'There is no such field here: take it out or correct its name.',
    }));
  }
  const index = issue.code === 'custom' ? issue.params?.['index'] : undefined;
  const codePoint = issue.code === 'custom' ? issue.params?.['codePoint'] : undefined;
  return [
    {
      path: dotted(path),
      code: codeOf(issue),
      message: sentence(issue.code === 'invalid_key' ? 'the name of this pair is not right' : issue.message),
      ...(typeof index === 'number' ? { index } : {}),
      ...(typeof codePoint === 'string' ? { code_point: codePoint } : {}),
    },
  ];
}

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong_type';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'too_big';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_short' : 'too_small';
    case 'invalid_value':
      return 'not_one_of';
    case 'invalid_format':
      return 'wrong_format';
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return typeof code === 'string' ? code : 'invalid';
    }
    default:
      return 'invalid';
  }
}

/**
 * `content.parts.body.2`. Names of fields are the sender's words too: what does not look like a name is not repeated.
 */
function dotted(path: readonly PropertyKey[]): string {
  return path.map((segment) => (isName(segment) ? String(segment) : '?')).join('.');
}

function isName(segment: PropertyKey): boolean {
  return typeof segment === 'number' || (typeof segment === 'string' && /^[\w[\]-]{1,60}$/.test(segment));
}

function sentence(message: string): string {
  const start = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
