import { createHash, randomUUID } from 'node:crypto';
import { access, appendFile, mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type {
  Printer,
  PrinterCapabilities,
  PrinterJob,
  PrinterJobState,
  PrinterStatus,
  SheetRequest,
} from './printer.js';

const MANIFEST = 'manifest.csv';
const COLUMNS = 'file,sha256,bytes,width_mm,height_mm,sides,colour,tray';

/**
 * A folder that a print shop empties: each document is a PDF, each a row of `manifest.csv`.
 * A file appears whole or not at all, and its row stands before it.
 */
export class FolderPrinter implements Printer {
  private readonly sheets = new Map<string, SheetRequest>();

  constructor(private readonly folder: string) {}

  async status(): Promise<PrinterStatus> {
    await mkdir(this.folder, { recursive: true });
    return { state: 'idle', reasons: [] };
  }

  /** A folder takes every sheet; the print shop reads what is asked in the manifest. */
  capabilities(): Promise<PrinterCapabilities> {
    const margins = { top: 0, right: 0, bottom: 0, left: 0 };
    return Promise.resolve({ model: 'folder', media: [], sides: [], colourModes: [], trays: [], margins });
  }

  open(name: string, sheet: SheetRequest): Promise<PrinterJob> {
    this.sheets.set(name, sheet);
    return Promise.resolve({ number: 0, name });
  }

  async send(job: PrinterJob, pdf: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await this.addToManifest(job, pdf);
    await writeWhole(this.fileOf(job), pdf);
    this.sheets.delete(job.name);
  }

  async follow(job: PrinterJob): Promise<PrinterJobState> {
    const isThere = await access(this.fileOf(job)).then(
      () => true,
      () => false,
    );
    // The print shop takes files away: one that is listed but gone has been collected.
    if (isThere || (await this.isListed(job))) return { kind: 'completed' };
    return this.sheets.has(job.name) ? { kind: 'waiting', reasons: [] } : { kind: 'unknown' };
  }

  /** What lies in the folder may be printed already: taking it out is the print shop's business. */
  cancel(): Promise<void> {
    return Promise.resolve();
  }

  private fileOf(job: PrinterJob): string {
    return path.join(this.folder, `${job.name}.pdf`);
  }

  private async isListed(job: PrinterJob): Promise<boolean> {
    const manifest = await readFile(path.join(this.folder, MANIFEST), 'utf8').catch(() => '');
    return manifest.split('\n').some((row) => row.startsWith(`${job.name}.pdf,`));
  }

  private async addToManifest(job: PrinterJob, pdf: Uint8Array): Promise<void> {
    const manifest = path.join(this.folder, MANIFEST);
    const sheet = this.sheets.get(job.name);
    const row = [
      `${job.name}.pdf`,
      createHash('sha256').update(pdf).digest('hex'),
      pdf.length,
      sheet?.width,
      sheet?.height,
      sheet?.sides,
      sheet?.colour,
      sheet?.tray ?? '',
    ];
    await appendFile(manifest, `${COLUMNS}\n`, { flag: 'ax' }).catch(ignoreExisting);
    await appendFile(manifest, `${row.join(',')}\n`);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}.part`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}
