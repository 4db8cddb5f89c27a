import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder, writeDurably } from '../durable-files.js';
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
 * A file appears whole or not at all, and its row stands before it: one that is listed and gone has been collected, unless it
 * still lies there as a draft, which a crash has left.
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
    await writeDurably(this.draftOf(job), 'w', pdf);
    await this.addToManifest(job, pdf);
    await this.handOver(job);
    this.sheets.delete(job.name);
  }

  async follow(job: PrinterJob): Promise<PrinterJobState> {
    const isListed = await this.isListed(job);
    if (isListed && (await exists(this.draftOf(job)))) await this.handOver(job);
    if (isListed || (await exists(this.fileOf(job)))) return { kind: 'completed' };
    return this.sheets.has(job.name) ? { kind: 'waiting', reasons: [] } : { kind: 'unknown' };
  }

  /** What lies in the folder may be printed already: taking it out is the print shop's business. */
  cancel(): Promise<void> {
    return Promise.resolve();
  }

  private fileOf(job: PrinterJob): string {
    return path.join(this.folder, `${job.name}.pdf`);
  }

  /** Where a print shop that looks for PDFs sees none. */
  private draftOf(job: PrinterJob): string {
    return `${this.fileOf(job)}.part`;
  }

  private async handOver(job: PrinterJob): Promise<void> {
    await rename(this.draftOf(job), this.fileOf(job));
    await syncFolder(this.folder);
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
    await writeDurably(manifest, 'ax', `${COLUMNS}\n`).catch(ignoreExisting);
    await writeDurably(manifest, 'a', `${row.join(',')}\n`);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
