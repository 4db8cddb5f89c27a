import type { ClientId, LetterId } from '../letter/ids.js';
import type { Database } from './database.js';
import type { KeptFinding, LetterRow, RevisionRow } from './schema.js';

/** A letter with what a list shows of its newest revision and proof. */
export interface LetterLine {
  readonly letter: LetterRow;
  readonly revision: RevisionRow;
  readonly clientName: string;
  readonly pageCount: number;
  /** What proofreading found in it; empty while it is not written. */
  readonly findings: readonly Pick<KeptFinding, 'severity'>[];
}

/** The lines of a list, in the order of `letters`; four questions to the database, however many letters there are. */
export async function letterLines(db: Database, letters: readonly LetterRow[]): Promise<LetterLine[]> {
  if (letters.length === 0) return [];
  const [revisions, pageCounts, findings, names] = await Promise.all([
    revisionsOf(db, letters),
    pageCountsOf(db, letters),
    findingsOf(db, letters),
    clientNames(db, letters),
  ]);
  return letters.map((letter) => ({
    letter,
    revision: revisions.get(letter.id)!,
    clientName: names.get(letter.clientId)!,
    pageCount: pageCounts.get(letter.id) ?? 0,
    findings: findings.get(letter.id) ?? [],
  }));
}

async function revisionsOf(db: Database, letters: readonly LetterRow[]): Promise<Map<LetterId, RevisionRow>> {
  const rows = await db
    .selectFrom('revisions')
    .selectAll()
    .where((is) =>
      is(
        is.refTuple('letterId', 'number'),
        'in',
        letters.map(({ id, revision }) => is.tuple(id, revision)),
      ),
    )
    .execute();
  return new Map(rows.map((row) => [row.letterId, row]));
}

async function pageCountsOf(db: Database, letters: readonly LetterRow[]): Promise<Map<LetterId, number>> {
  const rows = await db
    .selectFrom('pages')
    .innerJoin('letters', (join) =>
      join.onRef('letters.id', '=', 'pages.letterId').onRef('letters.revision', '=', 'pages.revision'),
    )
    .select((is) => ['pages.letterId as letterId', is.fn.countAll<number>().as('pages')])
    .where(
      'pages.letterId',
      'in',
      letters.map(({ id }) => id),
    )
    .groupBy('pages.letterId')
    .execute();
  return new Map(rows.map(({ letterId, pages }) => [letterId, pages]));
}

async function findingsOf(db: Database, letters: readonly LetterRow[]): Promise<Map<LetterId, readonly KeptFinding[]>> {
  const rows = await db
    .selectFrom('proofs')
    .select(['letterId', 'findings'])
    .where((is) =>
      is(
        is.refTuple('letterId', 'revision'),
        'in',
        letters.map(({ id, revision }) => is.tuple(id, revision)),
      ),
    )
    .execute();
  return new Map(rows.map(({ letterId, findings }) => [letterId, findings]));
}

async function clientNames(db: Database, letters: readonly LetterRow[]): Promise<Map<ClientId, string>> {
  const ids = [...new Set(letters.map(({ clientId }) => clientId))];
  const rows = await db.selectFrom('clients').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
