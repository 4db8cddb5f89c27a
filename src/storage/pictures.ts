import type { LetterId, PictureId } from '../letter/ids.js';
import type { Actor } from './actor.js';
import { recordAudit } from './audit.js';
import { type Database, transact } from './database.js';
import { NotFound } from './errors.js';
import { newId } from './ids.js';
import { type LetterScope, lockLetter } from './letters.js';
import type { PictureRow } from './schema.js';

/** The most pictures that one letter's order may hold. */
export const MOST_PICTURES = 12;

/** A letter has as many pictures as it can have. */
export class TooManyPictures extends Error {
  readonly code = 'too_many_pictures';
}

type NewPicture = Pick<PictureRow, 'sha256' | 'width' | 'height'>;

/** Puts a picture to a letter's order; its file lies in the blob store already. @throws NotFound, TooManyPictures */
export function addPicture(
  db: Database,
  letterId: LetterId,
  scope: LetterScope,
  picture: NewPicture,
  actor: Actor,
): Promise<PictureRow> {
  return transact(db, async (step) => {
    const { clientId } = await lockLetter(step, letterId, scope);
    const there = await picturesOfLetter(step, letterId);
    if (there.length >= MOST_PICTURES) throw new TooManyPictures(`expected at most ${MOST_PICTURES} pictures`);
    const added = await step
      .insertInto('pictures')
      .values({ id: newId('picture'), letterId, ...picture })
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordAudit(step, actor, { action: 'add_picture', letterId, clientId, subject: added.id });
    return added;
  });
}

/** The pictures of a letter's order, as they came. */
export function picturesOfLetter(db: Database, letterId: LetterId): Promise<PictureRow[]> {
  return db
    .selectFrom('pictures')
    .selectAll()
    .where('letterId', '=', letterId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** @throws NotFound when that letter has no such picture */
export async function findPicture(db: Database, letterId: LetterId, id: PictureId): Promise<PictureRow> {
  const query = db.selectFrom('pictures').selectAll().where('letterId', '=', letterId).where('id', '=', id);
  const picture = await query.executeTakeFirst();
  if (!picture) throw new NotFound('picture');
  return picture;
}

/** Takes a picture away; its file goes with the next collection of garbage. @throws NotFound */
export function removePicture(
  db: Database,
  letterId: LetterId,
  id: PictureId,
  scope: LetterScope,
  actor: Actor,
): Promise<void> {
  return transact(db, async (step) => {
    const { clientId } = await lockLetter(step, letterId, scope);
    await findPicture(step, letterId, id);
    await step.deleteFrom('pictures').where('id', '=', id).execute();
    await recordAudit(step, actor, { action: 'remove_picture', letterId, clientId, subject: id });
  });
}
