import type { LetterId } from '../letter/ids.js';
import type { Database } from './database.js';
import type { AttemptRow, PageRow, ProofRow } from './schema.js';

/** The proof of a revision with its pages in order, or null while it is not written. */
export async function findProof(
  db: Database,
  letterId: LetterId,
  revision: number,
): Promise<(ProofRow & { readonly pages: PageRow[] }) | null> {
  const ofRevision = { letterId, revision };
  const [proof, pages] = await Promise.all([
    db
      .selectFrom('proofs')
      .selectAll()
      .where((is) => is.and(ofRevision))
      .executeTakeFirst(),
    db
      .selectFrom('pages')
      .selectAll()
      .where((is) => is.and(ofRevision))
      .orderBy('number')
      .execute(),
  ]);
  return proof ? { ...proof, pages } : null;
}

/** Every attempt at writing a letter, oldest first. */
export function attemptsOfLetter(db: Database, letterId: LetterId): Promise<AttemptRow[]> {
  return db.selectFrom('attempts').selectAll().where('letterId', '=', letterId).orderBy('startedAt').execute();
}
