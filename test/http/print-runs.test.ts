import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PrintRun, PrintRunList } from '../../src/http/contract/print-runs.js';
import type { LetterId } from '../../src/letter/ids.js';
import { encodeDrawing } from '../../src/rendering/drawing-file.js';
import { fileBlobStore } from '../../src/storage/blobs/file.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type HttpHouse, httpHouse, type StaffVisitor } from '../support/http-house.js';
import { sketchPages } from '../support/page-drawings.js';
import { PdfFile } from '../support/pdf-tools.js';
import { hastyClient, releasedLetter } from '../support/released-letter.js';

let database: TestDatabase;
let house: HttpHouse;
let folder: string;
let operator: StaffVisitor;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'runs-'));
  house = await httpHouse({ db: database.db, folder });
  operator = await house.staff('operator');
}, 240_000);
afterAll(async () => {
  await house.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const NAMES = ['Alma', 'Boris', 'Clara', 'Dora', 'Emil'];

/** A letter to somebody, whose one page says the name and whose envelope will. */
async function letterTo(name: string, changes: Partial<Parameters<typeof releasedLetter>[2]> = {}): Promise<LetterId> {
  const clientId = await hastyClient(house.db);
  const address = { line1: '1 Mill Lane', line2: null, city: 'York', region: null, postcode: 'YO1 7EP', country: 'GB' };
  const [page] = sketchPages({ paragraphs: [`Dear ${name},`] });
  return releasedLetter(house.db, fileBlobStore(path.join(folder, 'blobs')), {
    clientId,
    pdf: Buffer.from('%PDF-1.4\n%%EOF\n'),
    drawing: encodeDrawing(page!),
    recipient: { name: `${name} Weir`, address },
    envelope: 'c6',
    ...changes,
  });
}

async function looked(address: string): Promise<PdfFile> {
  const { body } = await operator.call('get', address).expect(200);
  const pdf = new PdfFile(body);
  pdf.check();
  return pdf;
}

const namesIn = (text: string) => text.match(new RegExp(NAMES.join('|'), 'g'));

describe('a run of letters', () => {
  it('has its letters, its envelopes and its sheet in one order', async () => {
    const letters: LetterId[] = [];
    for (const name of NAMES) letters.push(await letterTo(name));
    const order = [3, 0, 4, 1, 2];
    const wanted = order.map((i) => letters[i]!);
    const made = await operator.call('post', '/v1/print-runs', { letters: wanted }).expect(201);
    const run = PrintRun.parse(made.body);
    expect(run.letters.map(({ letter }) => letter)).toEqual(wanted);
    expect(run.letters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect((await operator.call('get', `/v1/print-runs/${run.id}`).expect(200)).body).toEqual(run);

    const list = PrintRunList.parse((await operator.call('get', '/v1/print-runs').expect(200)).body);
    expect(list.data).toMatchObject([{ id: run.id, letter_count: 5 }]);

    const names = order.map((i) => NAMES[i]!);
    const pages = await looked(run.files.letters);
    expect(namesIn(pages.text())).toEqual(names);
    const envelopes = await looked(run.files.envelopes);
    expect(namesIn(envelopes.text())).toEqual(names);
    expect(envelopes.info()).toMatchObject({ Pages: '5', 'Page size': '459.21 x 323.15 pts' });
    const sheet = await looked(run.files.run_sheet);
    const text = sheet.text('-layout');
    expect(text.match(/ltr_[0-9a-z]{26}/g)).toEqual(wanted);
    expect(text.match(/\b[A-E]\. W\./g)).toEqual(names.map((name) => `${name[0]}. W.`));
    expect(text).not.toMatch(/Weir|Mill|York/);
    expect(sheet.fonts()).toEqual([{ embedded: true, unicode: true }]);
    for (const file of [pages, envelopes, sheet]) file.discard();
  });

  it('begins each letter on a sheet of its own where both sides are printed', async () => {
    const letters = [await letterTo('Alma'), await letterTo('Boris')];
    const { body: run } = await operator.call('post', '/v1/print-runs', { letters }).expect(201);
    const pages = await looked(`${run.files.letters}?sides=two-sided&ink=grey`);
    expect(pages.info()['Pages']).toBe('4');
    expect(pages.text('-f', '3', '-l', '3')).toContain('Boris');
    expect(pages.inkCoverage().every(({ c, m, y }) => c + m + y === 0)).toBe(true);
    pages.discard();
  });

  it('takes what has waited longest', async () => {
    const run = PrintRun.parse((await operator.call('post', '/v1/print-runs', { waiting: 2 }).expect(201)).body);
    expect(run.letters).toHaveLength(2);
  });

  it('is not made of letters that cannot go with the others, each of which is named', async () => {
    const nowhere = await letterTo('Clara', { recipient: { name: 'Clara', address: null } });
    const bare = await letterTo('Dora', { envelope: null });
    const letters = [await letterTo('Emil'), nowhere, bare];
    const refused = await operator.call('post', '/v1/print-runs', { letters }).expect(422);
    expect(refused.body.errors).toMatchObject([
      { path: 'letters.1', code: 'no_address' },
      { path: 'letters.2', code: 'missing' },
    ]);
    const withEnvelope = { letters: [bare], envelope: 'dl' };
    const made = await operator.call('post', '/v1/print-runs', withEnvelope).expect(201);
    expect(made.body.letters).toMatchObject([{ envelope: 'dl' }]);
    const test = await letterTo('Alma', { mode: 'test' });
    await operator.call('post', '/v1/print-runs', { letters: [test] }).expect(409);
    const twice = await operator.call('post', '/v1/print-runs', { letters: [bare, bare] }).expect(422);
    expect(twice.body).toMatchObject({ code: 'invalid_request' });
  });
});
