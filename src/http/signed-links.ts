import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LetterId } from '../letter/ids.js';
import { HttpProblem } from './http-problem.js';

/** What a signed address carries: until when it holds, in seconds since 1970, and the proof that it is ours. */
export interface SignedQuery {
  readonly expires: string;
  readonly signature: string;
}

/** Signs addresses of a letter's files, so that whoever holds one needs no key. One signature opens all files of one letter. */
export function createSignedLinks(secret: string) {
  const sign = (id: LetterId, expires: string) =>
    createHmac('sha256', secret).update(`link\0${id}\0${expires}`).digest();
  return {
    /** `?expires=…&signature=…` */
    queryFor(id: LetterId, until: Date): string {
      const expires = String(Math.floor(until.getTime() / 1000));
      return new URLSearchParams({ expires, signature: sign(id, expires).toString('base64url') }).toString();
    },
    /** @throws HttpProblem `invalid_link` for a signature that is not ours, `link_expired` for one that was */
    check(id: LetterId, { expires, signature }: SignedQuery, now: Date): void {
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(id, expires);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
        throw new HttpProblem('invalid_link', 'Ask for a new link; this one was changed or is not ours.');
      }
      if (Number(expires) * 1000 < now.getTime()) throw new HttpProblem('link_expired', 'Ask for a new link.');
    },
  };
}
export type SignedLinks = ReturnType<typeof createSignedLinks>;
