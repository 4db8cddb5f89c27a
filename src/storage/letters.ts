import { sql, type UpdateObject } from 'kysely';
import type { ClientId, LetterId } from '../letter/ids.js';
import { type LetterState, statusOf } from '../letter/states.js';
import { type LetterAction, transition } from '../letter/transition.js';
import type { Actor } from './actor.js';
import { recordAudit, stateRecord } from './audit.js';
import type { Database, Step } from './database.js';
import { NotFound } from './errors.js';
import { recordEvent } from './events.js';
import type { LetterRow, Mode, Schema } from './schema.js';

/** Whose letters may be seen: a client's own in one mode, or (for staff and the house itself) all. */
export type LetterScope = { readonly clientId: ClientId; readonly mode: Mode } | 'all';

type LetterChanges = UpdateObject<Schema, 'letters'>;

/** @throws NotFound when there is no such letter within `scope` */
export async function findLetter(db: Database, id: LetterId, scope: LetterScope): Promise<LetterRow> {
  const letter = await letterQuery(db, id, scope).executeTakeFirst();
  if (!letter) throw new NotFound('letter');
  return letter;
}

/** The letter, kept from everybody else until the transaction ends. @throws NotFound */
export async function lockLetter(step: Step, id: LetterId, scope: LetterScope = 'all'): Promise<LetterRow> {
  const letter = await letterQuery(step, id, scope).forUpdate().executeTakeFirst();
  if (!letter) throw new NotFound('letter');
  return letter;
}

function letterQuery(db: Database, id: LetterId, scope: LetterScope) {
  const query = db.selectFrom('letters').selectAll().where('id', '=', id);
  return scope === 'all' ? query : query.where('clientId', '=', scope.clientId).where('mode', '=', scope.mode);
}

interface Circumstances {
  /** Columns that change with the state. */
  readonly changes?: LetterChanges;
  readonly note?: string;
}

/**
 * Takes a locked letter one step through its life: the new state, the line in the book and the event are one.
 * @throws IllegalTransition, StaleRevision: nothing is changed then
 */
export async function applyAction(
  step: Step,
  letter: LetterRow,
  action: LetterAction,
  actor: Actor,
  { changes = {}, note }: Circumstances = {},
): Promise<LetterRow> {
  const state = transition(stateOf(letter), action);
  const { releaseAtMs, ...fields } = state;
  const changed = await step
    .updateTable('letters')
    .set({
      ...changes,
      ...fields,
      status: statusOf(state),
      releaseAt: releaseAtMs === null ? null : new Date(releaseAtMs),
      updatedAt: sql`now()`,
    })
    .where('id', '=', letter.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const { id: letterId, clientId, revision } = changed;
  const [from, to] = [stateRecord(letter), stateRecord(changed)];
  const remark = note === undefined ? {} : { note };
  await recordAudit(step, actor, { action: action.kind, letterId, clientId, revision, from, to, ...remark });
  await recordEvent(step, eventType(action), changed);
  return changed;
}

/** What the pure rules need to know of a letter. */
export function stateOf({ revision, writing, review, delivery, releaseAt }: LetterRow): LetterState {
  return { revision, writing, review, delivery, releaseAtMs: releaseAt?.getTime() ?? null };
}

/** The event's name in the past tense, the way clients are told. */
function eventType(action: LetterAction): string {
  switch (action.kind) {
    case 'submit':
      return 'letter.submitted';
    case 'revise':
      return 'letter.revised';
    case 'start_writing':
      return 'letter.writing';
    case 'finish_writing':
      return 'letter.written';
    case 'put_back':
    case 'retry_writing':
      return 'letter.queued';
    case 'fail_writing':
      return 'letter.failed';
    case 'claim_review':
      return 'letter.in_review';
    case 'unclaim_review':
      return 'letter.waiting';
    case 'decide':
      return { approve: 'letter.approved', return: 'letter.returned', reject: 'letter.rejected' }[action.decision];
    case 'release':
    case 'stop_printing':
      return 'letter.released';
    case 'cancel':
      return 'letter.cancelled';
    case 'start_printing':
      return 'letter.printing';
    case 'finish_printing':
      return 'letter.printed';
    case 'post':
      return 'letter.posted';
    default:
      return action satisfies never;
  }
}
