import type { ClientId } from '../../letter/ids.js';
import type { Database } from '../../storage/database.js';
import { cancelLetter, postLetter, releaseLetter } from '../../storage/deliver-letter.js';
import { findLetter } from '../../storage/letters.js';
import { changeMetadata, giveDraft, reviseLetter } from '../../storage/revise-letter.js';
import { findRevision } from '../../storage/revisions.js';
import type { LetterRow, RevisionRow } from '../../storage/schema.js';
import { submitDraft } from '../../storage/submit-letter.js';
import { type Answer, ok } from '../answer.js';
import { CLIENTS_AND_STAFF, type KnownCaller } from '../caller.js';
import { Letter, MarkPosted, ReviseLetter } from '../contract/letters.js';
import { defined } from '../defined.js';
import { staffOnly } from '../http-problem.js';
import { prepareDraft, prepareRevision, requireAddressable, type WantedRevision } from '../prepare-revision.js';
import { LETTER_BODY } from '../read-body.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { viewLetter } from '../views/letter-view.js';
import { actorOf, LetterParams, scopeOf, staffActor } from '../whose.js';

const WRITERS = { client: true, staff: ['writer'] } as const;
const OPERATORS = { client: false, staff: ['operator'] } as const;
const ONE_LETTER = { params: LetterParams, tag: 'Letters', answers: { 200: Letter } } as const;

/** One letter, and the steps of its life that are neither writing nor review. */
export function oneLetterRoutes(services: HttpServices): Route[] {
  return [...contentRoutes(services), ...stepRoutes(services)];
}

async function shown(db: Database, letter: LetterRow, caller: KnownCaller): Promise<Answer> {
  return ok(await viewLetter(db, letter, caller));
}

function contentRoutes({ db, catalogue }: HttpServices): Route[] {
  return [
    defineRoute({
      ...ONE_LETTER,
      method: 'get',
      path: '/v1/letters/:id',
      access: CLIENTS_AND_STAFF,
      summary: 'A letter with its current revision, pages and findings.',
      handle: async ({ caller, params }) => shown(db, await findLetter(db, params.id, scopeOf(caller)), caller),
    }),
    defineRoute({
      ...ONE_LETTER,
      method: 'patch',
      path: '/v1/letters/:id',
      access: WRITERS,
      summary: 'Makes a new revision, which is written and reviewed anew. Metadata alone changes without one.',
      body: ReviseLetter,
      bodyLimit: LETTER_BODY,
      problems: ['illegal_state', 'stale_revision', 'recording_not_heard'],
      async handle({ caller, params, body, requestId }) {
        const [scope, actor] = [scopeOf(caller), actorOf(caller, requestId)];
        const { revision: basedOn, metadata, client_id: clientId, ...changes } = body;
        const letter = await findLetter(db, params.id, scope);
        if (clientId !== undefined) await give(db, letter, clientId, { caller, requestId });
        if (Object.keys(defined(changes)).length === 0) {
          if (!metadata) return shown(db, await findLetter(db, letter.id, scope), caller);
          return shown(db, await changeMetadata(db, letter.id, scope, metadata, actor), caller);
        }
        const current = await findRevision(db, letter.id, letter.revision);
        const prepare = letter.writing === 'draft' ? prepareDraft : prepareRevision;
        const revision = await prepare(catalogue, changed(current, changes), { db, scope });
        const change = { basedOn: basedOn ?? letter.revision, revision, ...defined({ metadata }) };
        return shown(db, await reviseLetter(db, letter.id, scope, change, actor), caller);
      },
    }),
    defineRoute({
      ...ONE_LETTER,
      method: 'delete',
      path: '/v1/letters/:id',
      access: WRITERS,
      summary: 'Cancels a letter that has not been released.',
      problems: ['illegal_state'],
      handle: async ({ caller, params, requestId }) =>
        shown(db, await cancelLetter(db, params.id, scopeOf(caller), actorOf(caller, requestId)), caller),
    }),
  ];
}

function stepRoutes({ db, catalogue }: HttpServices): Route[] {
  return [
    defineRoute({
      ...ONE_LETTER,
      method: 'post',
      path: '/v1/letters/:id/submit',
      access: WRITERS,
      summary: 'Puts a draft into the queue.',
      problems: ['illegal_state'],
      async handle({ caller, params, requestId }) {
        const scope = scopeOf(caller);
        const { revision } = await findLetter(db, params.id, scope);
        await requireAddressable(catalogue, await findRevision(db, params.id, revision));
        return shown(db, await submitDraft(db, params.id, scope, actorOf(caller, requestId)), caller);
      },
    }),
    defineRoute({
      ...ONE_LETTER,
      method: 'post',
      path: '/v1/letters/:id/release',
      access: OPERATORS,
      summary: 'Lets an approved letter go now, without waiting for its cancel window or its `send_at`.',
      problems: ['illegal_state'],
      handle: async ({ caller, params, requestId }) =>
        shown(db, await releaseLetter(db, params.id, actorOf(caller, requestId)), caller),
    }),
    defineRoute({
      ...ONE_LETTER,
      method: 'post',
      path: '/v1/letters/:id/posted',
      access: OPERATORS,
      summary: 'Notes that a printed letter is in the post.',
      body: MarkPosted,
      problems: ['illegal_state'],
      handle: async ({ caller, params, body, requestId }) =>
        shown(db, await postLetter(db, params.id, body.tracking, actorOf(caller, requestId)), caller),
    }),
  ];
}

/** Which client a letter is written for is for the staff to say, and while it is a draft. */
async function give(
  db: Database,
  letter: LetterRow,
  clientId: ClientId,
  asker: { caller: KnownCaller; requestId: string },
): Promise<void> {
  const { caller, requestId } = asker;
  if (caller.kind === 'client') throw staffOnly('client_id');
  if (letter.clientId !== clientId) await giveDraft(db, letter.id, clientId, staffActor(caller, requestId));
}

/** The current revision with what is to be another. A style is changed field by field, and keeps its seed. */
function changed(
  current: RevisionRow,
  change: Omit<ReviseLetter, 'revision' | 'metadata' | 'client_id'>,
): WantedRevision {
  const { content, stationery, envelope, language, recipient, sender } = current;
  return {
    content,
    stationery,
    envelope,
    language,
    recipient,
    sender,
    ...defined({ ...change, style: undefined }),
    style: { ...current.style, ...defined(change.style ?? {}) },
  };
}
