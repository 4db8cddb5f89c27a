import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { composeLetter } from '../../src/composition/compose-letter.js';
import { EnvelopeList, PlotterList } from '../../src/http/contract/catalogue.js';
import { LetterParts } from '../../src/letter/parts.js';
import { DEFAULT_HAND, StyleOptions } from '../../src/letter/style.js';
import { encodeDrawing } from '../../src/rendering/drawing-file.js';
import { fileBlobStore } from '../../src/storage/blobs/file.js';
import { assembleLetter } from '../../src/writing/assemble-letter.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type HttpHouse, httpHouse, type StaffVisitor } from '../support/http-house.js';
import { PdfFile } from '../support/pdf-tools.js';
import { plot } from '../support/plotter-simulator.js';
import { describeWith, hasProgram } from '../support/programs.js';
import { hastyClient, releasedLetter } from '../support/released-letter.js';

const CATHERINE = {
  name: 'Catherine Weir',
  address: {
    line1: '12 Heron Lane',
    line2: null,
    city: 'Portland',
    region: 'OR',
    postcode: '97201',
    country: 'US',
  },
};

let database: TestDatabase;
let house: HttpHouse;
let folder: string;
let staff: StaffVisitor;
let drawing: Uint8Array;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'paper-'));
  house = await httpHouse({ db: database.db, folder });
  staff = await house.staff('writer');
  const parts = LetterParts.parse({ body: ['Hello.'] });
  const style = { ...StyleOptions.parse({ hand: DEFAULT_HAND }), seed: 1 };
  const order = { parts, style, stationery: 'plain-a4', language: 'en' };
  const [page] = composeLetter(await assembleLetter(house.services.catalogue, order));
  drawing = encodeDrawing(page!);
}, 240_000);
afterAll(async () => {
  await house.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function letter(addressed: Omit<Parameters<typeof releasedLetter>[2], 'clientId' | 'pdf'> = {}) {
  const blobs = fileBlobStore(path.join(folder, 'blobs'));
  const clientId = await hastyClient(house.db);
  return releasedLetter(house.db, blobs, { clientId, pdf: Buffer.from('%PDF-1.4\n%%EOF\n'), drawing, ...addressed });
}

describe('envelopes by HTTP', () => {
  it('are listed, each with its data and its picture', async () => {
    const { data } = EnvelopeList.parse((await staff.call('get', '/v1/envelopes').expect(200)).body);
    expect(data.map(({ name }) => name)).toEqual(expect.arrayContaining(['c5', 'c6', 'dl', 'number-10', 'monarch']));
    await staff.call('get', data[0]!.definition).expect(200);
    const picture = await staff.call('get', data[0]!.sample).expect(200);
    expect(picture.body.toString()).toContain('<svg');
  });

  it('are written to the recipient, on the envelope that the letter names or the one that is asked for', async () => {
    const id = await letter({ recipient: CATHERINE, envelope: 'dl' });
    const own = await staff.call('get', `/v1/letters/${id}/envelope.pdf`).expect(200);
    const other = await staff.call('get', `/v1/letters/${id}/envelope.pdf?envelope=c6`).expect(200);
    expect(own.headers['content-disposition']).toContain('envelope-');
    if (!hasProgram('pdfinfo')) return;
    expect(lookedAt(own.body)).toMatchObject({ pages: '1', size: '623.62 x 311.81 pts' });
    expect(lookedAt(other.body)).toMatchObject({ pages: '1', size: '459.21 x 323.15 pts' });
    expect(lookedAt(own.body).text).toContain('Catherine Weir');
    expect(lookedAt(own.body).text).toContain('97201');
  });

  it('follow the letter’s pages where both are wanted in one file', async () => {
    const id = await letter({ recipient: CATHERINE, envelope: 'c5' });
    const merged = await staff.call('get', `/v1/letters/${id}/pdf?with=envelope`).expect(200);
    if (!hasProgram('pdfinfo')) return;
    const { pages, text } = lookedAt(merged.body);
    expect(pages).toBe('2');
    expect(text).toMatch(/Hello\.[^]*Catherine Weir/);
  });

  it('are not written for a letter that does not say where it goes', async () => {
    const nowhere = await letter({ recipient: { name: 'Catherine', address: null }, envelope: 'dl' });
    const refused = await staff.call('get', `/v1/letters/${nowhere}/envelope.pdf`).expect(409);
    expect(refused.body).toMatchObject({ code: 'no_address' });
  });

  it('are asked for by name where the letter names none, and only by names that there are', async () => {
    const id = await letter({ recipient: CATHERINE });
    const missing = await staff.call('get', `/v1/letters/${id}/envelope.pdf`).expect(422);
    expect(missing.body.errors).toMatchObject([{ path: 'envelope', code: 'missing' }]);
    const unknown = await staff.call('get', `/v1/letters/${id}/envelope.pdf?envelope=d1`).expect(422);
    expect(unknown.body.errors).toMatchObject([{ path: 'envelope', code: 'unknown_envelope' }]);
  });

  it('with a window are only for letters that were written for them', async () => {
    const id = await letter({ recipient: CATHERINE, envelope: 'dl' });
    const refused = await staff.call('get', `/v1/letters/${id}/envelope.pdf?envelope=dl-window`).expect(422);
    expect(refused.body.errors).toMatchObject([{ path: 'envelope', code: 'address_out_of_sight' }]);
    const written = await letter({ recipient: CATHERINE, envelope: 'dl-window' });
    await staff.call('get', `/v1/letters/${written}/envelope.pdf`).expect(200);
  });

  it('with a window show the address of the letter, which is refused where they could not', async () => {
    const wanted = { content: { text: 'Hello.' }, envelope: 'dl-window', recipient: CATHERINE, stationery: 'plain-a4' };
    const picture = await staff.call('post', '/v1/previews', wanted).expect(200);
    const without = await staff.call('post', '/v1/previews', { ...wanted, envelope: 'dl' }).expect(200);
    expect(picture.body.toString().length).toBeGreaterThan(2 * without.body.toString().length);
    const small = await staff.call('post', '/v1/letters', { ...wanted, stationery: 'plain-a5' }).expect(422);
    expect(small.body.errors).toMatchObject([{ path: 'envelope', code: 'address_out_of_sight' }]);
    // What is said at the desk is kept all the same, until it is handed in.
    const draft = await staff
      .call('post', '/v1/letters', { ...wanted, stationery: 'plain-a5', draft: true })
      .expect(202);
    const early = await staff.call('post', `/v1/letters/${draft.body.id}/submit`).expect(422);
    expect(early.body.errors).toEqual(small.body.errors);
    await staff.call('patch', `/v1/letters/${draft.body.id}`, { stationery: 'plain-a4' }).expect(200);
    await staff.call('post', `/v1/letters/${draft.body.id}/submit`).expect(200);
    const foreign = { ...wanted, recipient: { ...CATHERINE, name: '凯瑟琳' } };
    const unwritten = await staff.call('post', '/v1/letters', foreign).expect(422);
    expect(unwritten.body.errors).toMatchObject([{ path: 'recipient', code: 'unwritable_character' }]);
  });

  it('that an address is too long for are refused when the letter is handed in, and where they are chosen later', async () => {
    const wide = 'WORTHINGTON '.repeat(8).trim();
    const windy = { ...CATHERINE.address, line1: wide, line2: wide, city: wide };
    const sender = { name: wide, address: windy };
    const wanted = { content: { text: 'Hello.' }, sender, recipient: CATHERINE };
    const early = await staff.call('post', '/v1/letters', { ...wanted, envelope: 'monarch' }).expect(422);
    expect(early.body.errors).toMatchObject([{ path: 'sender.address', code: 'address_does_not_fit' }]);
    const late = await staff
      .call('get', `/v1/letters/${await letter(wanted)}/envelope.pdf?envelope=monarch`)
      .expect(422);
    expect(late.body.errors).toMatchObject([{ path: 'envelope', message: expect.stringContaining('sender') }]);
  });

  it('says which characters of an address the hand cannot write', async () => {
    const id = await letter({ recipient: { ...CATHERINE, name: '凯瑟琳' } });
    const refused = await staff.call('get', `/v1/letters/${id}/envelope.pdf?envelope=dl`).expect(422);
    expect(refused.body.errors).toMatchObject([{ path: 'envelope', code: 'unwritable_address' }]);
    expect(refused.body.errors[0].message).toContain('U+51EF');
  });
});

async function pdfOf(id: string, query: string): Promise<PdfFile> {
  const { body } = await staff.call('get', `/v1/letters/${id}/pdf?${query}`).expect(200);
  const pdf = new PdfFile(body);
  pdf.check();
  return pdf;
}

describeWith(['qpdf', 'pdfinfo', 'gs'], 'letters made ready for a press', () => {
  it('have their bleed, their marks and their promise', async () => {
    const id = await letter();
    const pdf = await pdfOf(id, 'ink=cmyk&standard=pdf-x-1a&bleed=3&crop_marks=true');
    expect(pdf.info()['PDF subtype']).toContain('PDF/X-1a');
    expect(pdf.boxes().TrimBox![0]).toBeCloseTo((9 * 72) / 25.4, 1);
    pdf.discard();
    const grey = await pdfOf(id, 'ink=grey&paper=bare');
    expect(grey.inkCoverage()).toMatchObject([{ c: 0, m: 0, y: 0 }]);
    expect(grey.text()).toContain('Hello.');
    grey.discard();
  });

  it('are folded where that is asked for, and the envelope is not', async () => {
    const id = await letter({ recipient: CATHERINE, envelope: 'dl' });
    const booklet = await pdfOf(id, 'imposition=booklet');
    expect(booklet.info()).toMatchObject({ Pages: '2', 'Page size': '1190.55 x 841.89 pts (A3)' });
    booklet.discard();
    const both = await staff.call('get', `/v1/letters/${id}/pdf?imposition=booklet&with=envelope`).expect(422);
    expect(both.body.errors).toMatchObject([{ path: 'imposition', code: 'contradiction' }]);
  });

  it('are the approved file, byte for byte, where nothing is asked', async () => {
    const id = await letter();
    const { body } = await staff.call('get', `/v1/letters/${id}/pdf`).expect(200);
    expect(body.toString()).toBe('%PDF-1.4\n%%EOF\n');
  });

  it.each([
    ['standard=pdf-x-1a', 'standard', 'PDF/X-1a takes no screen colours'],
    ['ink=cmyk&standard=pdf-a-2b', 'standard', 'ask for pdf-x-1a'],
    ['bleed=12', 'bleed', 'millimetres from 0 to 5'],
    ['bleed=6', 'bleed', ''],
    ['ink=pantone', 'ink', ''],
  ])('are refused where nobody could print them (%s)', async (query, field, message) => {
    const { body } = await staff.call('get', `/v1/letters/${await letter()}/pdf?${query}`).expect(422);
    expect(body.errors).toMatchObject([{ path: field, message: expect.stringContaining(message) }]);
  });
});

describe('plots by HTTP', () => {
  it('draw the page with the pen down only along its strokes', async () => {
    const id = await letter();
    const { data } = PlotterList.parse((await staff.call('get', '/v1/plotters').expect(200)).body);
    expect(data.map(({ name }) => name)).toContain('grbl-servo-a4-tall');
    const gcode = await staff.call('get', `/v1/letters/${id}/plot.gcode?plotter=grbl-servo-a4-tall`).expect(200);
    const { lines, draggedTravels, smears } = plot(gcode.text, 10);
    expect(smears).toBe(0);
    expect(lines.length).toBeGreaterThan(20);
    expect(draggedTravels).toBe(0);
    const svg = await staff.call('get', `/v1/letters/${id}/plot.svg`).expect(200);
    expect(svg.body.toString()).toContain('inkscape:groupmode="layer"');
  });

  it('are refused where the page outgrows the bed, with both sizes', async () => {
    const id = await letter();
    const refused = await staff.call('get', `/v1/letters/${id}/plot.gcode?plotter=marlin-z-lift`).expect(422);
    expect(refused.body.errors).toMatchObject([{ path: 'plotter', code: 'outgrows_the_bed' }]);
    expect(refused.body.errors[0].message).toContain('210 × 297 mm');
  });

  it('know their pages and their plotters', async () => {
    const id = await letter();
    const page = await staff.call('get', `/v1/letters/${id}/plot.svg?page=2`).expect(422);
    expect(page.body.errors).toMatchObject([{ path: 'page', code: 'no_such_page' }]);
    const plotter = await staff.call('get', `/v1/letters/${id}/plot.gcode?plotter=grbl-servo-a5`).expect(422);
    expect(plotter.body.errors[0].nearest).toContain('grbl-servo-a3');
  });
});

function lookedAt(bytes: Uint8Array): { pages: string | undefined; size: string; text: string } {
  const pdf = new PdfFile(bytes);
  pdf.check();
  const info = pdf.info();
  const looked = { pages: info['Pages'], size: info['Page size'] ?? '', text: pdf.text() };
  pdf.discard();
  return looked;
}
