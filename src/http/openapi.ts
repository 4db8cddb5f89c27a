import { z } from 'zod';
import type { AnswerShape } from './answer.js';
import { PROBLEMS, Problem, type ProblemCode } from './contract/problem.js';
import type { Route } from './route.js';

/** A JSON value of the description. */
type Json = { readonly [key: string]: unknown };

const INTRODUCTION = `A house of letter writers in software: hand in a letter, follow it through writing and review, and
download it as handwriting. Errors are problem details (RFC 9457) with a stable \`code\`.`;

/** The OpenAPI 3.1 description of the routes, made from the very schemas that requests are parsed with. */
export function describeRoutes(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Beautiful Handwritten Letters', version: '1', description: INTRODUCTION },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A client’s key, `test_…` or `live_…`.' },
        session: { type: 'apiKey', in: 'cookie', name: 'letters-session', description: 'The staff’s session.' },
      },
    },
  };
}

function operationOf(route: Route): Json {
  const { method, path, summary, tag, body, form } = route;
  return {
    operationId: `${method} ${path}`.replaceAll(/[^a-z0-9]+/gi, '_').replace(/_$/, ''),
    summary,
    tags: [tag],
    security: securityOf(route),
    parameters: parametersOf(route),
    ...(form ? { requestBody: { required: true, content: formContent(form) } } : {}),
    ...(body ? { requestBody: { required: true, content: jsonContent(schemaOf(body, 'input')) } } : {}),
    responses: { ...answersOf(route), ...problemsOf(route) },
  };
}

function securityOf({ access }: Route): Json[] {
  if (access === 'public') return [];
  return [...(access.client ? [{ key: [] }] : []), { session: [] }, ...(access.signed ? [{}] : [])];
}

function parametersOf(route: Route): Json[] {
  const header = {
    name: 'Idempotency-Key',
    in: 'header',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    description: 'Makes a repetition harmless: the same key and body get the first answer again, for a day at least.',
  };
  return [...fieldsOf(route.params, 'path'), ...fieldsOf(route.query, 'query'), ...(route.idempotent ? [header] : [])];
}

/** Parameters from a schema's fields. They are parsed from text, so what they are parsed *to* tells more of them. */
function fieldsOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties } = Properties.parse(schemaOf(schema, 'output'));
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: field,
    ...(name === 'metadata' ? { style: 'deepObject', explode: true } : {}),
  }));
}

const Properties = z.looseObject({ properties: z.record(z.string(), z.looseObject({})).default({}) });

function answersOf({ answers }: Route): Record<string, Json> {
  return Object.fromEntries(Object.entries(answers).map(([status, shape]) => [status, answerOf(shape)]));
}

function answerOf(shape: AnswerShape): Json {
  if (shape === 'nothing') return { description: 'Done.' };
  if (shape instanceof z.ZodType) return { description: 'Done.', content: jsonContent(schemaOf(shape, 'output')) };
  return { description: shape.description, content: { [shape.mediaType]: {} } };
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
function formContent(form: z.ZodType): Json {
  const { properties } = Properties.parse(schemaOf(form, 'input'));
  const file = { type: 'string', format: 'binary' };
  return {
    'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { ...properties, file } } },
  };
}

function jsonContent(schema: Json): Json {
  return { 'application/json': { schema } };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return described;
}
