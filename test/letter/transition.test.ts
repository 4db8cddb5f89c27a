import fc from 'fast-check';
import { IllegalTransition, StaleRevision } from '../../src/letter/errors.js';
import { type LetterState, LetterStatus, statusOf } from '../../src/letter/states.js';
import { type LetterAction, newLetterState, transition } from '../../src/letter/transition.js';

const follow = (state: LetterState, ...actions: LetterAction[]) => actions.reduce(transition, state);
const start = newLetterState({ draft: false, reviewRequired: true });
const written: LetterAction[] = [{ kind: 'start_writing' }, { kind: 'finish_writing', releaseAtMs: 0 }];
const approve: LetterAction = { kind: 'decide', revision: 1, decision: 'approve', releaseAtMs: 300_000 };

/** Refused steps leave a letter where it stands; any other error is a fault. */
function stepOrStay(state: LetterState, action: LetterAction): LetterState {
  try {
    return transition(state, action);
  } catch (error) {
    if (error instanceof IllegalTransition || error instanceof StaleRevision) return state;
    throw error;
  }
}

describe('the life of a letter', () => {
  it('goes from the queue to the post', () => {
    const path: LetterAction[] = [
      ...written,
      { kind: 'claim_review' },
      approve,
      { kind: 'release' },
      { kind: 'start_printing' },
      { kind: 'finish_printing' },
      { kind: 'post' },
    ];
    const statuses = path.map((_, step) => statusOf(follow(start, ...path.slice(0, step + 1))));
    expect(statuses).toEqual([
      'queued',
      'in_review',
      'in_review',
      'approved',
      'released',
      'released',
      'printed',
      'posted',
    ]);
  });

  it('schedules an unreviewed letter as soon as it is written, where the policy allows', () => {
    const state = follow(
      newLetterState({ draft: false, reviewRequired: false }),
      { kind: 'start_writing' },
      { kind: 'finish_writing', releaseAtMs: 42 },
    );
    expect(state).toMatchObject({ delivery: 'scheduled', releaseAtMs: 42 });
    expect(statusOf(state)).toBe('approved');
  });

  it('lets nobody decide on a revision that they have not been shown', () => {
    const revised = follow(start, ...written, { kind: 'revise', reviewRequired: true }, ...written);
    expect(() => transition(revised, approve)).toThrow(StaleRevision);
  });

  it('starts review again with every revision, and withdraws the release', () => {
    const revised = follow(start, ...written, approve, { kind: 'revise', reviewRequired: true });
    expect(revised).toEqual({ revision: 2, writing: 'queued', review: 'waiting', delivery: 'held', releaseAtMs: null });
  });

  it('cannot be decided before it is written, cancelled after release, or changed after rejection', () => {
    expect(() => transition(start, approve)).toThrow(IllegalTransition);
    expect(() => follow(start, ...written, approve, { kind: 'release' }, { kind: 'cancel' })).toThrow(
      IllegalTransition,
    );
    const rejected = follow(start, ...written, { ...approve, decision: 'reject' });
    expect(() => transition(rejected, { kind: 'revise', reviewRequired: true })).toThrow('submit it as a new letter');
  });

  it('is never released without an approval where review is required', () => {
    const kinds = [
      'submit',
      'start_writing',
      'put_back',
      'fail_writing',
      'retry_writing',
      'claim_review',
      'unclaim_review',
      'release',
      'cancel',
    ] as const;
    const action = fc.oneof(
      fc.constantFrom(...kinds).map((kind): LetterAction => ({ kind })),
      fc.constant<LetterAction>({ kind: 'finish_writing', releaseAtMs: 0 }),
      fc.constant<LetterAction>({ kind: 'revise', reviewRequired: true }),
      fc
        .record({ revision: fc.integer({ min: 1, max: 3 }), decision: fc.constantFrom('approve', 'return', 'reject') })
        .map((decision): LetterAction => ({ kind: 'decide', releaseAtMs: 0, ...decision })),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        let state = start;
        for (const each of actions) {
          state = stepOrStay(state, each);
          expect(state.delivery === 'released' && state.review !== 'approved').toBe(false);
          expect(LetterStatus.options).toContain(statusOf(state));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
