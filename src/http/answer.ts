import type { z } from 'zod';

type Headers = Readonly<Record<string, string>>;

/** A file to hand out: its bytes never change under the same entity tag. */
export interface ServedFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Named for the content, such as its hash. */
  readonly entityTag: string;
  /** Makes the browser save it under this name, which never comes from outside. */
  readonly fileName?: string;
}

/** Sends one server-sent event. */
export type SendEvent = (event: { readonly id?: string; readonly name: string; readonly data: unknown }) => void;

/** What a handler gives back. Only the adapter turns it into a response. */
export type Answer =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown; readonly headers: Headers }
  | {
      readonly kind: 'text';
      readonly status: number;
      readonly type: string;
      readonly text: string;
      readonly headers: Headers;
    }
  | { readonly kind: 'empty'; readonly status: 204; readonly headers: Headers }
  | { readonly kind: 'file'; readonly file: ServedFile; readonly headers: Headers }
  | { readonly kind: 'events'; readonly follow: (send: SendEvent, left: AbortSignal) => Promise<void> };

/** A JSON value with its status. */
export function json(status: number, body: unknown, headers: Headers = {}): Answer {
  return { kind: 'json', status, body, headers };
}

/** 200 with a JSON value. */
export function ok(body: unknown, headers: Headers = {}): Answer {
  return json(200, body, headers);
}

/** 200 with a text of the media type `type`. */
export function text(type: string, content: string, headers: Headers = {}): Answer {
  return { kind: 'text', status: 200, type, text: content, headers };
}

/** 204: it is done, and there is nothing to say of it. */
export function noContent(headers: Headers = {}): Answer {
  return { kind: 'empty', status: 204, headers };
}

/** A file, whole or in the range that is asked for. */
export function file(served: ServedFile, headers: Headers = {}): Answer {
  return { kind: 'file', file: served, headers };
}

/** Server-sent events, as long as `follow` runs; `left` tells it that the reader has gone. */
export function events(follow: (send: SendEvent, left: AbortSignal) => Promise<void>): Answer {
  return { kind: 'events', follow };
}

/** What a route says it answers with, for the published description and the tests that hold it to that. */
export type AnswerShape = z.ZodType | ContentShape | 'nothing';

interface ContentShape {
  readonly description: string;
  readonly mediaTypes: readonly string[];
  /** It has an entity tag and comes in ranges. */
  readonly isFile?: true;
}

/** A `text` or `events`, as a route describes it. */
export function contentOf(mediaType: string, description: string): ContentShape {
  return { description, mediaTypes: [mediaType] };
}

/** A `file`, as a route describes it. */
export function fileOf(description: string, ...mediaTypes: readonly string[]): ContentShape {
  return { description, mediaTypes, isFile: true };
}
