import { jest } from '@jest/globals';
import { runCli } from '../../../src/cli/main.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { type HttpHouse, httpHouse, PASSWORD } from '../../support/http-house.js';
import { DEAR_CATHERINE } from '../../support/stored-letters.js';
import { terminalWith } from '../../support/terminal.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let house: HttpHouse;
const VARIABLES = ['LETTERS_URL', 'LETTERS_KEY', 'LETTERS_EMAIL', 'LETTERS_PASSWORD'];
beforeAll(async () => {
  database = await testDatabase();
  house = await httpHouse(database);
  process.env.LETTERS_URL = `http://127.0.0.1:${house.port}/`;
  process.env.LETTERS_KEY = (await house.client()).key;
  process.env.LETTERS_EMAIL = (await house.staff('admin')).row.email;
  process.env.LETTERS_PASSWORD = PASSWORD;
});
afterAll(async () => {
  for (const name of VARIABLES) delete process.env[name];
  await house.close();
  await database.close();
});

async function run(args: string[], stdin = '') {
  const { terminal, out, err } = terminalWith(stdin);
  const exitCode = await runCli(args, terminal);
  return { exitCode, out: out().toString().trim(), err: err() };
}

describe('letters submit, list, show and download', () => {
  it('hand a letter in, find it, and say where it stands', async () => {
    const submitted = await run(['submit', '-', '--recipient', 'Catherine', '--ink', 'sepia'], DEAR_CATHERINE);
    expect(submitted).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^ltr_[0-9a-z]{26}$/) });
    const id = submitted.out;
    expect((await run(['list', '--search', 'sitting'])).out).toContain(`${id}  queued`);
    expect((await run(['list', '--status', 'posted'])).out).toBe('');
    expect((await run(['show', id])).out).toMatch(/^status\s+queued$/m);
    const shown: unknown = JSON.parse((await run(['show', id, '--json'])).out);
    expect(shown).toMatchObject({ style: { ink: 'sepia' }, recipient: { name: 'Catherine' } });
    const early = await run(['download', id]);
    expect(early).toMatchObject({ exitCode: 1, err: expect.stringContaining('not ready yet') });
    const pressed = await run(['download', id, '--ink', 'cmyk', '--bleed', '6', '--crop-marks']);
    expect(pressed).toMatchObject({ exitCode: 1, err: expect.stringContaining('bleed: ') });
  });

  it('say in the service’s words what is wrong', async () => {
    const { exitCode, err } = await run(['submit', '-', '--stationery', 'plain-a6'], DEAR_CATHERINE);
    expect(exitCode).toBe(1);
    expect(err).toContain('stationery: There is none of this name');
    expect((await run(['show', 'ltr_1'])).exitCode).toBe(2);
  });

  it('say what to do where nobody answers, or nobody knows you', async () => {
    const url = process.env.LETTERS_URL;
    process.env.LETTERS_URL = 'http://127.0.0.1:1';
    expect(await run(['list'])).toMatchObject({ exitCode: 1, err: expect.stringContaining('LETTERS_URL') });
    process.env.LETTERS_URL = url;
    const key = process.env.LETTERS_KEY;
    delete process.env.LETTERS_KEY;
    expect(await run(['list'])).toMatchObject({ exitCode: 2, err: expect.stringContaining('LETTERS_KEY') });
    process.env.LETTERS_KEY = key;
  });
});

describe('letters admin', () => {
  it('takes in a client, gives it a key that works, and takes it away', async () => {
    const client = (await run(['admin', 'clients', 'add', 'The florist'])).out;
    expect((await run(['admin', 'clients', 'list'])).out).toContain(`${client}  The florist`);
    const key = (await run(['admin', 'keys', 'add', client, '--mode', 'live'])).out;
    const asking = () => house.stranger.call('get', '/v1/letters').set('Authorization', `Bearer ${key}`);
    expect((await asking()).status).toBe(200);
    const line = (await run(['admin', 'keys', 'list'])).out.split('\n').find((each) => each.includes(client));
    expect((await run(['admin', 'keys', 'revoke', line?.split(' ')[0] ?? ''])).exitCode).toBe(0);
    expect((await asking()).status).toBe(401);
  });

  it('takes somebody on, and shuts them out', async () => {
    const args = ['admin', 'staff', 'add', 'Samantha', 'samantha@letters.example', '--role', 'writer'];
    const id = (await run([...args, '--password-file', '-'], 'a long enough password\n')).out;
    expect(id).toMatch(/^stf_/);
    expect((await run(['admin', 'staff', 'disable', id])).exitCode).toBe(0);
    expect((await run(['admin', 'staff', 'list'])).out).toMatch(new RegExp(`${id}.*shut out`));
  });
});
