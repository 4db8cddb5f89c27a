import { sql } from 'kysely';
import type { LetterId } from '../letter/ids.js';
import type { Metadata } from '../letter/letter.js';
import type { DeliveryState, LetterStatus, ReviewState, WritingState } from '../letter/states.js';
import type { Database } from './database.js';
import type { LetterScope } from './letters.js';
import type { LetterRow, Mode, RevisionRow } from './schema.js';

/** A place in a list: the sorted time and the id of the letter there. */
export interface ListPlace {
  readonly at: Date;
  readonly id: LetterId;
}

export interface LetterFilter {
  readonly scope: LetterScope;
  readonly status?: LetterStatus;
  readonly writing?: WritingState;
  readonly review?: ReviewState;
  readonly delivery?: DeliveryState;
  readonly mode?: Mode;
  readonly hand?: string;
  /** Words that text or names hold, in the manner of web searches: quotes, `or`, `-`. */
  readonly words?: string;
  readonly metadata?: Metadata;
  readonly createdFrom?: Date;
  readonly createdBefore?: Date;
  readonly sort: 'created_at' | '-created_at' | 'updated_at' | '-updated_at';
  /** What follows this place in the list, or what comes before it. */
  readonly after?: ListPlace;
  readonly before?: ListPlace;
  readonly limit: number;
}

/** A letter with what a list shows of its newest revision and proof. */
export interface ListedLetter {
  readonly letter: LetterRow;
  readonly revision: RevisionRow;
  readonly pageCount: number;
}

/**
 * Letters that fit every condition, in the order asked for and never more than `limit + 1`:
 * the one too many says that there are more.
 */
export async function listLetters(db: Database, filter: LetterFilter): Promise<ListedLetter[]> {
  const column = filter.sort.endsWith('created_at') ? 'letters.createdAt' : 'letters.updatedAt';
  // Backwards from a place is forwards in the opposite order, turned round at the end.
  const isBackwards = filter.before !== undefined;
  const isDescending = filter.sort.startsWith('-') !== isBackwards;
  const place = filter.before ?? filter.after;
  const order = isDescending ? 'desc' : 'asc';
  const rows = await filtered(db, filter)
    .$if(place !== undefined, (query) =>
      query.where((is) =>
        is(is.refTuple(column, 'letters.id'), isDescending ? '<' : '>', is.tuple(place!.at, place!.id)),
      ),
    )
    .orderBy(column, order)
    .orderBy('letters.id', order)
    .limit(filter.limit + 1)
    .execute();
  const revisions = await revisionsOf(db, rows);
  const pageCounts = await pageCountsOf(db, rows);
  const listed = rows.map((letter) => ({
    letter,
    revision: revisions.get(letter.id)!,
    pageCount: pageCounts.get(letter.id) ?? 0,
  }));
  return isBackwards ? listed.toReversed() : listed;
}

function filtered(db: Database, filter: LetterFilter) {
  const { scope, status, writing, review, delivery, mode, hand, words, metadata, createdFrom, createdBefore } = filter;
  return db
    .selectFrom('letters')
    .selectAll('letters')
    .$if(scope !== 'all', (query) => {
      if (scope === 'all') return query;
      return query.where('clientId', '=', scope.clientId).where('mode', '=', scope.mode);
    })
    .$if(status !== undefined, (query) => query.where('status', '=', status!))
    .$if(writing !== undefined, (query) => query.where('writing', '=', writing!))
    .$if(review !== undefined, (query) => query.where('review', '=', review!))
    .$if(delivery !== undefined, (query) => query.where('delivery', '=', delivery!))
    .$if(mode !== undefined, (query) => query.where('mode', '=', mode!))
    .$if(createdFrom !== undefined, (query) => query.where('createdAt', '>=', createdFrom!))
    .$if(createdBefore !== undefined, (query) => query.where('createdAt', '<', createdBefore!))
    .$if(words !== undefined, (query) =>
      query.where(sql<boolean>`letters.search @@ websearch_to_tsquery('simple', ${words})`),
    )
    .$if(metadata !== undefined && Object.keys(metadata).length > 0, (query) =>
      query.where(sql<boolean>`letters.metadata @> ${JSON.stringify(metadata)}::jsonb`),
    )
    .$if(hand !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from revisions r where r.letter_id = letters.id and r.number = letters.revision
          and r.style ->> 'hand' = ${hand})`,
      ),
    );
}

async function revisionsOf(db: Database, letters: readonly LetterRow[]): Promise<Map<LetterId, RevisionRow>> {
  if (letters.length === 0) return new Map();
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
  if (letters.length === 0) return new Map();
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
