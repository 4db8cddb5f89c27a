import { randomBytes, scryptSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import request, { type Test } from 'supertest';
import { z } from 'zod';
import { hintOf, newApiKey } from '../../src/accounts/api-key.js';
import { digestOf, newSecret } from '../../src/accounts/secrets.js';
import { readCatalogue } from '../../src/catalogue/catalogue.js';
import { createApp } from '../../src/http/app.js';
import { csrfTokenOf } from '../../src/http/forgery.js';
import type { RequestLimits } from '../../src/http/rate-limit.js';
import { closeServer, createHttpServer } from '../../src/http/server.js';
import type { HttpServices } from '../../src/http/services.js';
import { DEFAULT_HAND } from '../../src/letter/style.js';
import { createLog } from '../../src/log.js';
import { projectPath } from '../../src/project-root.js';
import { SYSTEM } from '../../src/storage/actor.js';
import { createKey } from '../../src/storage/api-keys.js';
import { fileBlobStore } from '../../src/storage/blobs/file.js';
import { createClient } from '../../src/storage/clients.js';
import type { Database } from '../../src/storage/database.js';
import { newId } from '../../src/storage/ids.js';
import type { ClientRow, Mode, Role, StaffRow } from '../../src/storage/schema.js';
import { createStaff } from '../../src/storage/staff.js';
import { createSession } from '../../src/storage/staff-sessions.js';
import { createThreadPreviewer } from '../../src/writing/thread-previewer.js';
import { builtProgram } from './build.js';
import { HANDS_CACHE } from './hands-cache.js';

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** Somebody at the door: sends requests with his or her own credentials. */
export interface Visitor {
  readonly call: (method: Method, path: string, body?: object) => Test;
}

export interface HttpHouse {
  /** The open door. */
  readonly server: Server;
  readonly port: number;
  readonly services: HttpServices;
  readonly db: Database;
  /** Every line that was logged. */
  readonly logged: string[];
  readonly client: (settings?: {
    mode?: Mode;
    trusting?: boolean;
    cancelWindowSeconds?: number;
  }) => Promise<ClientVisitor>;
  readonly staff: (...roles: Role[]) => Promise<StaffVisitor>;
  readonly stranger: Visitor;
  readonly close: () => Promise<void>;
}
export interface ClientVisitor extends Visitor {
  readonly row: ClientRow;
  readonly key: string;
}
export interface StaffVisitor extends Visitor {
  readonly row: StaffRow;
  readonly cookie: string;
  readonly csrfToken: string;
}

interface Premises {
  readonly db: Database;
  /** Holds `blobs`; where there is none, one is made and taken away again. */
  readonly folder?: string;
  readonly limits?: RequestLimits;
  readonly change?: (services: HttpServices) => HttpServices;
}

const Address = z.object({ port: z.number() });

const GENEROUS: RequestLimits = { windowMs: 10_000, known: 100_000, anonymous: 100_000, signIns: 100_000 };
export const PASSWORD = 'a password for every test';
/** As `hashPassword` makes them, at a hundredth of the cost: people sign in with every command. */
const PASSWORD_HASH = cheapHash(PASSWORD);

function cheapHash(password: string): string {
  const salt = randomBytes(16);
  const key = scryptSync(password, salt, 32, { N: 1_024, r: 8, p: 1 });
  return `scrypt$1024$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

/** The real service behind a real door, on a real database, with the real catalogue. */
export async function httpHouse({ db, folder, limits = GENEROUS, change = (as) => as }: Premises): Promise<HttpHouse> {
  const own = folder === undefined ? mkdtempSync(path.join(tmpdir(), 'http-')) : null;
  const logged: string[] = [];
  const templates = projectPath('templates');
  const services = change({
    db,
    blobs: fileBlobStore(path.join(folder ?? own!, 'blobs')),
    catalogue: await readCatalogue(templates, HANDS_CACHE),
    previewer: createThreadPreviewer({
      templates,
      handsCache: HANDS_CACHE,
      program: await builtProgram('src/writing/preview-thread.js'),
      timeoutMs: 60_000,
    }),
    recordings: null,
    ear: null,
    log: createLog({ level: 'debug', destination: { write: (line) => void logged.push(line) } }),
    publicUrl: 'http://letters.test',
    proxies: 0,
    secret: 'a secret of at least thirty-two characters',
    checks: [],
    deskDirectory: path.join(folder ?? own!, 'desk'),
  });
  // Traced once for each version of the hand, however many tests ask; every later run reads it.
  await services.catalogue.hands.compile(DEFAULT_HAND);
  const server = createHttpServer(createApp(services, limits));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = Address.parse(server.address());
  return {
    server,
    port,
    services,
    db,
    logged,
    stranger: { call: (method, at, body) => send(server, method, at, body) },
    client: (settings) => clientVisitor(server, db, settings),
    staff: (...roles) => staffVisitor(server, db, roles),
    async close() {
      server.closeAllConnections();
      await closeServer(server);
      await services.previewer.close();
      if (own) rmSync(own, { recursive: true, force: true });
    },
  };
}

function send(server: Server, method: Method, at: string, body?: object): Test {
  const test = request(server)[method](at);
  return body === undefined ? test : test.send(body);
}

async function clientVisitor(
  server: Server,
  db: Database,
  {
    mode = 'live',
    trusting = false,
    cancelWindowSeconds = 300,
  }: { mode?: Mode; trusting?: boolean; cancelWindowSeconds?: number } = {},
): Promise<ClientVisitor> {
  const reviewPolicy = trusting ? 'optional' : 'required';
  const row = await createClient(db, { name: 'A client', reviewPolicy, cancelWindowSeconds }, SYSTEM);
  const key = newApiKey(mode);
  await createKey(db, { clientId: row.id, mode, hint: hintOf(key), secretSha256: digestOf(key) }, SYSTEM);
  return { row, key, call: (method, at, body) => send(server, method, at, body).set('Authorization', `Bearer ${key}`) };
}

/** Signed in without the slow part, which the sign-in's own test goes through. */
async function staffVisitor(server: Server, db: Database, roles: Role[]): Promise<StaffVisitor> {
  const email = `${newId('staff')}@letters.example`;
  const row = await createStaff(db, { email, name: 'Paul', passwordHash: PASSWORD_HASH, roles }, SYSTEM);
  const token = newSecret();
  await createSession(db, { idSha256: digestOf(token), staffId: row.id });
  const [cookie, csrfToken] = [`letters-session=${token}`, csrfTokenOf(token)];
  return {
    row,
    cookie,
    csrfToken,
    call: (method, at, body) => send(server, method, at, body).set('Cookie', cookie).set('X-CSRF-Token', csrfToken),
  };
}
