import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findProgram } from './programs.js';

/** CUPS' reference IPP Everywhere printer, and the message bus that it will not start without. */
const [PRINTER, BUS] = ['ippeveprinter', 'dbus-daemon'] as const;
export const REAL_PRINTER = [PRINTER, BUS];

/** The pace of a worker that looks many times a second at what others look at every few seconds. */
export const HASTE = { lookForPrintersMs: 50, lookForPrintsMs: 40, askStatusMs: 250, followUpMs: 40, awayMs: 100 };

/** Of a printer, on a machine that has other things to do. */
const START_MS = 60_000;
/** Below the ports that systems give to connections of their own, so that none of them sits on ours while the printer is off. */
const PORTS = [20_000, 32_000] as const;
const MOST_PORTS_TRIED = 20;

/** A printer on this machine that keeps what it prints in a folder; it can be stopped, started and run out of paper. */
export class RealPrinter {
  /** What its own page calls it: whoever else answers on the port is somebody else. */
  private readonly name = `Letter Press ${randomUUID()}`;
  private port = 0;
  private printer: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    private readonly bus: MessageBus,
  ) {}

  static async start(): Promise<RealPrinter> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'printer-'));
    await mkdir(path.join(folder, 'printed'));
    await writePrintCommand(folder);
    const printer = new RealPrinter(folder, await startBus(folder));
    try {
      await printer.findPort();
    } catch (error) {
      await printer.dispose();
      throw error;
    }
    return printer;
  }

  get uri(): string {
    return `ipp://localhost:${this.port}/ipp/print`;
  }

  /** The same printer behind a certificate that it made for itself, as printers do. */
  get secureUri(): string {
    return this.uri.replace('ipp:', 'ipps:');
  }

  /** @throws when the printer leaves again, or does not show its page in time */
  async switchOn(): Promise<void> {
    const printer = this.launch();
    this.printer = printer;
    await waitUntil(async () => {
      if (hasLeft(printer)) throw new Error(`the printer on port ${this.port} left with code ${printer.exitCode}`);
      return (await this.ownPage()).includes(this.name);
    }, START_MS);
  }

  /** Pulls the plug. */
  async switchOff(): Promise<void> {
    await stop(this.printer);
    this.printer = null;
  }

  async takePaperOut(): Promise<void> {
    await writeFile(path.join(this.folder, 'no-paper'), '');
  }

  /** Every document comes out, and then the printer gives up. */
  async jam(): Promise<void> {
    await writeFile(path.join(this.folder, 'jam'), '');
  }

  async clearJam(): Promise<void> {
    await rm(path.join(this.folder, 'jam'), { force: true });
  }

  async putPaperIn(): Promise<void> {
    await rm(path.join(this.folder, 'no-paper'), { force: true });
  }

  /** What lies in the tray, oldest first. */
  async printed(): Promise<Buffer[]> {
    const files = (await readdir(path.join(this.folder, 'printed'))).toSorted();
    return Promise.all(files.map((file) => readFile(path.join(this.folder, 'printed', file))));
  }

  /** What paper each document asked for, in the printer's words, oldest first. */
  async paperTaken(): Promise<string[]> {
    return (await readFile(path.join(this.folder, 'paper'), 'utf8')).trim().split('\n');
  }

  async dispose(): Promise<void> {
    await this.putPaperIn();
    await this.switchOff();
    await stop(this.bus.daemon);
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A port that somebody has already makes the printer leave at once: then it is another one. */
  private async findPort(): Promise<void> {
    for (let tried = 1; ; tried++) {
      this.port = randomInt(...PORTS);
      try {
        await this.switchOn();
        return;
      } catch (error) {
        if (!this.printer || !hasLeft(this.printer) || tried === MOST_PORTS_TRIED) throw error;
      }
    }
  }

  private launch(): ChildProcess {
    const command = path.join(this.folder, 'print.sh');
    // `-r off`: nobody is to find this printer by themselves, so it needs the bus but no name service on it.
    const where = ['-d', this.folder, '-K', this.folder, '-k', '-p', `${this.port}`, '-n', 'localhost', '-r', 'off'];
    return spawn(findProgram(PRINTER)!, [...where, '-f', 'application/pdf', '-c', command, this.name], {
      stdio: 'ignore',
      env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: this.bus.address },
    });
  }

  private ownPage(): Promise<string> {
    return fetch(`http://localhost:${this.port}/`, { signal: AbortSignal.timeout(5_000) }).then(
      (answer) => answer.text(),
      () => '',
    );
  }
}

/** A printer for all tests of a block; it is switched on before the first. */
export function realPrinter(): () => RealPrinter {
  let printer: RealPrinter | null = null;
  beforeAll(async () => {
    printer = await RealPrinter.start();
  }, 2 * START_MS);
  afterAll(() => printer?.dispose());
  return () => {
    if (!printer) throw new Error('expected to be asked within a test');
    return printer;
  };
}

/** Each document becomes a file; STATE lines tell the printer's state (ippeveprinter(1), "COMMANDS"). */
async function writePrintCommand(folder: string): Promise<void> {
  const command = path.join(folder, 'print.sh');
  const script = `#!/bin/sh
if [ -e "${folder}/no-paper" ]; then
  echo "STATE: +media-empty-error" >&2
  while [ -e "${folder}/no-paper" ]; do sleep 0.05; done
  echo "STATE: -media-empty-error" >&2
fi
echo "$IPP_MEDIA $IPP_MEDIA_COL" >> "${folder}/paper"
cp "$1" "${folder}/printed/$(date +%s%N).pdf"
[ ! -e "${folder}/jam" ]
`;
  await writeFile(command, script);
  await chmod(command, 0o755);
}

interface MessageBus {
  readonly daemon: ChildProcess;
  readonly address: string;
}

/** A bus of our own. It says its address once it listens. */
function startBus(folder: string): Promise<MessageBus> {
  const socket = `--address=unix:path=${path.join(folder, 'bus')}`;
  const args = ['--config-file=/usr/share/dbus-1/session.conf', '--nofork', socket, '--print-address=1'];
  const daemon = spawn(findProgram(BUS)!, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    daemon.once('error', reject);
    daemon.once('exit', (code) => reject(new Error(`${BUS} left with code ${code}`)));
    daemon.stdout.once('data', (address: Buffer) => resolve({ daemon, address: address.toString().trim() }));
  });
}

function hasLeft({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function stop(child: ChildProcess | null): Promise<void> {
  if (!child || hasLeft(child)) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

export async function waitUntil(holds: () => Promise<boolean>, timeoutMs = 20_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
