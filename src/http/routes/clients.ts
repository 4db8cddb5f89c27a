import { z } from 'zod';
import { hintOf, newApiKey } from '../../accounts/api-key.js';
import { digestOf } from '../../accounts/secrets.js';
import { idSchema } from '../../letter/ids.js';
import { createKey, listKeys, revokeKey } from '../../storage/api-keys.js';
import { changeClient, createClient, findClient, listClients } from '../../storage/clients.js';
import { json, ok } from '../answer.js';
import {
  ApiKey,
  ChangeClient,
  Client,
  ClientList,
  CreateClient,
  CreatedKey,
  CreateKey,
  KeyList,
} from '../contract/accounts.js';
import { PageQuery } from '../contract/lists.js';
import { defined } from '../defined.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { viewClient, viewKey } from '../views/account-view.js';
import { wholeList } from '../whole-list.js';
import { staffActor } from '../whose.js';

const ADMINS = { client: false, staff: [] } as const;
const OF_CLIENTS = { access: ADMINS, tag: 'Administration' } as const;
const ClientParams = z.strictObject({ id: idSchema('client') });
const KeyParams = z.strictObject({ id: idSchema('key') });
const KeyQuery = PageQuery.extend({ client_id: idSchema('client').optional() });

/** Who may hand letters in, and with which keys. */
export function clientRoutes({ db }: HttpServices): Route[] {
  return [
    defineRoute({
      ...OF_CLIENTS,
      // Whoever writes must be able to say for whom.
      access: { client: false, staff: ['writer'] },
      method: 'get',
      path: '/v1/clients',
      summary: 'Every client.',
      query: PageQuery,
      answers: { 200: ClientList },
      handle: async () => ok(wholeList((await listClients(db)).map(viewClient))),
    }),
    defineRoute({
      ...OF_CLIENTS,
      method: 'post',
      path: '/v1/clients',
      summary: 'Takes a new client into the books.',
      body: CreateClient,
      answers: { 201: Client },
      async handle({ caller, body, requestId }) {
        const { name, review_policy: reviewPolicy, cancel_window_seconds, max_open_letters } = body;
        const settings = { cancelWindowSeconds: cancel_window_seconds, maxOpenLetters: max_open_letters };
        const client = await createClient(db, { name, reviewPolicy, ...settings }, staffActor(caller, requestId));
        return json(201, viewClient(client));
      },
    }),
    defineRoute({
      ...OF_CLIENTS,
      method: 'patch',
      path: '/v1/clients/:id',
      summary: 'Changes a client; one that is not active has no key that works.',
      params: ClientParams,
      body: ChangeClient,
      answers: { 200: Client },
      async handle({ caller, params, body, requestId }) {
        const change = defined({
          name: body.name,
          reviewPolicy: body.review_policy,
          cancelWindowSeconds: body.cancel_window_seconds,
          maxOpenLetters: body.max_open_letters,
          disabledAt: disabledAt(body.active),
        });
        return ok(viewClient(await changeClient(db, params.id, change, staffActor(caller, requestId))));
      },
    }),
    defineRoute({
      ...OF_CLIENTS,
      method: 'get',
      path: '/v1/keys',
      summary: 'Keys of one client, or of all; without their secrets.',
      query: KeyQuery,
      answers: { 200: KeyList },
      handle: async ({ query }) => ok(wholeList((await listKeys(db, query.client_id)).map(viewKey))),
    }),
    defineRoute({
      ...OF_CLIENTS,
      method: 'post',
      path: '/v1/keys',
      summary: 'Makes a key. Its secret is shown this once.',
      body: CreateKey,
      answers: { 201: CreatedKey },
      async handle({ caller, body, requestId }) {
        const { id: clientId } = await findClient(db, body.client_id);
        const secret = newApiKey(body.mode);
        const kept = { clientId, mode: body.mode, hint: hintOf(secret), secretSha256: digestOf(secret) };
        return json(201, { ...viewKey(await createKey(db, kept, staffActor(caller, requestId))), secret });
      },
    }),
    defineRoute({
      ...OF_CLIENTS,
      method: 'delete',
      path: '/v1/keys/:id',
      summary: 'Shuts a key out for good.',
      params: KeyParams,
      answers: { 200: ApiKey },
      handle: async ({ caller, params, requestId }) =>
        ok(viewKey(await revokeKey(db, params.id, staffActor(caller, requestId)))),
    }),
  ];
}

/** When something that is switched off was switched off; undefined where nobody touches it. */
export function disabledAt(active: boolean | undefined): Date | null | undefined {
  if (active === undefined) return undefined;
  return active ? null : new Date();
}
