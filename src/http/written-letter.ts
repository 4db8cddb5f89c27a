import { z } from 'zod';
import type { LetterId } from '../letter/ids.js';
import type { Database } from '../storage/database.js';
import { findLetter } from '../storage/letters.js';
import { findProof } from '../storage/proofs.js';
import type { LetterRow, PageRow, ProofRow } from '../storage/schema.js';
import type { Caller } from './caller.js';
import { HttpProblem } from './http-problem.js';
import { unauthenticated } from './identify.js';
import type { SignedLinks } from './signed-links.js';
import { isReleased } from './views/letter-view.js';
import { scopeOf } from './whose.js';

/** Query fields of a signed address; both or none. */
export const SignedFields = z.strictObject({
  expires: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional()
    .describe('Of a signed link, which needs no key.'),
  signature: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .optional()
    .describe('Of a signed link, which needs no key.'),
});
export type SignedFields = z.infer<typeof SignedFields>;

type Proof = ProofRow & { readonly pages: readonly PageRow[] };

/** A letter whose proof may be looked at, and by whom. */
export interface WrittenLetter {
  readonly letter: LetterRow;
  readonly proof: Proof;
  /** Whether it is one of the staff who asks: they see the PDF before it is released. */
  readonly isStaff: boolean;
}

interface Asking {
  readonly caller: Caller;
  readonly id: LetterId;
  readonly query: SignedFields;
}

/**
 * The letter and its written pages, for whoever may see them by key, session or signed link.
 * @throws HttpProblem `not_ready` while it is not written
 */
export async function findWritten(db: Database, links: SignedLinks, asking: Asking): Promise<WrittenLetter> {
  const { caller, id, query } = asking;
  const letter = await findLetter(db, id, allowedScope(links, asking));
  const proof = await findProof(db, id, letter.revision);
  if (!proof) throw notReady(letter);
  return { letter, proof, isStaff: query.signature === undefined && caller.kind === 'staff' };
}

/**
 * A letter that may go on paper: for the staff as soon as it is written, for its client once it is released.
 * @throws HttpProblem `not_ready` before
 */
export async function findFinished(db: Database, links: SignedLinks, asking: Asking): Promise<WrittenLetter> {
  const written = await findWritten(db, links, asking);
  if (!written.isStaff && !isReleased(written.letter)) throw notReady(written.letter);
  return written;
}

function allowedScope(links: SignedLinks, { caller, id, query: { expires, signature } }: Asking) {
  if (signature !== undefined) {
    links.check(id, { expires: expires ?? '', signature }, new Date());
    return 'all';
  }
  if (caller.kind === 'anonymous') throw unauthenticated();
  return scopeOf(caller);
}

/** 409 with a time to come back; a letter that will never be ready says so instead. */
export function notReady({ status, writing }: LetterRow): HttpProblem {
  if (status === 'cancelled' || status === 'rejected') {
    return new HttpProblem('illegal_state', 'This letter will not leave the house: it was cancelled or rejected.');
  }
  if (writing === 'failed') {
    return new HttpProblem('not_ready', 'The letter could not be written; `failure` says why.', { retryAfter: 60 });
  }
  const [detail, retryAfter] =
    writing === 'written'
      ? ['The letter waits for its review or release.', 30]
      : ['The letter is still being written.', 2];
  return new HttpProblem('not_ready', detail, { retryAfter });
}
