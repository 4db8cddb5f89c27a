import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { builtProgram } from './support/build.js';
import { HANDS_CACHE } from './support/hands-cache.js';
import { freePort } from './support/redis.js';
import { until } from './support/worker-stand.js';

const Letter = z.object({ writing: z.string() });
const LetterList = z.object({ data: z.array(z.unknown()) });

interface House {
  readonly program: ChildProcess;
  readonly url: string;
  /** What it has printed so far. */
  readonly output: () => string;
}

/** What of the house is still running: every process that names its folder or was started by it. */
function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const words = ['cmdline', 'environ'].map((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8'));
        return (
          words.some((each) => each.includes(folder)) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

describeOnLinux('the whole house', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'house-'));
  const varDirectory = path.join(folder, 'var');
  const started: ChildProcess[] = [];
  let first: House;

  afterAll(async () => {
    for (const program of started) program.kill('SIGKILL');
    await until(() => processesOf(folder).length === 0, 20_000);
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (port?: number): Promise<House> => {
    const chosen = port ?? (await freePort());
    const env = {
      PATH: process.env.PATH ?? '',
      VAR_DIR: varDirectory,
      HANDS_CACHE_DIR: HANDS_CACHE,
      PORT: String(chosen),
      LOG_LEVEL: 'error',
      LANGUAGE_READERS: 'off',
      WRITE_SLOTS: '1',
    };
    const program = spawn(process.execPath, [await builtProgram('src/main.js')], { env });
    started.push(program);
    let printed = '';
    for (const stream of [program.stdout, program.stderr]) stream.on('data', (chunk) => (printed += chunk));
    return { program, url: `http://localhost:${chosen}`, output: () => printed };
  };
  const isOpen = (house: House) => until(() => house.output().includes('Send a letter'), 60_000);
  const firstRun = () => JSON.parse(readFileSync(path.join(varDirectory, 'first-run.json'), 'utf8'));

  it('opens on an empty folder, says how to get in, and its curl hands in a letter that is written', async () => {
    first = await open();
    const house = first;
    await isOpen(house);
    const { client_key: key, live_key: live, staff } = firstRun();
    expect(statSync(path.join(varDirectory, 'first-run.json')).mode & 0o777).toBe(0o600);
    expect(key).toMatch(/^test_/);
    expect(live).toMatch(/^live_/);
    for (const said of [house.url, key, staff.email, staff.password]) expect(house.output()).toContain(said);

    const curl = /^ {2}curl (?:.|\n)*?'$/m.exec(house.output())![0].trim();
    const answer = spawn('sh', ['-c', `${curl} --silent`], { stdio: ['ignore', 'pipe', 'inherit'] });
    let body = '';
    answer.stdout.on('data', (chunk) => (body += chunk));
    await once(answer, 'close');
    const { id } = JSON.parse(body);
    const headers = { authorization: `Bearer ${key}` };
    const letter = async () => (await fetch(`${house.url}/v1/letters/${id}`, { headers })).json();
    await until(async () => Letter.parse(await letter()).writing === 'written', 60_000);
  }, 150_000);

  it('refuses to be opened twice on one folder, and leaves the first one alone', async () => {
    const second = await open();
    const [exitCode] = await once(second.program, 'exit');
    expect(exitCode).toBe(1);
    expect(second.output()).toContain('set VAR_DIR');
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
  }, 60_000);

  it('says which port is taken and what to set', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? address!.port : 0;
    const house = await open(port);
    const [exitCode] = await once(house.program, 'exit');
    taken.close();
    expect(exitCode).toBe(1);
    expect(house.output()).toContain(`Port ${port} is taken. Set PORT`);
  }, 60_000);

  it('starts a program again that ends, and leaves no orphan when it is killed itself', async () => {
    const api = childRunning('http/main.js');
    process.kill(api, 'SIGKILL');
    await until(
      () =>
        fetch(`${first.url}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      20_000,
    );
    expect(childRunning('http/main.js')).not.toBe(api);
    first.program.kill('SIGKILL');
    await until(() => processesOf(folder).length === 0, 30_000);
    expect(processesOf(folder)).toEqual([]);
  }, 90_000);

  it('opens again on what it had, and ends everything when it is told to', async () => {
    const before = firstRun();
    const house = await open();
    await isOpen(house);
    expect(firstRun()).toEqual(before);
    const headers = { authorization: `Bearer ${before.client_key}` };
    const { data } = LetterList.parse(await (await fetch(`${house.url}/v1/letters`, { headers })).json());
    expect(data).toHaveLength(1);
    house.program.kill('SIGTERM');
    const [exitCode] = await once(house.program, 'exit');
    expect(exitCode).toBe(0);
    // The last signals are on their way; a busy machine takes a moment over them.
    await until(() => processesOf(folder).length === 0, 10_000);
  }, 90_000);

  const childRunning = (program: string) =>
    processesOf(folder).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program))!;
});
