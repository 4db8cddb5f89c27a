import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectPath } from '../src/project-root.js';
import { s3BlobStore } from '../src/storage/blobs/s3.js';
import { openDatabase } from '../src/storage/database.js';
import { findProof } from '../src/storage/proofs.js';
import { builtProgram } from './support/build.js';
import { emptyDatabase } from './support/database.js';
import { HANDS_CACHE } from './support/hands-cache.js';
import { describeWith } from './support/programs.js';
import { freePort, startRedis, type TestRedis } from './support/redis.js';
import { submit, trustingClient } from './support/stored-letters.js';
import { until } from './support/worker-stand.js';

const Command = z.array(z.string()).min(1);
const Service = z.object({
  image: z.string(),
  command: Command.optional(),
  environment: z.record(z.string(), z.string()).optional(),
  volumes: z.array(z.string().regex(/^[a-z]+:\//)).min(1),
  healthcheck: z.object({ test: Command, interval: z.string(), timeout: z.string(), retries: z.number() }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  deploy: z.object({ replicas: z.string() }).optional(),
  restart: z.string(),
});
const Composition = z.object({
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.null()),
});

const composition = Composition.parse(parse(readFileSync(projectPath('docker-compose.yml'), 'utf8'), { merge: true }));
const { services, volumes } = composition;
const dockerfile = readFileSync(projectPath('Dockerfile'), 'utf8');

describe('docker-compose.yml', () => {
  it('has every part of the house, each of which says whether it is well', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'redis', 'files', 'setup', 'api', 'worker']);
    const unwatched = Object.entries(services).filter(([, service]) => !service.healthcheck);
    expect(unwatched.map(([name]) => name)).toEqual(['setup']);
    expect(services.worker!.deploy!.replicas).toContain('WORKERS');
  });

  it('names only services and volumes that are there', () => {
    const needed = Object.values(services).flatMap(({ depends_on: needs = {} }) => Object.keys(needs));
    expect(needed.filter((name) => !services[name])).toEqual([]);
    const mounted = Object.values(services).flatMap((service) => service.volumes.map((each) => each.split(':')[0]!));
    expect(new Set(mounted)).toEqual(new Set(Object.keys(volumes)));
  });

  it('keeps every job in Redis whatever happens to its memory, and letters out of PostgreSQL’s log', () => {
    expect(services.redis!.command!.join(' ')).toContain('--maxmemory-policy noeviction');
    expect(services.postgres!.command!.join(' ')).toContain('log_min_error_statement=panic');
  });
});

describe('the Dockerfile', () => {
  it('runs as an unprivileged user', () => {
    const lines = dockerfile.split('\n');
    const last = lines.lastIndexOf('USER node');
    expect(last).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith('FROM')));
  });

  it('copies only what is there, and everything the programs need besides themselves', () => {
    const copied = [...dockerfile.matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map((match) => match[1]!);
    const made = ['node_modules', 'dist'];
    expect(copied.filter((name) => !made.includes(name) && !existsSync(projectPath(name)))).toEqual([]);
    expect(copied).toEqual(expect.arrayContaining(['package.json', 'templates', 'src/storage/migrations', ...made]));
  });
});

/** The environment as it is for whoever sets none of its variables: `${PORT:-3000}` is 3000. */
function withDefaults(environment: Record<string, string>): Record<string, string> {
  const entries = Object.entries(environment);
  return Object.fromEntries(entries.map(([name, value]) => [name, value.replace(/\$\{\w+:-(.*)\}/, '$1')]));
}

/** The very commands of the composition, on a PostgreSQL, a Redis and an S3 store as it starts them. */
describeWith(['redis-server'], 'the commands of docker-compose.yml', () => {
  let redis: TestRedis;
  let files: S3rver;
  let env: Record<string, string>;
  const folder = mkdtempSync(path.join(tmpdir(), 'compose-'));
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    files = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: path.join(folder, 's3') });
    const { port } = await files.run();
    env = {
      ...withDefaults(services.api!.environment!),
      PATH: process.env.PATH ?? '',
      DATABASE_URL: await emptyDatabase(),
      REDIS_URL: redis.url,
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
      VAR_DIR: path.join(folder, 'var'),
      HANDS_CACHE_DIR: HANDS_CACHE,
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      LANGUAGE_READERS: 'off',
    };
  });
  afterAll(async () => {
    for (const program of running) program.kill('SIGKILL');
    await redis.close();
    await files.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async ([node, program]: readonly string[]) => {
    expect(node).toBe('node');
    const child = spawn(process.execPath, [await builtProgram(program!.replace('dist/', ''))], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    running.push(child);
    return child;
  };
  const exitCodeOf = async (command: readonly string[]) => {
    const [exitCode] = await once(await start(command), 'exit');
    return exitCode;
  };

  it('set the house up, open the door, and write a letter into the S3 store', async () => {
    expect(await exitCodeOf(services.setup!.command!)).toBe(0);
    expect(await exitCodeOf(services.setup!.command!)).toBe(0);
    const isWell = services.worker!.healthcheck!.test.slice(1);
    const isOpen = services.api!.healthcheck!.test.slice(1);
    expect(await exitCodeOf(isWell)).toBe(1);
    expect(await exitCodeOf(isOpen)).toBe(1);
    await start(services.worker!.command!);
    await start(services.api!.command!);
    await until(async () => (await exitCodeOf(isWell)) === 0, 60_000);
    await until(async () => (await exitCodeOf(isOpen)) === 0, 60_000);

    const db = openDatabase({ url: env.DATABASE_URL! });
    const { id } = await submit(db, await trustingClient(db));
    await until(async () => (await findProof(db, id, 1)) !== null, 60_000);
    const { pdfSha256 } = (await findProof(db, id, 1))!;
    await db.destroy();
    const access = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
    const store = s3BlobStore({ endpoint: env.S3_ENDPOINT!, bucket: env.S3_BUCKET!, region: 'us-east-1', ...access });
    expect((await store.read(pdfSha256)).subarray(0, 5).toString()).toBe('%PDF-');
  }, 200_000);
});
