import { advancePrint, type Print, type PrintChange } from '../../src/delivery/advance-print.js';
import { IppPrinter } from '../../src/delivery/ipp-printer.js';
import { OutcomeUnknown, type Printer, type PrinterJobState, PrinterOffline } from '../../src/delivery/printer.js';
import { isPrintOver } from '../../src/letter/print-states.js';
import { REAL_PRINTER, realPrinter, waitUntil } from '../support/ippeveprinter.js';
import { describeWith } from '../support/programs.js';

const sheet = { width: 210, height: 297, sides: 'one-sided', colour: 'monochrome', tray: null } as const;
const documentOf = (name: string) => Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`);

/** A ledger that remembers every line, as the database does. */
class Ledger {
  readonly lines: PrintChange[] = [];
  print: Print;

  constructor(name: string) {
    this.print = { name, state: 'recorded', jobNumber: null, reason: null, sheet };
  }

  async advance(printer: Printer, onRecord: (change: PrintChange) => void | Promise<void> = () => {}): Promise<void> {
    await advancePrint(this.print, printer, {
      document: () => Promise.resolve(documentOf(this.print.name)),
      record: async (_, change) => {
        this.lines.push(change);
        this.print = { ...this.print, ...change };
        await onRecord(change);
      },
    });
  }

  /** Runs to the end, trying again while the printer is away, as the worker does. */
  async finish(printer: Printer): Promise<void> {
    await waitUntil(async () => {
      await this.advance(printer).catch((error: unknown) => {
        if (!(error instanceof PrinterOffline)) throw error;
      });
      return isPrintOver(this.print.state);
    });
  }
}

/** A worker that dies right after it wrote this state down. */
const diesAt = (state: string) => (change: PrintChange) => {
  if (change.state === state) throw new Error('the worker died');
};

const never = () => Promise.reject(new Error('not asked'));

describeWith(REAL_PRINTER, 'advancePrint, with a real IPP Everywhere printer', () => {
  const device = realPrinter();

  const copiesOf = async (name: string) =>
    (await device().printed()).filter((pdf) => pdf.equals(documentOf(name))).length;

  it('writes every step down before it is taken', async () => {
    const ledger = new Ledger('prt_steps');
    await ledger.finish(new IppPrinter(device().uri));
    expect(ledger.lines.map(({ state }) => state)).toEqual(['opened', 'sending', 'sent', 'completed']);
  });

  it('sends a document only once when it is interrupted after sending', async () => {
    const ledger = new Ledger('prt_interrupted');
    const printer = new IppPrinter(device().uri);
    await expect(ledger.advance(printer, diesAt('sent'))).rejects.toThrow('died');
    ledger.print = { ...ledger.print, state: 'sending' };
    await ledger.finish(printer);
    expect(ledger.print.state).toBe('completed');
    expect(await copiesOf('prt_interrupted')).toBe(1);
  });

  it('starts again when the worker died before the document left', async () => {
    const ledger = new Ledger('prt_never_left');
    const printer = new IppPrinter(device().uri);
    await expect(ledger.advance(printer, diesAt('sending'))).rejects.toThrow('died');
    await ledger.finish(printer);
    expect(ledger.print.state).toBe('completed');
    expect(await copiesOf('prt_never_left')).toBe(1);
  });

  it('starts again when the printer dies between its Create-Job and its Send-Document', async () => {
    const ledger = new Ledger('prt_dead_in_between');
    const printer = new IppPrinter(device().uri);
    const pullPlug = async ({ state }: PrintChange) => (state === 'sending' ? device().switchOff() : undefined);
    await expect(ledger.advance(printer, pullPlug)).rejects.toThrow(PrinterOffline);
    expect(ledger.print.state).toBe('opened');
    await device().switchOn();
    await ledger.finish(printer);
    expect(ledger.print.state).toBe('completed');
    expect(await copiesOf('prt_dead_in_between')).toBe(1);
  });

  it('asks a person when the printer gives up, whatever it says of the sheets that came out', async () => {
    const ledger = new Ledger('prt_jam');
    await device().jam();
    await ledger.finish(new IppPrinter(device().uri));
    await device().clearJam();
    expect(ledger.print).toMatchObject({ state: 'unsure', reason: expect.stringContaining('look into the tray') });
    expect(await copiesOf('prt_jam')).toBe(1);
  });

  it('takes the word of somebody who stops the job at the printer itself', async () => {
    const ledger = new Ledger('prt_stopped_there');
    const printer = new IppPrinter(device().uri);
    await device().takePaperOut();
    await ledger.advance(printer);
    await printer.cancel({ number: ledger.print.jobNumber!, name: 'prt_stopped_there' }, AbortSignal.timeout(5_000));
    await device().putPaperIn();
    await ledger.finish(printer);
    expect(ledger.print).toMatchObject({ state: 'cancelled', reason: expect.stringContaining('had begun') });
  });

  it('prints each of 20 letters once, or asks, while the printer is pulled out and put back', async () => {
    const printer = new IppPrinter(device().uri);
    const ledgers = Array.from({ length: 20 }, (_, i) => new Ledger(`prt_run_${i}`));
    const run = (async () => {
      for (const ledger of ledgers) await ledger.finish(printer);
    })();
    await waitUntil(async () => ledgers[6]!.print.state !== 'recorded');
    await device().switchOff();
    await device().switchOn();
    await waitUntil(async () => ledgers[13]!.print.state === 'sending' || isPrintOver(ledgers[13]!.print.state));
    await device().switchOff();
    await device().switchOn();
    await run;
    const printed = await device().printed();
    for (const { print } of ledgers) {
      const copies = printed.filter((pdf) => pdf.equals(documentOf(print.name))).length;
      expect(`${print.name} ${print.state} ${copies > 1 ? 'twice' : 'at most once'}`).toMatch(
        /(completed|unsure) at most once$/,
      );
      expect(print.state === 'completed' && copies !== 1).toBe(false);
    }
    expect(ledgers.filter(({ print }) => print.state === 'completed').length).toBeGreaterThan(14);
  }, 60_000);
});

describe('advancePrint, when the connection breaks', () => {
  /** Knows its jobs until a document is on its way. */
  let isBroken = false;
  beforeEach(() => {
    isBroken = false;
  });
  const device: Printer = {
    status: never,
    capabilities: never,
    open: (name) => Promise.resolve({ number: 5, name }),
    send: () => {
      isBroken = true;
      return Promise.reject(new OutcomeUnknown('broken'));
    },
    follow: () => Promise.resolve(isBroken ? { kind: 'unknown' } : { kind: 'waiting', reasons: [] }),
    cancel: never,
  };

  it('asks a person when the printer cannot say what became of the document', async () => {
    const ledger = new Ledger('prt_doubt');
    await ledger.finish(device);
    expect(ledger.lines.at(-1)).toEqual({
      state: 'unsure',
      reason: 'the printer no longer knows this job: look into the tray',
    });
  });

  const empty = { kind: 'empty' } as const;
  const printing = { kind: 'printing', reasons: [] } as const;
  it.each<[string, 'sending' | 'sent', PrinterJobState[], string]>([
    ['lacks the document, and is cancelled', 'sending', [empty, { kind: 'cancelled', hasBegun: false }], 'recorded'],
    ['gets it after all before it can be cancelled', 'sending', [empty, printing], 'sent'],
    ['gets it, prints, and is cancelled too late', 'sending', [empty, { kind: 'cancelled', hasBegun: true }], 'unsure'],
    ['was cancelled by a worker that died thereafter', 'sending', [{ kind: 'cancelled', hasBegun: false }], 'recorded'],
    ['still expects more of what it has acknowledged', 'sent', [empty], 'sent'],
    ['was cancelled by somebody at the printer', 'sent', [{ kind: 'cancelled', hasBegun: true }], 'cancelled'],
    ['was given up', 'sent', [{ kind: 'aborted', reasons: [] }], 'unsure'],
  ])('a job that %s leaves a print that was %s where it belongs', async (_, before, answers, after) => {
    const ledger = new Ledger('prt_in_doubt');
    ledger.print = { ...ledger.print, state: before, jobNumber: 5 };
    const follow = () => Promise.resolve(answers.shift() ?? never());
    await ledger.advance({ ...device, follow, cancel: () => Promise.resolve() });
    expect(ledger.print.state).toBe(after);
    expect(answers).toEqual([]);
  });

  it('opens the job anew when the printer has forgotten it before the document was sent', async () => {
    const ledger = new Ledger('prt_forgotten');
    ledger.print = { ...ledger.print, state: 'opened', jobNumber: 5 };
    await ledger.advance({ ...device, follow: () => Promise.resolve({ kind: 'unknown' }) });
    expect(ledger.print.state).toBe('recorded');
  });

  it('waits while the printer is switched off, and has sent nothing', async () => {
    const ledger = new Ledger('prt_off');
    const off = { ...device, send: () => Promise.reject(new PrinterOffline('off')) };
    await expect(ledger.advance(off)).rejects.toThrow(PrinterOffline);
    expect(ledger.print.state).toBe('opened');
  });
});
