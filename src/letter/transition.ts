import { IllegalTransition, StaleRevision } from './errors.js';
import type { LetterState } from './states.js';

export type Decision = 'approve' | 'return' | 'reject';

/** Everything that can happen to a letter. Times are milliseconds since 1970 and come from the caller's clock. */
export type LetterAction =
  | { readonly kind: 'submit' }
  | { readonly kind: 'revise'; readonly reviewRequired: boolean }
  | { readonly kind: 'start_writing' }
  | { readonly kind: 'finish_writing'; readonly releaseAtMs: number }
  | { readonly kind: 'put_back' }
  | { readonly kind: 'fail_writing' }
  | { readonly kind: 'retry_writing' }
  | { readonly kind: 'claim_review' }
  | { readonly kind: 'unclaim_review' }
  | { readonly kind: 'decide'; readonly revision: number; readonly decision: Decision; readonly releaseAtMs: number }
  | { readonly kind: 'release' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'start_printing' }
  | { readonly kind: 'stop_printing' }
  | { readonly kind: 'finish_printing' }
  | { readonly kind: 'post' };

/** A new letter's state: a draft of the desk's, or at once in the queue. */
export function newLetterState(options: { draft: boolean; reviewRequired: boolean }): LetterState {
  return {
    revision: 1,
    writing: options.draft ? 'draft' : 'queued',
    review: options.reviewRequired ? 'waiting' : 'not_required',
    delivery: 'held',
    releaseAtMs: null,
  };
}

/**
 * The state after `action`. The only place where a letter's life is decided: storage, workers and routes ask here.
 * @throws IllegalTransition when the letter cannot take that step from where it stands
 * @throws StaleRevision when a decision names a revision that is not the newest
 */
export function transition(state: LetterState, action: LetterAction): LetterState {
  switch (action.kind) {
    case 'submit':
      require(state, action, state.writing === 'draft' && isHeld(state), 'only a draft can be submitted');
      return { ...state, writing: 'queued' };
    case 'revise':
      return revise(state, action);
    case 'start_writing':
      require(state, action, state.writing === 'queued' && !isCancelled(state), 'it must be queued');
      return { ...state, writing: 'writing' };
    case 'finish_writing':
      require(state, action, state.writing === 'writing' && !isCancelled(state), 'it must be writing');
      return scheduleIfFree({ ...state, writing: 'written' }, action.releaseAtMs);
    case 'put_back':
      require(state, action, state.writing === 'writing', 'it must be writing');
      return { ...state, writing: 'queued' };
    case 'fail_writing':
      require(state, action, state.writing === 'writing' || state.writing === 'queued', 'it must be in the queue');
      return { ...state, writing: 'failed' };
    case 'retry_writing':
      require(state, action, state.writing === 'failed' && isHeld(state), 'only a failed letter can be retried');
      return { ...state, writing: 'queued' };
    case 'claim_review':
      require(state, action, isReviewable(state), 'it must be written and wait for review');
      return { ...state, review: 'in_review' };
    case 'unclaim_review':
      require(state, action, state.review === 'in_review', 'it must be in review');
      return { ...state, review: 'waiting' };
    case 'decide':
      return decide(state, action);
    default:
      return deliver(state, action);
  }
}

type DeliveryAction = Extract<
  LetterAction,
  { kind: 'release' | 'cancel' | 'start_printing' | 'stop_printing' | 'finish_printing' | 'post' }
>;

function deliver(state: LetterState, action: DeliveryAction): LetterState {
  switch (action.kind) {
    case 'release':
      require(state, action, state.delivery === 'scheduled', 'it must be approved and scheduled');
      return { ...state, delivery: 'released', releaseAtMs: null };
    case 'cancel':
      require(state, action, isHeld(state), 'it can be cancelled only until its release');
      return { ...state, delivery: 'cancelled', releaseAtMs: null };
    case 'start_printing':
      require(state, action, state.delivery === 'released', 'it must be released');
      return { ...state, delivery: 'printing' };
    case 'stop_printing':
      require(state, action, state.delivery === 'printing', 'it must be printing');
      return { ...state, delivery: 'released' };
    case 'finish_printing':
      require(state, action, state.delivery === 'printing', 'it must be printing');
      return { ...state, delivery: 'printed' };
    case 'post':
      require(state, action, state.delivery === 'printed', 'it must be printed');
      return { ...state, delivery: 'posted' };
    default:
      return action satisfies never;
  }
}

function revise(state: LetterState, action: Extract<LetterAction, { kind: 'revise' }>): LetterState {
  require(state, action, isHeld(state), 'it can be changed only until its release');
  require(state, action, state.review !== 'rejected', 'it was rejected: submit it as a new letter');
  return {
    revision: state.revision + 1,
    writing: state.writing === 'draft' ? 'draft' : 'queued',
    review: action.reviewRequired ? 'waiting' : 'not_required',
    delivery: 'held',
    releaseAtMs: null,
  };
}

function decide(state: LetterState, action: Extract<LetterAction, { kind: 'decide' }>): LetterState {
  if (action.revision !== state.revision) throw new StaleRevision(state.revision, action.revision);
  require(state, action, isReviewable(state), 'it must be written and wait for review');
  switch (action.decision) {
    case 'approve':
      return { ...state, review: 'approved', delivery: 'scheduled', releaseAtMs: action.releaseAtMs };
    case 'return':
      return { ...state, review: 'returned' };
    case 'reject':
      return { ...state, review: 'rejected' };
    default:
      return action.decision satisfies never;
  }
}

/** Without review, a written letter is free to go. */
function scheduleIfFree(state: LetterState, releaseAtMs: number): LetterState {
  return state.review === 'not_required' ? { ...state, delivery: 'scheduled', releaseAtMs } : state;
}

function isReviewable(state: LetterState): boolean {
  return state.writing === 'written' && (state.review === 'waiting' || state.review === 'in_review') && isHeld(state);
}

/** Still in the house and free to be changed or withdrawn. */
function isHeld(state: LetterState): boolean {
  return state.delivery === 'held' || state.delivery === 'scheduled';
}

function isCancelled(state: LetterState): boolean {
  return state.delivery === 'cancelled';
}

function require(state: LetterState, action: LetterAction, holds: boolean, remedy: string): void {
  if (holds) return;
  const { writing, review, delivery } = state;
  throw new IllegalTransition(action.kind.replaceAll('_', ' '), { writing, review, delivery }, remedy);
}
