import { z } from 'zod';
import { loadCommandConfig } from '../config.js';
import { Session } from '../http/contract/accounts.js';
import { Problem } from '../http/contract/problem.js';
import { CommandFailure, WrongUsage } from './command-failure.js';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** The service, as somebody who has said who they are. */
export interface Server {
  /** What it answers, parsed. @throws CommandFailure with the service's own words where it says no */
  call<T extends z.ZodType>(method: Method, path: string, answer: T, body?: object): Promise<z.output<T>>;
  /** A file. @throws CommandFailure */
  fetchFile(path: string): Promise<Uint8Array>;
}

/** The service at LETTERS_URL, with the key in LETTERS_KEY. @throws WrongUsage where there is none */
export function serverForClient(): Server {
  const { serverUrl, clientKey } = loadCommandConfig();
  if (clientKey === null)
    throw new WrongUsage('set LETTERS_KEY to a key of yours, such as the client_key in var/first-run.json');
  return serverAt(serverUrl, { Authorization: `Bearer ${clientKey}` });
}

/** Signs in with LETTERS_EMAIL and LETTERS_PASSWORD, does the work, and signs out. */
export async function asStaff<T>(work: (server: Server) => Promise<T>): Promise<T> {
  const { serverUrl, staff } = loadCommandConfig();
  if (staff === null) throw new WrongUsage('set LETTERS_EMAIL and LETTERS_PASSWORD to those of somebody of the staff');
  const response = await send(serverUrl, 'POST', '/v1/session', {}, staff);
  const session = Session.parse(await response.json());
  const [cookie = ''] = response.headers.getSetCookie().map((each) => each.split(';', 1)[0] ?? '');
  const server = serverAt(serverUrl, { Cookie: cookie, 'X-CSRF-Token': session.csrf_token });
  try {
    return await work(server);
  } finally {
    await server.call('DELETE', '/v1/session', z.undefined());
  }
}

function serverAt(url: string, credentials: Readonly<Record<string, string>>): Server {
  return {
    async call(method, path, answer, body) {
      const response = await send(url, method, path, credentials, body);
      return answer.parse(response.status === 204 ? undefined : await response.json());
    },
    async fetchFile(path) {
      const response = await send(url, 'GET', path, credentials);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

const PATIENCE_MS = 30_000;

async function send(
  url: string,
  method: Method,
  path: string,
  credentials: Readonly<Record<string, string>>,
  body?: object,
): Promise<Response> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...credentials, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch((cause: unknown) => {
    throw new CommandFailure(`the service at ${url} does not answer: see whether it runs, and what LETTERS_URL says`, {
      cause,
    });
  });
  if (response.ok) return response;
  throw new CommandFailure(await wordsOf(response));
}

/** The problem in its own words, with every wrong field. */
async function wordsOf(response: Response): Promise<string> {
  const problem = Problem.safeParse(await response.json().catch(() => null));
  if (!problem.success) return `the service answered ${response.status}`;
  const { title, detail, errors = [] } = problem.data;
  return [`${title}. ${detail}`, ...errors.map(({ path, message }) => `  ${path}: ${message}`)].join('\n');
}
