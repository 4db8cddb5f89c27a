import type { DeliveryState, ReviewState, WritingState } from './states.js';

/** A step that a letter cannot take from where it stands. */
export class IllegalTransition extends Error {
  readonly code = 'illegal_state';

  constructor(
    readonly action: string,
    readonly state: { writing: WritingState; review: ReviewState; delivery: DeliveryState },
    readonly remedy: string,
  ) {
    super(`cannot ${action} a letter that is ${state.writing}, ${state.review} and ${state.delivery}: ${remedy}`);
  }
}

/** A decision or change made on a revision that is no longer the newest. */
export class StaleRevision extends Error {
  readonly code = 'stale_revision';

  constructor(
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`revision ${actual} was named, but ${expected} is the newest: read it and decide again`);
  }
}
