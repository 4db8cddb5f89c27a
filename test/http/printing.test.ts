import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Print, Printer, PrinterList, PrintList } from '../../src/http/contract/printers.js';
import { fileBlobStore } from '../../src/storage/blobs/file.js';
import { takePrinters } from '../../src/storage/printers.js';
import { notePrint } from '../../src/storage/prints.js';
import { servePrinters } from '../../workers/serve-printers.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type HttpHouse, httpHouse, type StaffVisitor } from '../support/http-house.js';
import { waitUntil } from '../support/ippeveprinter.js';
import { hastyClient, releasedLetter } from '../support/released-letter.js';

const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

let database: TestDatabase;
let house: HttpHouse;
let folder: string;
let operator: StaffVisitor;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'printing-'));
  house = await httpHouse({ db: database.db, folder });
  operator = await house.staff('operator');
}, 60_000);
afterAll(async () => {
  await house.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

function released(mode: 'test' | 'live' = 'live') {
  const blobs = fileBlobStore(path.join(folder, 'blobs'));
  return hastyClient(house.db).then((clientId) => releasedLetter(house.db, blobs, { clientId, mode, pdf: PDF }));
}

describe('printing by HTTP', () => {
  it('registers a printer once, and shows that nobody has heard of it yet', async () => {
    const body = { kind: 'folder', name: 'print-shop', address: 'shop' };
    const added = Printer.parse((await operator.call('post', '/v1/printers', body).expect(201)).body);
    expect(added).toMatchObject({ name: 'print-shop', state: 'silent', sides: 'one-sided', disabled: false });
    const again = await operator.call('post', '/v1/printers', body).expect(409);
    expect(again.body).toMatchObject({ code: 'already_exists' });
    expect(PrinterList.parse((await operator.call('get', '/v1/printers').expect(200)).body).data).toEqual([added]);
  });

  it.each([
    ['a web page', { kind: 'ipp', name: 'web', address: 'http://localhost/' }, 'address'],
    ['an address with a password', { kind: 'ipp', name: 'web', address: 'ipp://a:b@localhost/x' }, 'address'],
    ['a path', { kind: 'folder', name: 'etc', address: '../../etc' }, 'address'],
    ['a name with a blank', { kind: 'folder', name: 'The Shop', address: 'shop' }, 'name'],
  ])('does not take %s for a printer', async (_, body, field) => {
    const refused = await operator.call('post', '/v1/printers', body).expect(422);
    expect(refused.body.errors).toMatchObject([{ path: field }]);
  });

  it('puts a released letter on paper, and lists what becomes of it', async () => {
    const id = await released();
    const asked = await operator.call('post', `/v1/letters/${id}/print`, { printer: 'print-shop' }).expect(202);
    const print = Print.parse(asked.body);
    expect(print).toMatchObject({ letter: id, printer: 'print-shop', state: 'recorded' });
    expect(PrintList.parse((await operator.call('get', '/v1/prints').expect(200)).body).data).toEqual([print]);

    const room = { db: house.db, blobs: fileBlobStore(path.join(folder, 'blobs')), folders: folder, onError: () => {} };
    const service = servePrinters(room, null);
    const stateNow = async () =>
      PrintList.parse((await operator.call('get', `/v1/letters/${id}/prints`).expect(200)).body).data[0]!.state;
    await waitUntil(async () => (await stateNow()) === 'completed');
    await service.close();
    expect(readdirSync(path.join(folder, 'shop'))).toContain(`${print.id}.pdf`);
    const letter = await operator.call('get', `/v1/letters/${id}`).expect(200);
    expect(letter.body.status).toBe('printed');
    await operator.call('post', `/v1/letters/${id}/print`, { printer: 'print-shop' }).expect(409);
  }, 30_000);

  it('asks the operator what lay in the tray', async () => {
    const body = { kind: 'ipp', name: 'far-away', address: 'ipp://printer.invalid/ipp/print', own_worker: true };
    await operator.call('post', '/v1/printers', body).expect(201);
    const id = await released();
    const { body: print } = await operator.call('post', `/v1/letters/${id}/print`, { printer: 'far-away' }).expect(202);
    const early = await operator.call('post', `/v1/prints/${print.id}/answer`, { answer: 'printed' }).expect(409);
    expect(early.body).toMatchObject({ code: 'illegal_state' });
    const [served] = await takePrinters(house.db, 'far-away');
    await notePrint(house.db, served!, print.id, { state: 'unsure', reason: 'the printer was pulled out' });
    const answered = await operator.call('post', `/v1/prints/${print.id}/answer`, { answer: 'printed' }).expect(200);
    expect(answered.body).toMatchObject({ state: 'completed', reason: null });
  });

  it('gives a letter back when its print is stopped', async () => {
    const id = await released();
    const { body: print } = await operator.call('post', `/v1/letters/${id}/print`, { printer: 'far-away' }).expect(202);
    await operator.call('delete', `/v1/prints/${print.id}`).expect(202);
    expect((await operator.call('get', `/v1/letters/${id}`)).body.delivery).toBe('released');
  });

  it('keeps test letters on the screen, and says so', async () => {
    const id = await released('test');
    const refused = await operator.call('post', `/v1/letters/${id}/print`, { printer: 'print-shop' }).expect(409);
    expect(refused.body).toMatchObject({ code: 'test_letter_not_printed' });
  });

  it('is the operators’ business alone', async () => {
    const [reviewer, client] = [await house.staff('reviewer'), await house.client()];
    await reviewer.call('get', '/v1/printers').expect(403);
    await client.call('get', '/v1/prints').expect(403);
    await house.stranger.call('get', '/v1/printers').expect(401);
  });
});
