import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { z } from 'zod';
import { IppPrinter } from '../../src/delivery/ipp-printer.js';
import { OutcomeUnknown, PrinterOffline, PrinterRefused, type SheetRequest } from '../../src/delivery/printer.js';
import { REAL_PRINTER, realPrinter, waitUntil } from '../support/ippeveprinter.js';
import { describeWith } from '../support/programs.js';

const LETTER: SheetRequest = { width: 215.9, height: 279.4, sides: 'one-sided', colour: 'monochrome', tray: null };
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const soon = () => AbortSignal.timeout(10_000);

describeWith(REAL_PRINTER, 'IppPrinter, with a real IPP Everywhere printer', () => {
  const device = realPrinter();
  let printer: IppPrinter;
  beforeAll(() => {
    printer = new IppPrinter(device().uri);
  });

  it('reads what the printer can do', async () => {
    const { media, sides, margins } = await printer.capabilities(soon());
    expect(media.find(({ name }) => name === 'na_letter_8.5x11in')?.width).toBeCloseTo(215.9);
    expect(sides).toContain('one-sided');
    expect(margins.left).toBeGreaterThanOrEqual(0);
    expect(await printer.status(soon())).toEqual({ state: 'idle', reasons: [] });
  });

  it('prints a document byte for byte and follows it to the end', async () => {
    const before = (await device().printed()).length;
    const job = await printer.open('prt_byte_for_byte', LETTER, soon());
    expect(await printer.follow(job, soon())).toEqual({ kind: 'empty' });
    await printer.send(job, PDF, soon());
    await waitUntil(async () => (await printer.follow(job, soon())).kind === 'completed');
    const printed = await device().printed();
    expect(printed).toHaveLength(before + 1);
    expect(printed.at(-1)).toEqual(PDF);
  });

  it('prints nothing for a job that was opened and cancelled', async () => {
    const before = (await device().printed()).length;
    const job = await printer.open('prt_cancelled', LETTER, soon());
    await printer.cancel(job, soon());
    expect((await printer.follow(job, soon())).kind).toBe('cancelled');
    expect(await device().printed()).toHaveLength(before);
  });

  it('tells when the paper is out, and prints when there is paper again', async () => {
    await device().takePaperOut();
    const job = await printer.open('prt_no_paper', LETTER, soon());
    await printer.send(job, PDF, soon());
    await waitUntil(async () => (await printer.status(soon())).reasons.includes('media empty'));
    expect((await printer.follow(job, soon())).kind).toBe('printing');
    await device().putPaperIn();
    await waitUntil(async () => (await printer.follow(job, soon())).kind === 'completed');
  });

  it('takes an envelope from the tray that has envelopes, and letters from theirs', async () => {
    const { loaded } = await printer.capabilities(soon());
    expect(loaded).toContainEqual({ width: 104.77, height: 241.3, tray: 'by-pass-tray' });
    const envelope = { ...LETTER, width: 241.3, height: 104.8 };
    for (const [name, sheet] of [
      ['prt_envelope', envelope],
      ['prt_its_letter', LETTER],
    ] as const) {
      const job = await printer.open(name, sheet, soon());
      await printer.send(job, PDF, soon());
      await waitUntil(async () => (await printer.follow(job, soon())).kind === 'completed');
    }
    const [first, second] = (await device().paperTaken()).slice(-2);
    expect(first).toMatch(/x-dimension=10477 y-dimension=24130.*by-pass-tray/);
    expect(second).toMatch(/x-dimension=21590 y-dimension=27940.*main/);
  });

  it('refuses paper that the printer has not got, before anything is opened', async () => {
    await expect(printer.open('prt_poster', { ...LETTER, width: 841, height: 1189 }, soon())).rejects.toThrow(
      'the printer has no paper of 841 × 1189 mm',
    );
  });

  it('refuses a tray that the printer has not got, naming those it has', async () => {
    await expect(printer.open('prt_tray', { ...LETTER, tray: 'attic' }, soon())).rejects.toThrow(PrinterRefused);
  });

  it('does not take a job of the printer’s earlier life for its own', async () => {
    expect(await printer.follow({ number: 1, name: 'prt_somebody_else' }, soon())).toEqual({ kind: 'unknown' });
    expect(await printer.follow({ number: 4711, name: 'prt_somebody_else' }, soon())).toEqual({ kind: 'unknown' });
  });

  it('says what to do about a certificate that nobody vouches for', async () => {
    await expect(new IppPrinter(device().secureUri).status(soon())).rejects.toThrow(/certificate.*NODE_EXTRA_CA_CERTS/);
  });

  it('says that a printer is offline when it is switched off, and works again when it is back', async () => {
    await device().switchOff();
    await expect(printer.open('prt_offline', LETTER, soon())).rejects.toThrow(PrinterOffline);
    await device().switchOn();
    expect((await printer.status(soon())).state).toBe('idle');
  }, 30_000);
});

describe('IppPrinter, where no printer answers', () => {
  let server: Server;
  let answer: RequestListener;
  let printer: IppPrinter;
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume().once('end', () => answer(request, response));
    });
    await once(server.listen(0, 'localhost'), 'listening');
    const { port } = z.object({ port: z.int() }).parse(server.address());
    printer = new IppPrinter(`ipp://localhost:${port}/ipp/print`);
  });
  afterAll(() => server.close());

  const send = () => printer.send({ number: 1, name: 'prt_1' }, PDF, soon());
  const says = (status: number, body: string | Buffer = '') => {
    answer = (_, response) => response.writeHead(status).end(body);
  };

  it.each([
    ['hangs up', () => (answer = (_, response) => response.destroy())],
    ['is a gateway that has lost its printer', () => says(504)],
    ['shows a page', () => says(200, '<!doctype html><title>Welcome</title>')],
    ['never ends', () => says(200, Buffer.alloc(2 << 20))],
    ['has jammed meanwhile', () => says(200, ippAnswer(0x0504))],
    ['is too busy', () => says(200, ippAnswer(0x0507))],
  ])('takes a document for what it may be, printed, when who got it %s', async (_, prepare) => {
    prepare();
    await expect(send()).rejects.toThrow(OutcomeUnknown);
  });

  it.each([
    ['wants a password', () => says(401), 'without a password'],
    ['knows no such path', () => says(404), '/ipp/print'],
    ['wants encryption', () => says(426), 'ipps://'],
    ['has closed the job', () => says(200, ippAnswer(0x0404)), '0x0404'],
  ])('knows that nothing was printed by one that %s', async (_, prepare, words) => {
    prepare();
    await expect(send()).rejects.toThrow(PrinterRefused);
    await expect(send()).rejects.toThrow(words);
  });
});

/** An answer of this status without any attributes. */
function ippAnswer(status: number): Buffer {
  return Buffer.from([2, 0, status >> 8, status & 0xff, 0, 0, 0, 1, 3]);
}
