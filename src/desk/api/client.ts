import type { Session } from '../../http/contract/accounts.js';
import type { Problem } from '../../http/contract/problem.js';
import { ApiProblem, Disconnected, hasCode, isAbort } from './problem.js';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

interface CallOptions {
  readonly signal?: AbortSignal;
  /** Made once per intent, so that a repeated request changes nothing twice. */
  readonly idempotencyKey?: string;
  /** Lets the request outlive the page (a last save while the tab closes). */
  readonly keepalive?: boolean;
}

let session: Session | null = null;
let onSignedOut = () => {};

/** Remembers who works here, and the token that proves to the service that a change was asked for by this page. */
export function rememberSession(current: Session | null): void {
  session = current;
}

/** `listener` hears when the service no longer knows who we are. */
export function listenForSignOut(listener: () => void): void {
  onSignedOut = listener;
}

/**
 * Asks the service for something. `T` is the contract's type of the answer: the service that serves this page gave it.
 * @throws ApiProblem where the service says no, Disconnected where it cannot be reached
 */
export async function call<T>(method: Method, path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
  const response = await answerTo(() => send(method, path, body, options));
  const answer: T = response.status === 204 ? undefined : await response.json();
  return answer;
}

/** Sends a file as the form's `file`. @throws as `call` */
export function upload<T>(path: string, file: File): Promise<T> {
  const form = new FormData();
  form.set('file', file);
  return call<T>('POST', path, form);
}

/** Asks for what stands at `path`. @throws as `call`, and an AbortError once `signal` says so */
export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return call<T>('GET', path, undefined, signal ? { signal } : {});
}

async function answerTo(ask: () => Promise<Response>): Promise<Response> {
  const response = await ask();
  if (response.ok) return response;
  const problem = await problemIn(response);
  if (!hasCode(problem, 'csrf') || !(await hasNewToken())) throw problem;
  const again = await ask();
  if (again.ok) return again;
  throw await problemIn(again);
}

/** Whether the browser has another session than this page, opened in another tab: it is taken over, unless it is somebody else's. */
async function hasNewToken(): Promise<boolean> {
  const before = session;
  const now = await get<Session>('/v1/session');
  if (before !== null && now.staff.id !== before.staff.id) {
    onSignedOut();
    return false;
  }
  session = now;
  return now.csrf_token !== before?.csrf_token;
}

async function send(method: Method, path: string, body: unknown, options: CallOptions): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  const isForm = body instanceof FormData;
  // The browser itself names a form's type, with the mark that parts its fields.
  if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
  if (method !== 'GET' && session) headers['X-CSRF-Token'] = session.csrf_token;
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.keepalive ? { keepalive: true } : {}),
    });
  } catch (error) {
    throw isAbort(error) ? error : new Disconnected(error);
  }
}

async function problemIn(response: Response): Promise<ApiProblem | Disconnected> {
  try {
    const problem: Problem = await response.json();
    if (problem.code === 'unauthenticated') onSignedOut();
    return new ApiProblem(problem);
  } catch (error) {
    // Not an answer of the service's own: something between us and it is in the way.
    return new Disconnected(error);
  }
}
