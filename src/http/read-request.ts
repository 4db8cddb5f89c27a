import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Caller } from './caller.js';
import type { FieldError } from './contract/problem.js';
import { fieldErrorsOf, saidPlainly } from './field-errors.js';
import { HttpProblem, invalidRequest, notFound } from './http-problem.js';
import { collectBody, jsonOf, SMALL_BODY } from './read-body.js';
import { requestIdOf } from './request-id.js';
import type { Incoming, Route } from './route.js';
import { through } from './through.js';

const NOTHING = z.strictObject({});

/**
 * The request as its handler wants it.
 * @throws HttpProblem `not_found` for an id that cannot be one, `invalid_request` with every wrong field of query and body
 */
export async function readRequest(
  route: Route,
  caller: Caller,
  request: Request,
  response: Response,
): Promise<Incoming<Caller, unknown, unknown, unknown>> {
  const params = (route.params ?? NOTHING).safeParse({ ...request.params });
  if (!params.success) throw notFound();
  const idempotencyKey = route.idempotent ? idempotencyKeyOf(request) : null;
  const errors: FieldError[] = [];
  const query = parse(route.query ?? NOTHING, { ...request.query }, errors);
  const body = route.body && parse(route.body, await bodyOf(route, request, response), errors);
  if (errors.length > 0) throw invalidRequest(errors);
  return {
    caller,
    params: params.data,
    query,
    body,
    idempotencyKey,
    requestId: requestIdOf(response),
    ip: request.ip ?? '',
    header: (name) => request.get(name) ?? null,
    upload: request,
  };
}

function parse(schema: z.ZodType, value: unknown, errors: FieldError[]): unknown {
  const parsed = schema.safeParse(value, { reportInput: true, error: saidPlainly });
  if (!parsed.success) errors.push(...fieldErrorsOf(parsed.error));
  return parsed.data;
}

async function bodyOf(route: Route, request: Request, response: Response): Promise<unknown> {
  await through(collectBody(route.bodyLimit ?? SMALL_BODY), request, response);
  return jsonOf(request);
}

/** Visible ASCII, as the IETF draft's sf-string allows, at most 255 of it. */
function idempotencyKeyOf(request: Request): string | null {
  const key = request.get('idempotency-key');
  if (key === undefined || /^[\x21-\x7e]{1,255}$/.test(key)) return key ?? null;
  throw new HttpProblem(
    'invalid_idempotency_key',
    'Send 1 to 255 visible ASCII characters, such as a UUID, or leave the header out.',
  );
}
