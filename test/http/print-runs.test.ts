import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PrintRun, PrintRunList } from '../../src/http/contract/print-runs.js';
import { PrintList } from '../../src/http/contract/printers.js';
import type { LetterId } from '../../src/letter/ids.js';
import { encodeDrawing } from '../../src/rendering/drawing-file.js';
import { fileBlobStore } from '../../src/storage/blobs/file.js';
import { notePrinterCapabilities, takePrinters } from '../../src/storage/printers.js';
import { nextPrint, notePrint } from '../../src/storage/prints.js';
import { servePrinters } from '../../workers/serve-printers.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type HttpHouse, httpHouse, type StaffVisitor } from '../support/http-house.js';
import { HASTE, waitUntil } from '../support/ippeveprinter.js';
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

  it('goes through the printers’ ledger once for each letter and each envelope, in its order', async () => {
    const letters = [await letterTo('Clara'), await letterTo('Alma'), await letterTo('Boris')];
    const { body: run } = await operator.call('post', '/v1/print-runs', { letters }).expect(201);
    const shop = { kind: 'folder', name: 'run-shop', address: 'run-shop' };
    await operator.call('post', '/v1/printers', shop).expect(201);
    const print = async (holds: string) => {
      const wish = { printer: 'run-shop', holds };
      const { body } = await operator.call('post', `/v1/print-runs/${run.id}/print`, wish).expect(202);
      return PrintList.parse(body).data;
    };
    const envelopes = await print('envelopes');
    const pages = await print('letters');
    expect(pages.map(({ letter, run: place }) => [letter, place?.number])).toEqual(letters.map((id, i) => [id, i + 1]));
    expect(await print('letters')).toEqual([]);
    expect(await print('envelopes')).toEqual([]);

    const room = { db: house.db, blobs: fileBlobStore(path.join(folder, 'blobs')), folders: folder };
    const service = servePrinters({ ...room, onError: () => {}, pace: HASTE }, null);
    const asItStands = async () =>
      PrintRun.parse((await operator.call('get', `/v1/print-runs/${run.id}`).expect(200)).body);
    await waitUntil(async () =>
      (await asItStands()).letters.every(
        (each) => each.print?.state === 'completed' && each.envelope_print?.state === 'completed',
      ),
    );
    await service.close();
    const rows = readFileSync(path.join(folder, 'run-shop', 'manifest.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    expect(rows.map((row) => row.split('.')[0])).toEqual([...envelopes, ...pages].map(({ id }) => id));
    expect(rows.map((row) => row.split(',').slice(3, 5).join(' × '))).toEqual([
      ...envelopes.map(() => '162 × 114'),
      ...pages.map(() => '210 × 297'),
    ]);
    const dropped = new PdfFile(readFileSync(path.join(folder, 'run-shop', `${envelopes[0]!.id}.pdf`)));
    expect(dropped.text()).toContain('Clara');
    dropped.discard();
    expect((await asItStands()).letters.map(({ delivery }) => delivery)).toEqual(['printed', 'printed', 'printed']);
  }, 60_000);

  it('waits behind a letter of which nobody knows whether it printed', async () => {
    const letters = [await letterTo('Dora'), await letterTo('Emil'), await letterTo('Alma')];
    const { body: run } = await operator.call('post', '/v1/print-runs', { letters }).expect(201);
    const far = { kind: 'ipp', name: 'far-press', address: 'ipp://press.invalid/ipp/print', own_worker: true };
    await operator.call('post', '/v1/printers', far).expect(201);
    const wish = { printer: 'far-press', holds: 'letters' };
    const { body } = await operator.call('post', `/v1/print-runs/${run.id}/print`, wish).expect(202);
    const [first, second] = PrintList.parse(body).data;
    const [served] = await takePrinters(house.db, 'far-press');
    expect((await nextPrint(house.db, served!))?.id).toBe(first!.id);
    const recorded = (print: typeof first) => ({ id: print!.id, from: 'recorded' }) as const;
    await notePrint(house.db, served!, recorded(first), { state: 'unsure', reason: 'the printer was pulled out' });
    expect(await nextPrint(house.db, served!)).toBeNull();
    await operator.call('post', `/v1/prints/${first!.id}/answer`, { answer: 'printed' }).expect(200);
    expect((await nextPrint(house.db, served!))?.id).toBe(second!.id);
    // One that failed is lacking again: then the run is asked for once more, and only this one is printed.
    await notePrint(house.db, served!, recorded(second), { state: 'failed', reason: 'a jam' });
    const again = await operator.call('post', `/v1/print-runs/${run.id}/print`, wish).expect(202);
    const anew = PrintList.parse(again.body).data;
    expect(anew).toMatchObject([{ letter: letters[1], run: { number: 2 } }]);
    // And it comes before those that follow it in the pile.
    expect((await nextPrint(house.db, served!))?.id).toBe(anew[0]!.id);
  });

  it('is not begun where the printer could not print all of it, and says which', async () => {
    const letters = [await letterTo('Alma')];
    const { body: run } = await operator.call('post', '/v1/print-runs', { letters }).expect(201);
    const laser = { kind: 'ipp', name: 'letters-only', address: 'ipp://laser.invalid/ipp/print', own_worker: true };
    const { body: added } = await operator.call('post', '/v1/printers', laser).expect(201);
    const a4 = { name: 'iso_a4_210x297mm', width: 210, height: 297 };
    await notePrinterCapabilities(house.db, added.id, {
      model: 'A laser',
      media: [a4],
      sides: ['one-sided'],
      colourModes: ['color'],
      trays: ['main'],
      loaded: [],
      margins: { top: 4, right: 4, bottom: 4, left: 4 },
    });
    const wish = { printer: 'letters-only', holds: 'envelopes' };
    const refused = await operator.call('post', `/v1/print-runs/${run.id}/print`, wish).expect(409);
    expect(refused.body.errors).toMatchObject([{ path: 'letters.0.printer', code: 'no_such_paper' }]);
    const one = await operator
      .call('post', `/v1/letters/${letters[0]!}/print`, { ...wish, holds: 'envelope' })
      .expect(409);
    expect(one.body.errors).toMatchObject([{ path: 'printer', code: 'no_such_paper' }]);
  });
});
