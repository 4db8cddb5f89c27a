import { sql } from 'kysely';
import type { Database } from './database.js';
import type { LetterRow } from './schema.js';

/** Letters that are looked back through: names copied by mistake come from recent ones. */
const RECENT = 300;

/** The names of the people to whom this client's other recent letters go: names that should hardly stand in this one. */
export async function otherRecipients(
  db: Database,
  { id, clientId, mode }: Pick<LetterRow, 'id' | 'clientId' | 'mode'>,
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct recipient ->> 'name' as name from (
      select id, revision from letters
      where client_id = ${clientId} and mode = ${mode} and id <> ${id}
      order by created_at desc limit ${RECENT}
    ) recent
    join revisions on revisions.letter_id = recent.id and revisions.number = recent.revision
    where recipient is not null`.execute(db);
  return rows.map(({ name }) => name);
}
