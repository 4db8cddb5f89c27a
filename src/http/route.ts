import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Answer, AnswerShape } from './answer.js';
import type { Access, Caller, ClientCaller, KnownCaller, StaffCaller } from './caller.js';
import type { ProblemCode } from './contract/problem.js';

/** Who a route's handler can meet, given who may use it. */
type CallerOf<A extends Access> = A extends 'public' | { signed: true }
  ? Caller
  : A extends { client: true; staff: readonly [] }
    ? ClientCaller
    : A extends { client: false }
      ? StaffCaller
      : KnownCaller;

/** A request as a handler sees it: parsed, complete and allowed. */
export interface Incoming<C extends Caller, P, Q, B> {
  readonly caller: C;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly requestId: string;
  /** The Idempotency-Key, where the route honours one and the caller gave one. */
  readonly idempotencyKey: string | null;
  /** The address the request came from, for throttling only. */
  readonly ip: string;
  /** The raw header, or null. */
  readonly header: (name: string) => string | null;
  /** The request itself, for routes that take a form and read it while it comes in. */
  readonly upload: IncomingMessage;
}

interface RouteDefinition<A extends Access, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** As Express reads it, e.g. `/v1/letters/:id`. */
  readonly path: string;
  readonly access: A;
  /** One sentence for the published description. */
  readonly summary: string;
  readonly tag: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** The fields of a multipart form that comes with a file, `file`; the handler reads it from `upload`. */
  readonly form?: z.ZodType;
  /** Largest body in bytes. */
  readonly bodyLimit?: number;
  readonly idempotent?: true;
  /** Open to all, counted by nobody, and served without a look into the books: health and metrics. */
  readonly uncounted?: true;
  /** Whose attempt this is, where guessing must be slowed down. */
  attemptOf?(request: Incoming<CallerOf<A>, z.output<P>, z.output<Q>, z.output<B>>): string;
  readonly answers: Readonly<Record<number, AnswerShape>>;
  /** Problems peculiar to this route; those that every route can have are added by themselves. */
  readonly problems?: readonly ProblemCode[];
  handle(request: Incoming<CallerOf<A>, z.output<P>, z.output<Q>, z.output<B>>): Promise<Answer> | Answer;
}

/** One route of the service, as the adapter, the description and the access tests read it. */
export interface Route extends Omit<RouteDefinition<Access, z.ZodType, z.ZodType, z.ZodType>, 'handle' | 'attemptOf'> {
  attemptOf?(request: Incoming<Caller, unknown, unknown, unknown>): string;
  handle(request: Incoming<Caller, unknown, unknown, unknown>): Promise<Answer> | Answer;
}

const Nothing = z.strictObject({});
type Nothing = typeof Nothing;

/** Describes a route. What its handler receives is typed by its own schemas and by who may use it. */
export function defineRoute<
  const A extends Access,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = z.ZodUndefined,
>(definition: RouteDefinition<A, P, Q, B>): Route {
  // The adapter parses with these very schemas and checks this very access, which TypeScript cannot follow through a table.
  return definition;
}
