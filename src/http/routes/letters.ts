import { HOUSE_CLIENT } from '../../storage/clients.js';
import { listLetters } from '../../storage/list-letters.js';
import { submitLetter } from '../../storage/submit-letter.js';
import { ok } from '../answer.js';
import { CLIENTS_AND_STAFF, type KnownCaller } from '../caller.js';
import { LetterList, LetterListQuery } from '../contract/letter-list.js';
import { Letter, SubmitLetter } from '../contract/letters.js';
import { createCursors } from '../cursors.js';
import { defined } from '../defined.js';
import { invalidRequest, staffOnly } from '../http-problem.js';
import { doOnce } from '../idempotency.js';
import { prepareDraft, prepareRevision } from '../prepare-revision.js';
import { LETTER_BODY } from '../read-body.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { viewSummaries } from '../views/letter-summary.js';
import { viewLetter } from '../views/letter-view.js';
import { actorOf, scopeOf } from '../whose.js';

/** Handing letters in, and finding them again. */
export function letterRoutes({ db, catalogue, secret }: HttpServices): Route[] {
  const cursors = createCursors(secret);
  return [
    defineRoute({
      method: 'post',
      path: '/v1/letters',
      access: { client: true, staff: ['writer'] },
      summary: 'Hands a letter in. It is kept before this answers, and written soon after.',
      tag: 'Letters',
      body: SubmitLetter,
      bodyLimit: LETTER_BODY,
      idempotent: true,
      answers: { 202: Letter },
      problems: ['idempotency_key_reused', 'request_in_progress', 'too_many_open_letters', 'recording_not_heard'],
      async handle(request) {
        const { caller, body, requestId } = request;
        const whose = ownerOf(caller, body);
        const sendAt = sendTimeOf(body.delivery.send_at);
        const prepare = body.draft ? prepareDraft : prepareRevision;
        const revision = await prepare(catalogue, body, { db, scope: scopeOf(caller) });
        return doOnce(db, 'POST /v1/letters', request, async (step) => {
          const { review, metadata, draft, delivery } = body;
          const submission = { ...whose, review, metadata, draft, method: delivery.method, sendAt, revision };
          const letter = await submitLetter(step, submission, actorOf(caller, requestId));
          return { status: 202, body: await viewLetter(step, letter, caller) };
        });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/letters',
      access: CLIENTS_AND_STAFF,
      summary: 'Letters, newest first unless `sort` says otherwise.',
      tag: 'Letters',
      query: LetterListQuery,
      answers: { 200: LetterList },
      problems: ['invalid_cursor'],
      async handle({ caller, query }) {
        const { limit, sort } = query;
        const listed = await listLetters(db, { scope: scopeOf(caller), ...filterOf(query, caller, cursors) });
        const isBackwards = query.before !== undefined;
        const shown = isBackwards ? listed.slice(-limit) : listed.slice(0, limit);
        const hasMore = listed.length > limit;
        // Before a place there is always what stands at it; after one there is more only where the list says so.
        const last = isBackwards || hasMore ? shown.at(-1)?.letter : undefined;
        const at = last && (sort.endsWith('created_at') ? last.createdAt : last.updatedAt);
        return ok({
          object: 'list',
          data: await viewSummaries(db, shown, caller),
          has_more: hasMore,
          next_cursor: last && at ? cursors.encode({ at, id: last.id }) : null,
        });
      },
    }),
  ];
}

/** A client's letter is its own, in its key's mode; the staff say whose, or it is the house's. */
function ownerOf(caller: KnownCaller, { client_id, mode }: SubmitLetter) {
  if (caller.kind === 'staff') {
    return { clientId: client_id ?? HOUSE_CLIENT, mode: mode ?? ('live' as const), staffId: caller.staffId };
  }
  requireAbsent({ client_id, mode });
  return { clientId: caller.clientId, mode: caller.mode, staffId: null };
}

const LONGEST_WAIT_MS = 180 * 24 * 3600 * 1000;

function sendTimeOf(sendAt: string | null): Date | null {
  if (sendAt === null) return null;
  const time = new Date(sendAt);
  if (time.getTime() - Date.now() <= LONGEST_WAIT_MS) return time;
  const message = 'Expected a moment within the next 180 days.';
  throw invalidRequest([{ path: 'delivery.send_at', code: 'too_late', message }]);
}

/** Whose review a letter is under is for the staff alone. */
function holderOf(claim: 'mine' | 'free' | undefined, caller: KnownCaller) {
  if (claim === undefined || caller.kind === 'client') return {};
  return { heldBy: claim === 'mine' ? caller.staffId : ('nobody' as const) };
}

/** @throws HttpProblem `invalid_request` for each field that is there, though only the staff may set it */
function requireAbsent(fields: Readonly<Record<string, unknown>>): void {
  const given = Object.keys(fields).filter((field) => fields[field] !== undefined);
  if (given.length > 0) throw staffOnly(...given);
}

function filterOf(query: LetterListQuery, caller: KnownCaller, cursors: ReturnType<typeof createCursors>) {
  const { after, before, q, claim, 'created_at[gte]': from, 'created_at[lt]': until, ...plain } = query;
  if (caller.kind === 'client') requireAbsent({ claim, mode: query.mode });
  return {
    ...defined(plain),
    ...holderOf(claim, caller),
    sort: query.sort,
    limit: query.limit,
    ...(q === undefined ? {} : { words: q }),
    ...(from === undefined ? {} : { createdFrom: new Date(from) }),
    ...(until === undefined ? {} : { createdBefore: new Date(until) }),
    ...(after === undefined ? {} : { after: cursors.decode(after) }),
    ...(before === undefined ? {} : { before: cursors.decode(before) }),
  };
}
