import { sql } from 'kysely';
import type { RecordingId } from '../letter/ids.js';
import { type Database, json } from './database.js';
import { NotFound } from './errors.js';
import { newId } from './ids.js';
import type { LetterScope } from './letters.js';
import type { RecordingRow } from './schema.js';

/** A recording as it comes in; its sound lies in the blob store already. */
export type NewRecording = Pick<
  RecordingRow,
  'clientId' | 'mode' | 'staffId' | 'audioSha256' | 'audioBytes' | 'mime' | 'language' | 'vocabulary'
> & {
  /** How long the sound may be kept. */
  readonly keepHours: number;
};

/** Takes a recording in. Once this has returned it will be heard, whatever happens to the queue. */
export function createRecording(
  db: Database,
  { keepHours, vocabulary, ...recording }: NewRecording,
): Promise<RecordingRow> {
  return db
    .insertInto('recordings')
    .values({
      id: newId('recording'),
      ...recording,
      vocabulary: json(vocabulary),
      deleteAudioAt: sql<Date>`now() + make_interval(hours => ${keepHours})`,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** @throws NotFound when there is no such recording within `scope` */
export async function findRecording(db: Database, id: RecordingId, scope: LetterScope): Promise<RecordingRow> {
  const query = db.selectFrom('recordings').selectAll().where('id', '=', id);
  const inScope = scope === 'all' ? query : query.where('clientId', '=', scope.clientId).where('mode', '=', scope.mode);
  const recording = await inScope.executeTakeFirst();
  if (!recording) throw new NotFound('recording');
  return recording;
}

/**
 * Marks the sound of old recordings as deleted, so that nobody reads it any more, and answers the blobs that no other
 * recording needs. A recording that was not heard by then fails.
 */
export async function expireAudio(db: Database): Promise<string[]> {
  const { rows } = await sql<{ audioSha256: string }>`
    with expired as (
      update recordings set audio_deleted_at = now(), lease_token = null, lease_until = null,
        state = case when state = 'transcribed' then state else 'failed' end,
        failure = case when state in ('transcribed', 'failed') then failure
          else '{"code": "audio_expired", "message": "The recording was deleted before it could be heard."}'::jsonb end
      where audio_deleted_at is null and delete_audio_at <= now()
      returning id, audio_sha256
    )
    select distinct audio_sha256 from expired
    where not exists (
      select from recordings other
      where other.audio_sha256 = expired.audio_sha256 and other.audio_deleted_at is null
        and other.id not in (select id from expired)
    )`.execute(db);
  return rows.map(({ audioSha256 }) => audioSha256);
}
