import { type ChildProcess, spawn } from 'node:child_process';
import { access, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findProgram } from './programs.js';

/** CUPS' reference IPP Everywhere printer; with it comes the DNS-SD that it will not start without. */
const [PRINTER, BUS, DIRECTORY] = ['ippeveprinter', 'dbus-daemon', 'avahi-daemon'] as const;
export const REAL_PRINTER = [PRINTER, BUS, DIRECTORY];

/** Of the name service and the printer, on a machine that has other things to do. */
const START_MS = 45_000;

/** A printer on this machine that keeps what it prints in a folder; it can be stopped, started and run out of paper. */
export class RealPrinter {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly bus: string,
    private readonly services: ChildProcess[],
    private printer: ChildProcess | null,
  ) {}

  static async start(options: { secondsPerJob?: number } = {}): Promise<RealPrinter> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'printer-'));
    const bus = `unix:path=${path.join(folder, 'bus')}`;
    await writeFile(
      path.join(folder, 'avahi.conf'),
      '[server]\nallow-interfaces=lo\nuse-ipv6=no\n[publish]\npublish-workstation=no\n',
    );
    await mkdir(path.join(folder, 'printed'));
    // Each document becomes a file; STATE lines tell the printer's state (ippeveprinter(1), "COMMANDS").
    await writeFile(
      path.join(folder, 'print.sh'),
      `#!/bin/sh\nif [ -e "${folder}/no-paper" ]; then\n  echo "STATE: +media-empty-error" >&2\n  while [ -e "${folder}/no-paper" ]; do sleep 0.1; done\n  echo "STATE: -media-empty-error" >&2\nfi\nsleep ${options.secondsPerJob ?? 0}\ncp "$1" "${folder}/printed/$(date +%s%N).pdf"\n`,
    );
    await chmod(path.join(folder, 'print.sh'), 0o755);
    const services = [
      spawn(findProgram(BUS)!, ['--config-file=/usr/share/dbus-1/session.conf', '--nofork', `--address=${bus}`], {
        stdio: 'ignore',
      }),
    ];
    await waitUntil(() =>
      access(path.join(folder, 'bus')).then(
        () => true,
        () => false,
      ),
    );
    services.push(
      spawn(
        findProgram(DIRECTORY)!,
        ['--no-drop-root', '--no-chroot', '--no-rlimits', '-f', path.join(folder, 'avahi.conf')],
        {
          stdio: 'ignore',
          env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: bus },
        },
      ),
    );
    const printer = new RealPrinter(folder, await freePort(), bus, services, null);
    try {
      await printer.switchOn();
    } catch (error) {
      await printer.dispose();
      throw error;
    }
    return printer;
  }

  get uri(): string {
    return `ipp://localhost:${this.port}/ipp/print`;
  }

  async switchOn(): Promise<void> {
    const command = findProgram(PRINTER)!;
    const args = [
      '-d',
      this.folder,
      '-k',
      '-p',
      `${this.port}`,
      '-n',
      'localhost',
      '-f',
      'application/pdf',
      '-c',
      path.join(this.folder, 'print.sh'),
      'Letter Press',
    ];
    await waitUntil(async () => {
      // The name service needs a moment; until then the printer leaves at once.
      if (!this.printer || this.printer.exitCode !== null) {
        this.printer = spawn(command, args, {
          stdio: 'ignore',
          env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: this.bus },
        });
      }
      return fetch(`http://localhost:${this.port}/`, { signal: AbortSignal.timeout(1_000) }).then(
        () => true,
        () => false,
      );
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

  async putPaperIn(): Promise<void> {
    await rm(path.join(this.folder, 'no-paper'), { force: true });
  }

  /** What lies in the tray, oldest first. */
  async printed(): Promise<Buffer[]> {
    const files = (await readdir(path.join(this.folder, 'printed'))).toSorted();
    return Promise.all(files.map((file) => readFile(path.join(this.folder, 'printed', file))));
  }

  async dispose(): Promise<void> {
    await this.putPaperIn();
    await this.switchOff();
    await Promise.all(this.services.map(stop));
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function stop(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

export async function waitUntil(holds: () => Promise<boolean>, timeoutMs = 20_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
