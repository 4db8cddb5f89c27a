import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, mkdir, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder, writeDurably } from '../../durable-files.js';
import { errorCode } from '../error-code.js';
import { type BlobName, BlobNotFound, type BlobStore, BlobStoreAway, checkBlobName } from './blob-store.js';

/** A store with less room than this share of its disk takes nothing more; the rest is the database's. */
const MIN_FREE = 0.05;
/** Unfinished files of processes that died. */
const TEMPORARY_LIFE_MS = 60 * 60 * 1_000;

/**
 * Keeps blobs as files: written beside, made durable, and only then given their name, so that a crash at any moment
 * leaves either the whole file or none under that name.
 */
export function fileBlobStore(directory: string): BlobStore {
  const temporary = path.join(directory, 'tmp');
  const pathOf = (name: BlobName) => {
    checkBlobName(name);
    return path.join(directory, name.slice(0, 2), name);
  };

  return {
    prepare: () => orAway(() => checkRoom(directory)),
    async put(bytes) {
      const name = createHash('sha256').update(bytes).digest('hex');
      const target = pathOf(name);
      if (await exists(target)) return name;
      return orAway(async () => {
        await mkdir(temporary, { recursive: true, mode: 0o700 });
        await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
        const draft = path.join(temporary, randomUUID());
        await writeDraft(draft, bytes);
        await rename(draft, target);
        await syncFolder(path.dirname(target));
        return name;
      });
    },
    read: (name) => orNotFound(name, () => readFile(pathOf(name))),
    async open(name, range) {
      const file = pathOf(name);
      await orNotFound(name, () => stat(file));
      return createReadStream(file, range);
    },
    async size(name) {
      const { size } = await orNotFound(name, () => stat(pathOf(name)));
      return size;
    },
    check: () => orAway(() => checkRoom(directory)),
    async *listOlderThan(before) {
      await removeOldDrafts(temporary);
      for (const folder of await foldersOf(directory)) {
        for (const name of await readdir(path.join(directory, folder))) {
          const { mtime } = await stat(path.join(directory, folder, name));
          if (mtime < before) yield name;
        }
      }
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

async function writeDraft(draft: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeDurably(draft, 'wx', bytes);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function checkRoom(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await access(directory, constants.W_OK);
  const { bavail, blocks } = await statfs(directory);
  if (bavail < blocks * MIN_FREE)
    throw new BlobStoreAway('less than 5 % of the disk is free: make room for more letters');
}

async function foldersOf(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => []);
  return names.filter((name) => /^[0-9a-f]{2}$/.test(name));
}

async function removeOldDrafts(temporary: string): Promise<void> {
  for (const name of await readdir(temporary).catch(() => [])) {
    const draft = path.join(temporary, name);
    const { mtimeMs } = await stat(draft);
    if (mtimeMs < Date.now() - TEMPORARY_LIFE_MS) await rm(draft, { force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function orNotFound<T>(name: BlobName, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new BlobNotFound(name);
    throw error;
  }
}

/** A full, read-only or broken disk is an outage, not a fault of what was to be written. */
async function orAway<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BlobStoreAway) throw error;
    throw new BlobStoreAway(
      `the disk does not take files (${errorCode(error)}): make room or give the service access`,
      {
        cause: error,
      },
    );
  }
}
