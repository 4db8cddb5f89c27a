import { sql } from 'kysely';
import type { BlobName, BlobStore } from './blobs/blob-store.js';
import type { Database } from './database.js';

/** A file is put before the row that names it; until then it must not be taken for garbage. */
const GRACE_MS = 24 * 60 * 60 * 1_000;

/** Removes files that no proof, print, recording or picture names, left by attempts that were cut off or came too late. Answers their number. */
export async function collectGarbage(db: Database, blobs: BlobStore, graceMs = GRACE_MS): Promise<number> {
  let removed = 0;
  for await (const name of blobs.listOlderThan(new Date(Date.now() - graceMs))) {
    if (await isNamed(db, name)) continue;
    await blobs.remove(name);
    removed++;
  }
  return removed;
}

async function isNamed(db: Database, name: BlobName): Promise<boolean> {
  const { rows } = await sql<{ named: boolean }>`select
    exists (select from proofs where pdf_sha256 = ${name}) or
    exists (select from prints where document_sha256 = ${name}) or
    exists (select from recordings where audio_sha256 = ${name} and audio_deleted_at is null) or
    exists (select from pictures where sha256 = ${name}) or
    exists (select from pages where ${name} in (svg_sha256, png_sha256, drawing_sha256)) as named`.execute(db);
  return rows[0]!.named;
}
