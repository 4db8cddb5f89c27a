import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { BlobNotFound, type BlobStore, BlobStoreAway } from '../../src/storage/blobs/blob-store.js';
import { fileBlobStore } from '../../src/storage/blobs/file.js';
import { s3BlobStore } from '../../src/storage/blobs/s3.js';

interface Stand {
  readonly store: BlobStore;
  readonly close: () => Promise<void>;
}

async function fileStand(): Promise<Stand> {
  const directory = mkdtempSync(path.join(tmpdir(), 'blobs-'));
  return { store: fileBlobStore(directory), close: async () => rmSync(directory, { recursive: true, force: true }) };
}

/** A real S3 server over a folder. */
async function s3Stand(): Promise<Stand> {
  const directory = mkdtempSync(path.join(tmpdir(), 's3-'));
  const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory });
  const { port } = await server.run();
  const endpoint = `http://127.0.0.1:${port}`;
  const access = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  const store = s3BlobStore({ endpoint, region: 'us-east-1', bucket: 'letters', ...access });
  const close = async () => {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  };
  return { store, close };
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function namesOf(store: BlobStore, before: Date): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.listOlderThan(before)) names.push(name);
  return names;
}

const soon = () => new Date(Date.now() + 60_000);
const nowhere = 'f'.repeat(64);

describe.each([
  ['files', fileStand],
  ['S3', s3Stand],
])('a blob store on %s', (_name, stand) => {
  let store: BlobStore;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await stand());
    await store.prepare();
  });
  afterAll(() => close());

  it('makes its place, however often it is asked to', async () => {
    await store.prepare();
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('gives back what was put, under the digest of its bytes', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
    const name = await store.put(bytes);
    expect(name).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(bytes.equals(await store.read(name))).toBe(true);
    expect(await store.size(name)).toBe(300_000);
  });

  it('keeps the same bytes once, whoever puts them and however often', async () => {
    const names = await Promise.all(Array.from({ length: 8 }, () => store.put(Buffer.from('the same letter'))));
    expect(new Set(names).size).toBe(1);
    expect((await namesOf(store, soon())).filter((name) => name === names[0])).toHaveLength(1);
  });

  it('opens all of it or a range', async () => {
    const name = await store.put(Buffer.from('Dear Catherine,'));
    expect(await bytesOf(await store.open(name))).toBe('Dear Catherine,');
    expect(await bytesOf(await store.open(name, { start: 5, end: 13 }))).toBe('Catherine');
  });

  it('says that a file is not there, also after it was removed', async () => {
    const name = await store.put(Buffer.from('gone'));
    await store.remove(name);
    await store.remove(name);
    for (const missing of [name, nowhere]) {
      await expect(store.read(missing)).rejects.toThrow(BlobNotFound);
      await expect(store.open(missing)).rejects.toThrow(BlobNotFound);
      await expect(store.size(missing)).rejects.toThrow(BlobNotFound);
    }
  });

  it.each(['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`])(
    'never builds a path from %j',
    async (name) => {
      await expect(store.read(name)).rejects.toThrow(BlobNotFound);
    },
  );

  it('lists what is older than a time', async () => {
    const name = await store.put(Buffer.from('listed'));
    expect(await namesOf(store, soon())).toContain(name);
    expect(await namesOf(store, new Date(0))).toEqual([]);
  });

  it('says that it is ready', async () => {
    await expect(store.check()).resolves.toBeUndefined();
  });
});

describe('a blob store on files', () => {
  it('leaves no draft behind', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'blobs-'));
    await fileBlobStore(directory).put(Buffer.from('whole'));
    expect(readdirSync(path.join(directory, 'tmp'))).toEqual([]);
  });

  it('takes a disk that refuses for an outage, and leaves nothing of the file', async () => {
    // A file where the folder should be refuses everybody, root too.
    const directory = path.join(mkdtempSync(path.join(tmpdir(), 'blobs-')), 'file');
    writeFileSync(directory, '');
    await expect(fileBlobStore(directory).put(Buffer.from('y'))).rejects.toThrow(BlobStoreAway);
    await expect(fileBlobStore(directory).check()).rejects.toThrow(BlobStoreAway);
    expect(existsSync(path.join(directory, 'tmp'))).toBe(false);
  });
});

describe('a blob store on S3 that is away', () => {
  it('says so', async () => {
    const settings = { endpoint: 'http://127.0.0.1:9', region: 'r', bucket: 'letters' };
    const store = s3BlobStore({ ...settings, accessKeyId: 'a', secretAccessKey: 'b' });
    await expect(store.put(Buffer.from('x'))).rejects.toThrow(BlobStoreAway);
    await expect(store.check()).rejects.toThrow(BlobStoreAway);
  });
});
