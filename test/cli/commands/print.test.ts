import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { runCli } from '../../../src/cli/main.js';
import { type ClientId, idSchema, type LetterId } from '../../../src/letter/ids.js';
import { encodeDrawing } from '../../../src/rendering/drawing-file.js';
import { fileBlobStore } from '../../../src/storage/blobs/file.js';
import { takePrinters } from '../../../src/storage/printers.js';
import { notePrint } from '../../../src/storage/prints.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { type HttpHouse, httpHouse, PASSWORD } from '../../support/http-house.js';
import { sketchPages } from '../../support/page-drawings.js';
import { hastyClient, releasedLetter } from '../../support/released-letter.js';
import { terminalWith } from '../../support/terminal.js';

jest.setTimeout(120_000);

const VARIABLES = ['LETTERS_URL', 'LETTERS_EMAIL', 'LETTERS_PASSWORD', 'LETTERS_KEY'];
let database: TestDatabase;
let house: HttpHouse;
let folder: string;
let clientId: ClientId;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'print-'));
  house = await httpHouse({ db: database.db, folder });
  clientId = await hastyClient(house.db);
  process.env.LETTERS_URL = `http://127.0.0.1:${house.port}/`;
  process.env.LETTERS_EMAIL = (await house.staff('operator')).row.email;
  process.env.LETTERS_PASSWORD = PASSWORD;
});
afterAll(async () => {
  for (const name of VARIABLES) delete process.env[name];
  await house.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...args: string[]) {
  const { terminal, out, err } = terminalWith();
  const exitCode = await runCli(args, terminal);
  return { exitCode, out: out().toString().trim(), err: err() };
}

function letter(name: string, of = clientId): Promise<LetterId> {
  const [page] = sketchPages({ paragraphs: [name], paper: { width: 210, height: 297, colour: '#ffffff' } });
  const address = { line1: '1 Mill Lane', line2: null, city: 'York', region: null, postcode: 'YO1 7EP', country: 'GB' };
  return releasedLetter(house.db, fileBlobStore(path.join(folder, 'blobs')), {
    clientId: of,
    pdf: Buffer.from('%PDF-1.4\n%%EOF\n'),
    drawing: encodeDrawing(page!),
    recipient: { name, address },
    envelope: 'dl',
  });
}

describe('letters print', () => {
  it('puts a letter and its envelope on paper, and says where they stand', async () => {
    expect(await run('printers', 'add', 'shop', 'shop')).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^prn_/),
    });
    expect((await run('printers')).out).toMatch(/^shop +silent +folder +shop/);
    const id = await letter('Alma');
    const print = await run('print', id, '--printer', 'shop');
    const envelope = await run('print', id, '--printer', 'shop', '--envelope', 'c6');
    expect([print, envelope].map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    const list = (await run('prints')).out;
    expect(list).toMatch(new RegExp(`${print.out} +recorded +letter +${id}`));
    expect(list).toMatch(new RegExp(`${envelope.out} +recorded +envelope +${id}`));
    const twice = await run('print', id, '--printer', 'shop', '--envelope');
    expect(twice).toMatchObject({ exitCode: 1, err: expect.stringContaining('on its way to paper already') });
    expect((await run('prints', 'stop', envelope.out)).out).toContain('cancelled');
  });

  it('fetches its envelope, and its pages for a plotter', async () => {
    const client = await house.client({ mode: 'live', trusting: true, cancelWindowSeconds: 0 });
    process.env.LETTERS_KEY = client.key;
    const id = await letter('Felix', client.row.id);
    const envelope = await run('download', id, '--only-envelope', '--envelope', 'c6');
    expect(envelope.out).toMatch(/^%PDF/);
    const page = (...how: string[]) => run('download', id, '--page', '1', '--format', ...how);
    expect((await page('plot')).out).toContain('inkscape:groupmode="layer"');
    expect((await page('gcode', '--plotter', 'grbl-servo-a4-tall')).out).toContain(
      '; GRBL, servo pen lift, A4 upright',
    );
    expect((await page('gcode', '--plotter', 'marlin-z-lift')).err).toMatch(/plotter: .*210 × 297 mm.*220 × 220 mm/);
    expect((await page('hpgl')).exitCode).toBe(2);
  });

  it('asks what lay in the tray', async () => {
    await run('printers', 'add', 'far', 'ipp://far.invalid/ipp/print', '--own-worker', '--monochrome');
    const print = (await run('print', await letter('Boris'), '--printer', 'far', '--grey')).out;
    const [served] = await takePrinters(house.db, 'far');
    const recorded = { id: idSchema('print').parse(print), from: 'recorded' } as const;
    await notePrint(house.db, served!, recorded, { state: 'unsure', reason: 'pulled out' });
    expect((await run('prints')).out).toMatch(new RegExp(`${print} +unsure.*pulled out`));
    expect((await run('prints', 'answer', print, 'printed')).out).toContain('completed');
  });

  it('prints a run, pile by pile, and fetches its files', async () => {
    const letters = [await letter('Clara'), await letter('Dora')];
    const made = await run('runs', 'make', ...letters);
    expect(made).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^run_/) });
    const piles = ['--pile', 'envelopes', '--printer', 'shop'];
    expect((await run('runs', 'print', made.out, ...piles)).out.split('\n')).toHaveLength(2);
    expect((await run('runs', 'print', made.out, ...piles)).out).toBe('all of it is printed or on its way');
    expect((await run('runs', 'show', made.out)).out).toMatch(/^2 +ltr_\w+ +1 +dl +not asked for +recorded$/m);
    expect((await run('runs')).out).toContain(`${made.out}  2 letters`);
    const out = path.join(folder, 'files');
    expect((await run('runs', 'files', made.out, '--out', out)).exitCode).toBe(0);
    expect(readdirSync(out).toSorted()).toEqual(['envelopes.pdf', 'letters.pdf', 'run-sheet.pdf']);
  });

  it('says how it is used where it is used otherwise', async () => {
    expect((await run('print', 'ltr_1')).exitCode).toBe(2);
    expect((await run('runs', 'make')).err).toContain('--waiting');
    expect((await run('printers', 'add', 'The Shop', 'shop')).exitCode).toBe(2);
    expect((await run('prints', 'answer', 'prt_1', 'perhaps')).err).toContain('not_printed');
    const misspelt = await run('print', await letter('Emil'), '--printer', 'shpo');
    expect(misspelt).toMatchObject({ exitCode: 1, err: expect.stringMatching(/printer: .*the nearest are shop/) });
  });
});
