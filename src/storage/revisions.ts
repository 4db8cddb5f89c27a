import { sql } from 'kysely';
import type { LetterId } from '../letter/ids.js';
import type { Correspondent, LetterContent } from '../letter/letter.js';
import type { LetterParts } from '../letter/parts.js';
import type { Actor } from './actor.js';
import { type Database, json, type Step } from './database.js';
import { NotFound } from './errors.js';
import { newId } from './ids.js';
import type { RevisionRow, SeededStyle } from './schema.js';

/** Everything that is to be written, with nothing left open. */
export interface RevisionContent {
  /** As it was handed in. */
  readonly content: LetterContent;
  readonly parts: LetterParts;
  /** The letter's plain text in reading order. */
  readonly text: string;
  readonly style: SeededStyle;
  readonly stationery: string;
  readonly envelope: string | null;
  readonly language: string;
  readonly recipient: Correspondent | null;
  readonly sender: Correspondent | null;
}

/** Adds a revision; it is never changed afterwards. */
export async function insertRevision(
  step: Step,
  letterId: LetterId,
  number: number,
  revision: RevisionContent,
  actor: Actor,
): Promise<RevisionRow> {
  const { content, parts, style, recipient, sender, ...plain } = revision;
  return step
    .insertInto('revisions')
    .values({
      id: newId('revision'),
      letterId,
      number,
      ...plain,
      content: json(content),
      parts: parts && json(parts),
      style: json(style),
      recipient: recipient && json(recipient),
      sender: sender && json(sender),
      actorKind: actor.kind,
      actorId: actor.id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** One revision of a letter. The caller has made sure that the letter may be seen. @throws NotFound */
export async function findRevision(db: Database, letterId: LetterId, number: number): Promise<RevisionRow> {
  const query = db.selectFrom('revisions').selectAll().where('letterId', '=', letterId).where('number', '=', number);
  const revision = await query.executeTakeFirst();
  if (!revision) throw new NotFound('revision');
  return revision;
}

/** The words that a search finds a letter by: its text and the names on it, in no language's own way. */
export function searchVector({ text, recipient, sender }: RevisionContent) {
  return sql<string>`to_tsvector('simple', ${[text, recipient?.name, sender?.name].filter(Boolean).join('\n')})`;
}
