import { sql } from 'kysely';
import type { StaffId } from '../letter/ids.js';
import type { Database } from './database.js';

/** How many letters wait for a reviewer, and in whose hands they are. */
export interface ReviewQueue {
  readonly waiting: number;
  /** Held by the one who asks. */
  readonly mine: number;
  /** Held by nobody. */
  readonly free: number;
}

export async function countReviewQueue(db: Database, reviewer: StaffId): Promise<ReviewQueue> {
  const isHeld = sql`claimed_until >= now()`;
  const { rows } = await sql<ReviewQueue>`
    select count(*)::int as waiting,
      count(*) filter (where ${isHeld} and claimed_by = ${reviewer})::int as mine,
      count(*) filter (where ${isHeld} is not true)::int as free
    from letters where status = 'in_review'`.execute(db);
  return rows[0]!;
}
