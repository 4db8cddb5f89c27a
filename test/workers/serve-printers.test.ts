import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import {
  type GroupName,
  integer,
  keyword,
  nameWithoutLanguage,
  type OutgoingAttributes,
} from '../../src/delivery/ipp/attributes.js';
import { OPERATIONS } from '../../src/delivery/ipp/client.js';
import { encodeRequest } from '../../src/delivery/ipp/encode.js';
import type { ClientId, LetterId } from '../../src/letter/ids.js';
import { SYSTEM } from '../../src/storage/actor.js';
import type { BlobStore } from '../../src/storage/blobs/blob-store.js';
import { fileBlobStore } from '../../src/storage/blobs/file.js';
import { newId } from '../../src/storage/ids.js';
import { findLetter } from '../../src/storage/letters.js';
import { addPrinter, isSilent, listPrinters, type NewPrinter, takePrinters } from '../../src/storage/printers.js';
import { answerPrint, cancelPrint, notePrint, openPrints, printsOfLetter } from '../../src/storage/prints.js';
import { type HowToPrint, recordPrint } from '../../src/storage/record-prints.js';
import type { PrinterRow } from '../../src/storage/schema.js';
import { requirePrinter } from '../../workers/chosen-work.js';
import { type PrintService, servePrinters } from '../../workers/serve-printers.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { HASTE, REAL_PRINTER, realPrinter, waitUntil } from '../support/ippeveprinter.js';
import { describeWith } from '../support/programs.js';
import { hastyClient, releasedLetter } from '../support/released-letter.js';

let house: TestDatabase;
let blobs: BlobStore;
let folder: string;
let clientId: ClientId;
const services: PrintService[] = [];

beforeAll(async () => {
  house = await testDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), 'print-room-'));
  blobs = fileBlobStore(path.join(folder, 'blobs'));
  clientId = await hastyClient(house.db);
});
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()));
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

const onError = (error: unknown) => console.error(error);

function serve(name: string): void {
  services.push(servePrinters({ db: house.db, blobs, folders: folder, onError, pace: HASTE }, name));
}

function register(printer: Pick<NewPrinter, 'name' | 'kind' | 'address'>): Promise<PrinterRow> {
  const settings = { tray: null, sides: 'one-sided', colour: 'monochrome', ownWorker: true } as const;
  return addPrinter(house.db, { ...settings, ...printer }, SYSTEM);
}

const printerNamed = async (name: string) => (await listPrinters(house.db)).find((each) => each.name === name)!;
const pdfOf = (name: string) => Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`);

const A4: HowToPrint = {
  holds: 'letter',
  documentSha256: null,
  sheet: { widthMm: 210, heightMm: 297 },
  sides: null,
  colour: null,
  tray: null,
  warnings: [],
};

async function askFor(printer: PrinterRow, name: string): Promise<LetterId> {
  const letterId = await releasedLetter(house.db, blobs, { clientId, pdf: pdfOf(name) });
  await recordPrint(house.db, { id: newId('print'), letterId, printerId: printer.id, how: A4 }, SYSTEM);
  return letterId;
}

const printOf = async (letterId: LetterId) => (await printsOfLetter(house.db, letterId))[0]!;
const recorded = async (letterId: LetterId) => ({ id: (await printOf(letterId)).id, from: 'recorded' }) as const;
const isOver = async (letterId: LetterId) =>
  ['completed', 'unsure', 'failed'].includes((await printOf(letterId)).state);

describe('servePrinters, with a folder', () => {
  it('drops the approved PDF and takes the letter on to printed', async () => {
    const drop = path.join(folder, 'shop');
    const printer = await register({ name: 'print-shop', kind: 'folder', address: 'shop' });
    const letterId = await askFor(printer, 'one');
    serve('print-shop');
    await waitUntil(() => isOver(letterId));
    expect(await findLetter(house.db, letterId, 'all')).toMatchObject({ delivery: 'printed', status: 'printed' });
    expect((await readdir(drop)).toSorted()).toEqual(['manifest.csv', `${(await printOf(letterId)).id}.pdf`]);
    expect(isSilent(await printerNamed('print-shop'), new Date())).toBe(false);
  });

  it('lets go a print that was cancelled before it began', async () => {
    const printer = await register({ name: 'unserved', kind: 'folder', address: 'nowhere' });
    const letterId = await askFor(printer, 'two');
    await cancelPrint(house.db, (await printOf(letterId)).id, SYSTEM);
    expect((await findLetter(house.db, letterId, 'all')).delivery).toBe('released');
    expect(isSilent(await printerNamed('unserved'), new Date())).toBe(true);
  });

  it('does not go on with a print that was cancelled while the printer was asked', async () => {
    const printer = await register({ name: 'hasty', kind: 'folder', address: 'nowhere' });
    const letterId = await askFor(printer, 'cancelled');
    const [served] = await takePrinters(house.db, 'hasty');
    const print = await recorded(letterId);
    await cancelPrint(house.db, print.id, SYSTEM);
    const opened = notePrint(house.db, served!, print, { state: 'opened', jobNumber: 1, reason: null });
    await expect(opened).rejects.toThrow('cannot go on with a print that is cancelled');
    expect((await printOf(letterId)).state).toBe('cancelled');
  });

  it('never prints a test letter', async () => {
    const printer = await printerNamed('unserved');
    const letterId = await releasedLetter(house.db, blobs, { clientId, mode: 'test', pdf: pdfOf('test') });
    const request = { id: newId('print'), letterId, printerId: printer.id, how: A4 };
    await expect(recordPrint(house.db, request, SYSTEM)).rejects.toThrow('test letters are never printed');
  });

  it('asks a person, and starts again when nothing came out', async () => {
    const printer = await printerNamed('unserved');
    const letterId = await askFor(printer, 'three');
    const { id } = await printOf(letterId);
    const [served] = await takePrinters(house.db, 'unserved');
    await notePrint(house.db, served!, { id, from: 'recorded' }, { state: 'unsure', reason: 'pulled out' });
    expect((await findLetter(house.db, letterId, 'all')).delivery).toBe('printing');
    expect(await answerPrint(house.db, id, 'not_printed', SYSTEM)).toMatchObject({
      state: 'recorded',
      jobNumber: null,
    });
    await expect(answerPrint(house.db, id, 'printed', SYSTEM)).rejects.toThrow(
      'cannot answer for a print that is recorded',
    );
  });

  it('shows a failed print until its letter is printed again', async () => {
    const printer = await register({ name: 'moody', kind: 'folder', address: 'nowhere' });
    const letterId = await askFor(printer, 'moody');
    const [served] = await takePrinters(house.db, 'moody');
    const open = async () =>
      (await openPrints(house.db, 100)).filter((print) => print.letterId === letterId).map(({ state }) => state);
    await notePrint(house.db, served!, await recorded(letterId), { state: 'failed', reason: 'a jam' });
    expect(await open()).toEqual(['failed']);
    await recordPrint(house.db, { id: newId('print'), letterId, printerId: printer.id, how: A4 }, SYSTEM);
    expect(await open()).toEqual(['recorded']);
    await notePrint(house.db, served!, await recorded(letterId), { state: 'completed', reason: null });
    expect(await open()).toEqual([]);
  });

  it('lets one worker at a time serve a printer, and shuts out the one that lost it', async () => {
    const printer = await register({ name: 'contested', kind: 'folder', address: 'nowhere' });
    const letterId = await askFor(printer, 'four');
    const [first] = await takePrinters(house.db, 'contested');
    expect(await takePrinters(house.db, 'contested')).toEqual([]);
    const stale = { ...first!, leaseToken: '00000000-0000-4000-8000-000000000000' };
    const change = { state: 'opened', jobNumber: 1, reason: null } as const;
    await expect(notePrint(house.db, stale, await recorded(letterId), change)).rejects.toThrow('another worker');
    expect((await printOf(letterId)).state).toBe('recorded');
  });
});

describe('a worker for one printer', () => {
  it('does not wait for one that nobody has registered', async () => {
    await register({ name: 'study', kind: 'folder', address: 'study' });
    await expect(requirePrinter(house.db, { name: 'study' })).resolves.toBeUndefined();
    await expect(requirePrinter(house.db, { name: 'stduy' })).rejects.toThrow(/no printer called stduy.*study/);
  });
});

describeWith(REAL_PRINTER, 'servePrinters, with a real IPP Everywhere printer', () => {
  const device = realPrinter();

  it('prints each of 20 letters once, or asks, while printer and worker are stopped and started', async () => {
    const printer = await register({ name: 'letter-press', kind: 'ipp', address: device().uri });
    const names = Array.from({ length: 20 }, (_, i) => `run ${i}`);
    const letters: LetterId[] = [];
    for (const name of names) letters.push(await askFor(printer, name));
    serve('letter-press');
    await waitUntil(() => isOver(letters[5]!));
    await device().switchOff();
    await services.pop()!.close();
    serve('letter-press');
    await device().switchOn();
    for (const letterId of letters) await waitUntil(() => isOver(letterId), 50_000);
    const printed = await device().printed();
    for (const [i, letterId] of letters.entries()) {
      const { state } = await printOf(letterId);
      const copies = printed.filter((pdf) => pdf.equals(pdfOf(names[i]!))).length;
      expect(`${state}, ${copies} copies`).toMatch(/^completed, 1 copies$|^unsure, [01] copies$/);
    }
  }, 70_000);

  it('says that the paper is out, and prints once when there is paper again', async () => {
    const printer = await register({ name: 'hungry', kind: 'ipp', address: device().uri });
    await device().takePaperOut();
    const letterId = await askFor(printer, 'hungry');
    serve('hungry');
    await waitUntil(async () => (await printOf(letterId)).state === 'sent');
    await waitUntil(async () => (await printerNamed('hungry')).reasons.includes('media empty'), 30_000);
    expect(isSilent(await printerNamed('hungry'), new Date())).toBe(false);
    await device().putPaperIn();
    await waitUntil(() => isOver(letterId));
    expect((await printOf(letterId)).state).toBe('completed');
    expect((await device().printed()).filter((pdf) => pdf.equals(pdfOf('hungry')))).toHaveLength(1);
  }, 60_000);

  it('waits for a printer that is switched off, says so, and prints once when it is back', async () => {
    await device().switchOff();
    const printer = await register({ name: 'asleep', kind: 'ipp', address: device().uri });
    const letterId = await askFor(printer, 'asleep');
    serve('asleep');
    await waitUntil(async () => (await printOf(letterId)).reason !== null);
    expect(await printOf(letterId)).toMatchObject({ state: 'recorded', reason: expect.stringContaining('not') });
    expect(isSilent(await printerNamed('asleep'), new Date())).toBe(true);
    await device().switchOn();
    await waitUntil(() => isOver(letterId), 40_000);
    expect((await device().printed()).filter((pdf) => pdf.equals(pdfOf('asleep')))).toHaveLength(1);
  }, 70_000);

  it('stops a print that nobody wants any more', async () => {
    const printer = await register({ name: 'stopped', kind: 'ipp', address: device().uri });
    await device().takePaperOut();
    const letterId = await askFor(printer, 'stopped');
    serve('stopped');
    await waitUntil(async () => (await printOf(letterId)).state === 'sent');
    await cancelPrint(house.db, (await printOf(letterId)).id, SYSTEM);
    // The worker has looked at the print twice since: by then it has told the printer.
    for (const _ of ['once', 'twice']) {
      const { updatedAt } = await printOf(letterId);
      await waitUntil(async () => (await printOf(letterId)).updatedAt > updatedAt);
    }
    await device().putPaperIn();
    await waitUntil(async () => ['cancelled', 'completed'].includes((await printOf(letterId)).state), 30_000);
    expect((await printOf(letterId)).state).toBe('cancelled');
    expect((await findLetter(house.db, letterId, 'all')).delivery).toBe('released');
  }, 70_000);

  it('keeps what the printer says it can do, and refuses what it cannot', async () => {
    const printer = await addPrinter(
      house.db,
      {
        name: 'one-sided',
        kind: 'ipp',
        address: device().uri,
        tray: null,
        sides: 'two-sided-long-edge',
        colour: 'monochrome',
        ownWorker: true,
      },
      SYSTEM,
    );
    const letterId = await askFor(printer, 'two sides');
    serve('one-sided');
    await waitUntil(() => isOver(letterId));
    expect(await printOf(letterId)).toMatchObject({ state: 'failed', reason: expect.stringContaining('one-sided') });
    await waitUntil(async () => (await printerNamed('one-sided')).capabilities !== null);
    const { capabilities } = await printerNamed('one-sided');
    expect(capabilities!.sides).toEqual(['one-sided']);
    expect(capabilities!.margins.bottom).toBeGreaterThan(2);
  }, 30_000);
});

describe('servePrinters, with a printer that takes its time over a document', () => {
  it('keeps on asking it how it is, and finishes its work once the connection breaks', async () => {
    const slow = await slowPrinter();
    const printer = await register({ name: 'slow', kind: 'ipp', address: slow.uri });
    const letterId = await askFor(printer, 'slow');
    serve('slow');
    await waitUntil(async () => (await printOf(letterId)).state === 'sending');
    const { answeredAt } = await printerNamed('slow');
    await waitUntil(async () => (await printerNamed('slow')).answeredAt! > answeredAt!);
    expect((await printOf(letterId)).state).toBe('sending');
    slow.server.close().closeAllConnections();
    await waitUntil(async () => (await printerNamed('slow')).reasons.length > 0);
    expect((await printerNamed('slow')).reasons).toEqual([expect.stringContaining('does not answer')]);
  });
});

/** Says that it is idle, opens a job, and never gets to the end of its document. */
async function slowPrinter(): Promise<{ server: Server; uri: string }> {
  let name = '';
  const server = createServer((request, response) => {
    request.once('data', (bytes: Buffer) => {
      name = /prt_[0-9a-z]+/.exec(bytes.toString('latin1'))?.[0] ?? name;
      const answers: Partial<Record<number, [GroupName, OutgoingAttributes]>> = {
        [OPERATIONS.getPrinterAttributes]: ['printer', { 'media-supported': keyword('iso_a4_210x297mm') }],
        [OPERATIONS.createJob]: ['job', { 'job-id': integer(7) }],
        [OPERATIONS.getJobAttributes]: ['job', { 'job-name': nameWithoutLanguage(name), 'job-state': integer(3) }],
      };
      const answer = answers[bytes.readUInt16BE(2)];
      if (answer) response.end(encodeRequest({ operation: 0, requestId: 1, groups: [answer] }));
    });
  });
  await once(server.listen(0, 'localhost'), 'listening');
  const { port } = z.object({ port: z.int() }).parse(server.address());
  return { server, uri: `ipp://localhost:${port}/ipp/print` };
}

describe('a printer that has fallen silent', () => {
  it('is noticed within a minute', () => {
    const answeredAt = new Date('2026-01-01T12:00:00Z');
    const after = (seconds: number) => new Date(answeredAt.getTime() + seconds * 1_000);
    expect(isSilent({ answeredAt }, after(40))).toBe(false);
    expect(isSilent({ answeredAt }, after(60))).toBe(true);
  });
});
