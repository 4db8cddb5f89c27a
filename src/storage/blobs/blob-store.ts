import type { Readable } from 'node:stream';

/** The name of a blob: the SHA-256 of its bytes, in hexadecimal. */
export type BlobName = string;

/** Bytes from `start` to `end`, both included, as HTTP counts them. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Keeps finished files under the digest of their bytes: what is there is whole, never changes, and is there once.
 * Every store keeps these promises (one contract suite tries them all).
 */
export interface BlobStore {
  /** Makes the place where blobs go, where it is not there yet. @throws BlobStoreAway */
  prepare(): Promise<void>;
  /** Keeps the bytes. When this resolves they survive a crash; when it rejects, no reader sees a part of them. */
  put(bytes: Uint8Array): Promise<BlobName>;
  /** @throws BlobNotFound */
  read(name: BlobName): Promise<Buffer>;
  /** The bytes as a stream, or a range of them; the caller consumes or destroys it. @throws BlobNotFound */
  open(name: BlobName, range?: ByteRange): Promise<Readable>;
  /** Length in bytes. @throws BlobNotFound */
  size(name: BlobName): Promise<number>;
  /** Resolves where the store can take bytes now. @throws BlobStoreAway */
  check(): Promise<void>;
  /** Every blob that was put before `before`. */
  listOlderThan(before: Date): AsyncIterable<BlobName>;
  /** Forgets a blob; one that is gone already is no mistake. */
  remove(name: BlobName): Promise<void>;
}

/** The bytes are not there: never put, or lost. */
export class BlobNotFound extends Error {
  readonly code = 'blob_not_found';

  constructor(readonly blob: BlobName) {
    super(`there is no file ${blob} in the store`);
  }
}

/** The store cannot be reached or cannot take more. What was asked for may be asked for again later. */
export class BlobStoreAway extends Error {
  readonly code = 'blob_store_away';
}

const NAME = /^[0-9a-f]{64}$/;

/** Refuses what is not a digest, so that no path or key is ever built from anything else. */
export function checkBlobName(name: BlobName): void {
  if (!NAME.test(name)) throw new BlobNotFound('with that name');
}
