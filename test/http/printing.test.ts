import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Print, Printer, PrinterList, PrintList } from '../../src/http/contract/printers.js';
import { encodeDrawing } from '../../src/rendering/drawing-file.js';
import { fileBlobStore } from '../../src/storage/blobs/file.js';
import { notePrinterCapabilities, takePrinters } from '../../src/storage/printers.js';
import { notePrint } from '../../src/storage/prints.js';
import { servePrinters } from '../../workers/serve-printers.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type HttpHouse, httpHouse, type StaffVisitor } from '../support/http-house.js';
import { HASTE, waitUntil } from '../support/ippeveprinter.js';
import { sampler } from '../support/page-drawings.js';
import { PdfFile } from '../support/pdf-tools.js';
import { hastyClient, releasedLetter } from '../support/released-letter.js';

const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

let database: TestDatabase;
let house: HttpHouse;
let folder: string;
let operator: StaffVisitor;
const clock = { now: new Date() };
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'printing-'));
  house = await httpHouse({ db: database.db, folder, change: (services) => ({ ...services, now: () => clock.now }) });
  operator = await house.staff('operator');
}, 60_000);
afterAll(async () => {
  await house.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const room = () => ({ db: house.db, blobs: fileBlobStore(path.join(folder, 'blobs')), folders: folder });

async function released(
  mode: 'test' | 'live' = 'live',
  written: Pick<Parameters<typeof releasedLetter>[2], 'drawing' | 'room'> = {},
) {
  const clientId = await hastyClient(house.db);
  return releasedLetter(house.db, room().blobs, { clientId, mode, pdf: PDF, ...written });
}

const heartbeat = () => servePrinters({ ...room(), onError: () => {}, pace: HASTE }, 'heartbeat');

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

    const service = servePrinters({ ...room(), onError: () => {} }, null);
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
    await notePrint(
      house.db,
      served!,
      { id: print.id, from: 'recorded' },
      { state: 'unsure', reason: 'the printer was pulled out' },
    );
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

  it('asks first whether the printer can print it so, and says no with numbers', async () => {
    const margins = { top: 4.2, right: 4.2, bottom: 12.5, left: 4.2 };
    const a4 = { name: 'iso_a4_210x297mm', width: 210, height: 297 };
    const capabilities = {
      model: 'A laser',
      media: [a4],
      sides: ['one-sided'],
      colourModes: ['monochrome'],
      trays: [],
      margins,
    };
    const body = { kind: 'ipp', name: 'laser', address: 'ipp://laser.local/ipp/print', own_worker: true };
    const { body: added } = await operator.call('post', '/v1/printers', { ...body, colour: 'monochrome' }).expect(201);
    expect(added.capabilities).toBeNull();
    await notePrinterCapabilities(house.db, added.id, capabilities);
    const { data } = PrinterList.parse((await operator.call('get', '/v1/printers').expect(200)).body);
    expect(data.find(({ name }) => name === 'laser')!.capabilities).toMatchObject({
      model: 'A laser',
      margins_mm: margins,
    });

    const id = await released('live', {
      drawing: encodeDrawing(sampler()),
      room: [{ top: 20, right: 20, bottom: 8.25, left: 20 }],
    });
    const print = (wish: object) => operator.call('post', `/v1/letters/${id}/print`, { printer: 'laser', ...wish });
    const duplex = await print({ sides: 'two-sided-long-edge', despite_margins: true }).expect(409);
    expect(duplex.body).toMatchObject({ code: 'not_printable', errors: [{ path: 'sides', code: 'no_such_sides' }] });
    const refused = await print({}).expect(409);
    expect(refused.body.errors).toMatchObject([{ path: 'despite_margins', code: 'ink_in_margin' }]);
    expect(refused.body.errors[0].message).toContain(
      'page 1: ink comes within 8.3 mm of the bottom edge, of which the printer leaves 12.5 mm blank',
    );
    const area = await operator.call('get', `/v1/letters/${id}/pages/1.svg?layer=preflight&printer=laser`).expect(200);
    expect(area.body.toString()).toContain('V284.5H');
    const reviewer = await house.staff('reviewer');
    await reviewer.call('get', `/v1/letters/${id}/pages/1.svg?layer=preflight&printer=laser`).expect(403);
    const accepted = Print.parse((await print({ despite_margins: true }).expect(202)).body);
    expect(accepted.warnings).toEqual([expect.stringContaining('12.5 mm blank')]);
  });

  it('folds a letter for this print alone, on paper of twice the width', async () => {
    const id = await released('live', { drawing: encodeDrawing(sampler()) });
    const wish = { printer: 'print-shop', imposition: 'booklet', ink: 'grey' };
    const { body: print } = await operator.call('post', `/v1/letters/${id}/print`, wish).expect(202);
    const shop = servePrinters({ ...room(), onError: () => {} }, null);
    const dropped = path.join(folder, 'shop', `${print.id}.pdf`);
    await waitUntil(() => Promise.resolve(existsSync(dropped)));
    await shop.close();
    const pdf = new PdfFile(readFileSync(dropped));
    expect(pdf.info()['Page size']).toContain('1190.55 x 841.89');
    pdf.discard();
    const row = readFileSync(path.join(folder, 'shop', 'manifest.csv'), 'utf8')
      .split('\n')
      .find((line) => line.startsWith(print.id));
    expect(row).toMatch(/,420,297,two-sided-short-edge,monochrome,$/);
  });

  it('notices within a minute that a printer has fallen silent, and again that it is back', async () => {
    const body = { kind: 'folder', name: 'heartbeat', address: 'heartbeat', own_worker: true };
    await operator.call('post', '/v1/printers', body).expect(201);
    const seen = async () => {
      const { data } = PrinterList.parse((await operator.call('get', '/v1/printers').expect(200)).body);
      return data.find(({ name }) => name === 'heartbeat')!;
    };
    expect((await seen()).state).toBe('silent');
    const first = heartbeat();
    await waitUntil(async () => (await seen()).answered_at !== null);
    await first.close();
    const heard = new Date((await seen()).answered_at!);
    const after = (seconds: number) => (clock.now = new Date(heard.getTime() + seconds * 1_000));
    after(40);
    expect((await seen()).state).toBe('idle');
    after(46);
    expect((await seen()).state).toBe('silent');
    // A worker that serves it again is a heartbeat again.
    const second = heartbeat();
    await waitUntil(async () => new Date((await seen()).answered_at!) > heard);
    await second.close();
    clock.now = new Date((await seen()).answered_at!);
    expect((await seen()).state).toBe('idle');
  });

  it('is the operators’ business alone', async () => {
    const [reviewer, client] = [await house.staff('reviewer'), await house.client()];
    await reviewer.call('get', '/v1/printers').expect(403);
    await client.call('get', '/v1/prints').expect(403);
    await house.stranger.call('get', '/v1/printers').expect(401);
  });
});
