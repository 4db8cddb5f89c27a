import { sql } from 'kysely';
import type { LetterId, StaffId } from '../letter/ids.js';
import type { Metadata } from '../letter/letter.js';
import type { DeliveryState, LetterStatus, ReviewState, WritingState } from '../letter/states.js';
import type { Database } from './database.js';
import { type LetterLine, letterLines } from './letter-lines.js';
import type { LetterScope } from './letters.js';
import type { Mode } from './schema.js';

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
  /** Held for review by that member of the staff, or (`nobody`) by no one. */
  readonly heldBy?: StaffId | 'nobody';
  readonly createdFrom?: Date;
  readonly createdBefore?: Date;
  readonly sort: 'created_at' | '-created_at' | 'updated_at' | '-updated_at';
  /** What follows this place in the list, or what comes before it. */
  readonly after?: ListPlace;
  readonly before?: ListPlace;
  readonly limit: number;
}

/**
 * Letters that fit every condition, in the order asked for and never more than `limit + 1`:
 * the one too many says that there are more.
 */
export async function listLetters(db: Database, filter: LetterFilter): Promise<LetterLine[]> {
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
  const listed = await letterLines(db, rows);
  return isBackwards ? listed.toReversed() : listed;
}

function filtered(db: Database, filter: LetterFilter) {
  const { scope, status, writing, review, delivery, mode, hand, words, metadata, heldBy, createdFrom, createdBefore } =
    filter;
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
    .$if(heldBy === 'nobody', (query) => query.where(sql<boolean>`claimed_until is null or claimed_until < now()`))
    .$if(heldBy !== undefined && heldBy !== 'nobody', (query) =>
      query.where(sql<boolean>`claimed_by = ${heldBy} and claimed_until >= now()`),
    )
    .$if(hand !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from revisions r where r.letter_id = letters.id and r.number = letters.revision
          and r.style ->> 'hand' = ${hand})`,
      ),
    );
}
