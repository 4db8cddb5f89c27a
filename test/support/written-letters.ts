import type { Database } from '../../src/storage/database.js';
import { findLetter } from '../../src/storage/letters.js';
import type { LetterRow } from '../../src/storage/schema.js';
import { type Claim, claimProof, finishProof, type Proof } from '../../src/storage/write-proof.js';

const DIGEST = 'a'.repeat(64);

/** A proof of one page, as a worker would hand it in; no file stands behind it. */
export const PROOF: Proof = {
  engineVersion: '1',
  seed: 7,
  pdfSha256: DIGEST,
  pdfBytes: 1,
  preflight: { passed: true, problems: [] },
  findings: [],
  pages: [{ widthMm: 148, heightMm: 210, svgSha256: DIGEST, pngSha256: DIGEST, drawingSha256: DIGEST }],
};

/** Takes a queued letter up, as a worker does. */
export async function take(db: Database, { id, revision }: LetterRow, worker = 'w1'): Promise<Claim> {
  const { epoch } = await findLetter(db, id, 'all');
  const claim = await claimProof(db, { letterId: id, revision, epoch }, worker);
  if (!claim) throw new Error('expected a letter that can be taken up');
  return claim;
}

/** Has the letter's newest revision written, without the time that takes. */
export async function write(db: Database, letter: LetterRow): Promise<LetterRow> {
  const { leaseToken } = await take(db, letter);
  await finishProof(db, leaseToken, PROOF);
  return findLetter(db, letter.id, 'all');
}
