/** There is no such thing, or it is another client's: the two are never told apart. */
export class NotFound extends Error {
  readonly code = 'not_found';

  constructor(readonly kind: string) {
    super(`there is no such ${kind}`);
  }
}

/** A client has as many letters under way as it may have. */
export class TooManyOpenLetters extends Error {
  readonly code = 'too_many_open_letters';

  constructor(readonly limit: number) {
    super(`${limit} letters are under way, which is the limit: wait until some are released`);
  }
}

/** Another reviewer holds the letter. */
export class ClaimedByAnother extends Error {
  readonly code = 'claimed_by_another';

  constructor(readonly until: Date) {
    super('another reviewer is reading this letter: take another one');
  }
}

/** The client's policy asks for a review that the letter wanted to skip. */
export class ReviewRequired extends Error {
  readonly code = 'review_required';

  constructor() {
    super('this client’s letters are always reviewed: leave `review` out or set it to "required"');
  }
}

/** The same idempotency key came with another request. */
export class IdempotencyKeyReused extends Error {
  readonly code = 'idempotency_key_reused';

  constructor() {
    super('this Idempotency-Key was used for another request: use a new one');
  }
}

/** The request that first used this idempotency key is still being answered. */
export class IdempotencyKeyBusy extends Error {
  readonly code = 'idempotency_key_busy';

  constructor() {
    super('the first request with this Idempotency-Key is still being answered: ask again');
  }
}
