import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  type BlobName,
  BlobNotFound,
  type BlobStore,
  BlobStoreAway,
  type ByteRange,
  checkBlobName,
} from './blob-store.js';

interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * Keeps blobs in a bucket of any S3-compatible store. The bucket must be there.
 * An upload is visible only when it is whole, which is S3's own promise.
 */
export function s3BlobStore({ bucket, endpoint, region, accessKeyId, secretAccessKey }: S3Settings): BlobStore {
  const client = new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    // Newer checksums by default wrap the body in a way that older stores keep as part of the file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 20_000 },
    maxAttempts: 3,
  });
  const at = (name: BlobName) => {
    checkBlobName(name);
    return { Bucket: bucket, Key: `${name.slice(0, 2)}/${name}` };
  };
  const get = async (name: BlobName, range?: ByteRange): Promise<Readable> => {
    const { Body } = await answer(name, () =>
      client.send(
        new GetObjectCommand({ ...at(name), ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}) }),
      ),
    );
    if (!(Body instanceof Readable)) throw new BlobStoreAway('the file store answered without a file');
    return Body;
  };

  return {
    async prepare() {
      await answer('', async () => {
        try {
          await client.send(new CreateBucketCommand({ Bucket: bucket }));
        } catch (error) {
          const isThere = error instanceof Error && /^BucketAlready(OwnedByYou|Exists)$/.test(error.name);
          if (!isThere) throw error;
        }
      });
    },
    async put(bytes) {
      const name = createHash('sha256').update(bytes).digest('hex');
      // The store compares this with what arrived, and refuses what was spoilt on the way.
      const ContentMD5 = createHash('md5').update(bytes).digest('base64');
      const upload = new PutObjectCommand({ ...at(name), Body: bytes, ContentLength: bytes.length, ContentMD5 });
      await answer(name, () => client.send(upload));
      return name;
    },
    async read(name) {
      const chunks: Buffer[] = [];
      for await (const chunk of await get(name)) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    open: get,
    async size(name) {
      const { ContentLength } = await answer(name, () => client.send(new HeadObjectCommand(at(name))));
      return ContentLength ?? 0;
    },
    async check() {
      await answer('', () => client.send(new HeadBucketCommand({ Bucket: bucket })));
    },
    async *listOlderThan(before) {
      let next: string | undefined;
      do {
        const query = { Bucket: bucket, ...(next ? { ContinuationToken: next } : {}) };
        const page = await answer('', () => client.send(new ListObjectsV2Command(query)));
        for (const { Key = '', LastModified } of page.Contents ?? []) {
          if (LastModified && LastModified < before) yield Key.slice(3);
        }
        next = page.NextContinuationToken;
      } while (next);
    },
    async remove(name) {
      await answer(name, () => client.send(new DeleteObjectCommand(at(name))));
    },
  };
}

async function answer<T>(name: BlobName, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof BlobNotFound) throw error;
    const code = error instanceof Error ? error.name : 'unknown';
    if (name !== '' && /^(NoSuchKey|NotFound)$/.test(code)) throw new BlobNotFound(name);
    throw new BlobStoreAway(`the file store does not answer as it should (${code}): see S3_ENDPOINT and S3_BUCKET`, {
      cause: error,
    });
  }
}
