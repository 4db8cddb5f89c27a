import { z } from 'zod';
import type { AnswerShape } from './answer.js';
import { PROBLEMS, Problem, type ProblemCode } from './contract/problem.js';
import { type Json, NamedSchemas } from './named-schemas.js';
import type { Route } from './route.js';

const INTRODUCTION = `A house of letter writers in software: hand in a letter, follow it through writing and review, and
download it as handwriting.

A client’s program sends \`Authorization: Bearer <key>\`. Letters of a \`test_…\` key carry a watermark and are never printed.

The shortest way: \`POST /v1/letters\` with \`{"content": {"text": "Dear Catherine, …"}}\` answers with the letter and its \`id\`; ask
\`GET /v1/letters/{id}\` until \`status\` is \`released\`; then \`GET /v1/letters/{id}/pdf\`.

Lengths are millimetres, moments ISO 8601 in UTC, offsets into a text UTF-16 units. A field that is not described is refused, not
overlooked. Lists come in pages: \`next_cursor\` goes into \`after\` as long as \`has_more\` is true. Files have an entity tag and ranges.

Errors are problem details (RFC 9457) with a stable \`code\`; \`errors\` names every wrong field at once. \`429\` and \`503\` say in
\`Retry-After\` when to come back, and \`RateLimit-*\` how much room is left. \`X-Request-ID\` names the request in our log.`;

/** The OpenAPI 3.1 description of the routes, made from the very schemas that requests are parsed with. */
export function describeRoutes(routes: readonly Route[]): Json {
  const schemas = new NamedSchemas([Problem, ...routes.flatMap(schemasSent)]);
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Beautiful Handwritten Letters', version: '1', description: INTRODUCTION },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: schemas.components,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A client’s key, `test_…` or `live_…`.' },
        session: { type: 'apiKey', in: 'cookie', name: 'letters-session', description: 'The staff’s session.' },
      },
    },
  };
}

function schemasSent({ answers }: Route): z.ZodType[] {
  return Object.values(answers).filter((shape) => shape instanceof z.ZodType);
}

function operationOf(route: Route, schemas: NamedSchemas): Json {
  const { method, path, summary, tag, body, form } = route;
  return {
    operationId: `${method} ${path}`.replaceAll(/[^a-z0-9]+/gi, '_').replace(/_$/, ''),
    summary,
    tags: [tag],
    security: securityOf(route),
    parameters: parametersOf(route, schemas),
    ...(form ? { requestBody: { required: true, content: formContent(form, schemas) } } : {}),
    ...(body ? { requestBody: { required: true, content: jsonContent(schemas.body(body)) } } : {}),
    responses: { ...answersOf(route, schemas), ...problemsOf(route) },
  };
}

function securityOf({ access }: Route): Json[] {
  if (access === 'public') return [];
  return [...(access.client ? [{ key: [] }] : []), { session: [] }, ...(access.signed ? [{}] : [])];
}

function parametersOf(route: Route, schemas: NamedSchemas): Json[] {
  const header = {
    name: 'Idempotency-Key',
    in: 'header',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    description: 'Makes a repetition harmless: the same key and body get the first answer again, for a day at least.',
  };
  return [
    ...fieldsOf(route.params, 'path', schemas),
    ...fieldsOf(route.query, 'query', schemas),
    ...(route.idempotent ? [header] : []),
  ];
}

/** Parameters from a schema's fields. They are parsed from text, so what they are parsed *to* tells more of them. */
function fieldsOf(schema: z.ZodType | undefined, place: 'path' | 'query', schemas: NamedSchemas): Json[] {
  if (!schema) return [];
  const { properties } = Properties.parse(schemas.answer(schema));
  return Object.entries(properties).map(([name, { description, ...field }]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: field,
    ...(description === undefined ? {} : { description }),
    ...(name === 'metadata' ? { style: 'deepObject', explode: true } : {}),
  }));
}

const Properties = z.looseObject({ properties: z.record(z.string(), z.looseObject({})).default({}) });

function answersOf(route: Route, schemas: NamedSchemas): Record<string, Json> {
  const answers = Object.entries(route.answers).map(([status, shape]) => [status, answerOf(shape, schemas)] as const);
  const [[, whole] = []] = answers;
  return {
    ...Object.fromEntries(answers),
    ...(whole && comesInRanges(route)
      ? { 206: { ...whole, description: 'The `Range` of it.' }, 304: { description: 'You have it: `If-None-Match`.' } }
      : {}),
  };
}

function answerOf(shape: AnswerShape, schemas: NamedSchemas): Json {
  if (shape === 'nothing') return { description: 'Done.' };
  if (shape instanceof z.ZodType) return { description: 'Done.', content: jsonContent(schemas.answer(shape)) };
  const { description, mediaTypes } = shape;
  return { description, content: Object.fromEntries(mediaTypes.map((type) => [type, {}])) };
}

function comesInRanges({ method, answers }: Route): boolean {
  return method === 'get' && Object.values(answers).some((shape) => typeof shape === 'object' && 'isFile' in shape);
}

/** Problems by status: those that every route can have, and the route's own. */
function problemsOf(route: Route): Record<string, Json> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemCodesOf(route)) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, codes]) => [String(status), problemAnswer(codes)]));
}

/** Every problem that a route can answer with. */
export function problemCodesOf(route: Route): ProblemCode[] {
  const { access, params, body, idempotent, uncounted, problems = [] } = route;
  const fromBody = ['malformed_json', 'invalid_utf8', 'too_slow', 'body_too_large', 'unsupported_media_type'] as const;
  const fromEncoding = ['unsupported_charset', 'unsupported_encoding', 'malformed_request'] as const;
  return [
    ...(uncounted ? [] : (['too_many_requests', 'invalid_request', 'unavailable'] as const)),
    ...(access === 'public' ? [] : (['unauthenticated', 'not_allowed'] as const)),
    ...(route.method === 'get' ? [] : (['csrf'] as const)),
    ...(params ? (['not_found'] as const) : []),
    ...(body ? [...fromBody, ...fromEncoding] : []),
    ...(idempotent ? (['invalid_idempotency_key'] as const) : []),
    ...(comesInRanges(route) ? (['range_not_satisfiable'] as const) : []),
    ...problems,
    'internal',
  ];
}

function problemAnswer(codes: readonly ProblemCode[]): Json {
  const lines = codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`);
  return {
    description: lines.join(' '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** A form with its file; a field that is a list is sent again and again. */
function formContent(form: z.ZodType, schemas: NamedSchemas): Json {
  const { properties } = Properties.parse(schemas.body(form));
  const file = { type: 'string', format: 'binary' };
  return {
    'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { ...properties, file } } },
  };
}

function jsonContent(schema: Json): Json {
  return { 'application/json': { schema } };
}
