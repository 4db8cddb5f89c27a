import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FolderPrinter } from '../../src/delivery/folder-printer.js';
import type { SheetRequest } from '../../src/delivery/printer.js';

const A5: SheetRequest = { width: 148, height: 210, sides: 'one-sided', colour: 'colour', tray: null };
const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');

describe('FolderPrinter', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'print-shop-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('drops each document whole, with its row in the manifest', async () => {
    const printer = new FolderPrinter(folder);
    for (const name of ['prt_1', 'prt_2']) await printer.send(await printer.open(name, A5), PDF);
    expect((await readdir(folder)).toSorted()).toEqual(['manifest.csv', 'prt_1.pdf', 'prt_2.pdf']);
    expect(await readFile(path.join(folder, 'prt_2.pdf'))).toEqual(PDF);
    const rows = (await readFile(path.join(folder, 'manifest.csv'), 'utf8')).trim().split('\n');
    expect(rows[0]).toBe('file,sha256,bytes,width_mm,height_mm,sides,colour,tray');
    expect(rows[1]).toMatch(/^prt_1\.pdf,[0-9a-f]{64},15,148,210,one-sided,colour,$/);
    expect(rows).toHaveLength(3);
  });

  it('hands over what a crash left between the row and the file', async () => {
    const printer = new FolderPrinter(folder);
    const job = await printer.open('prt_1', A5);
    await printer.send(job, PDF);
    const file = path.join(folder, 'prt_1.pdf');
    await rename(file, `${file}.part`);
    expect(await new FolderPrinter(folder).follow(job)).toEqual({ kind: 'completed' });
    expect((await readdir(folder)).toSorted()).toEqual(['manifest.csv', 'prt_1.pdf']);
  });

  it('leaves it to people where a crash came before the row', async () => {
    await writeFile(path.join(folder, 'prt_1.pdf.part'), PDF.subarray(0, 5));
    const job = { number: 0, name: 'prt_1' };
    expect(await new FolderPrinter(folder).follow(job)).toEqual({ kind: 'unknown' });
    const printer = new FolderPrinter(folder);
    await printer.send(await printer.open('prt_1', A5), PDF);
    expect(await readFile(path.join(folder, 'prt_1.pdf'))).toEqual(PDF);
  });

  it('still knows a document after the print shop took it away, also after a restart', async () => {
    const printer = new FolderPrinter(folder);
    const job = await printer.open('prt_1', A5);
    expect(await printer.follow(job)).toEqual({ kind: 'waiting', reasons: [] });
    expect(await new FolderPrinter(folder).follow(job)).toEqual({ kind: 'unknown' });
    await printer.send(job, PDF);
    await rm(path.join(folder, 'prt_1.pdf'));
    expect(await new FolderPrinter(folder).follow(job)).toEqual({ kind: 'completed' });
  });
});
