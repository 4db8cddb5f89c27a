import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';

/** A PDF looked at through other people's programs: what they find in it is what a client's computer will find. */
export class PdfFile {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
  readonly #file = path.join(this.#folder, 'letter.pdf');

  constructor(readonly bytes: Uint8Array) {
    writeFileSync(this.#file, bytes);
  }

  /** Throws unless qpdf finds the file sound. */
  check(): void {
    execFileSync('qpdf', ['--check', this.#file], { stdio: 'pipe' });
  }

  text(...options: string[]): string {
    return this.#run('pdftotext', [...options, '-enc', 'UTF-8', this.#file, '-']);
  }

  /** `pdfinfo`'s lines by their name. */
  info(): Record<string, string> {
    return Object.fromEntries(
      this.#run('pdfinfo', [this.#file])
        .split('\n')
        .filter((line) => line.includes(':'))
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    );
  }

  /** The boxes of page 1 in points: left, bottom, right, top. */
  boxes(): Record<string, number[]> {
    const lines = this.#run('pdfinfo', ['-box', this.#file]).split('\n');
    const boxes = lines.flatMap((line) => /^(\w+Box): +(.*)$/.exec(line)?.slice(1) ?? []);
    const pairs = boxes.flatMap((name, i) =>
      i % 2 === 0 ? [[name, boxes[i + 1]!.trim().split(/ +/).map(Number)]] : [],
    );
    return Object.fromEntries(pairs);
  }

  /** How much of each page cyan, magenta, yellow and black cover, from 0 to 1, as Ghostscript separates it. */
  inkCoverage(): { c: number; m: number; y: number; k: number }[] {
    const out = this.#run('gs', ['-q', '-o', '-', '-sDEVICE=inkcov', this.#file]);
    return Array.from(out.matchAll(/^ *([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+) +CMYK/gm), (row) => {
      const [c, m, y, k] = row.slice(1).map(Number);
      return { c: c!, m: m!, y: y!, k: k! };
    });
  }

  /** What a press would find on each of its plates, at 100 dpi: the darkness of the plate from 0 to 255, row by row. */
  async plates(): Promise<Record<string, Uint8Array>> {
    execFileSync('gs', ['-q', '-o', path.join(this.#folder, 'plate.tif'), '-r100', '-sDEVICE=tiffsep', this.#file]);
    const names = ['Cyan', 'Magenta', 'Yellow', 'Black'];
    const plates = names.map(async (name) => {
      const grey = await sharp(path.join(this.#folder, `plate(${name}).tif`))
        .greyscale()
        .raw()
        .toBuffer();
      return [name, grey.map((value) => 255 - value)] as const;
    });
    return Object.fromEntries(await Promise.all(plates));
  }

  /** An object as MuPDF reads it, such as `trailer/Info` or `pages/1`. */
  object(at: string): string {
    return this.#run('mutool', ['show', '-b', this.#file, at]);
  }

  structure(): string {
    return this.#run('pdfinfo', ['-struct-text', this.#file]);
  }

  /** Of each font: whether it is embedded and has a map to Unicode. */
  fonts(): { embedded: boolean; unicode: boolean }[] {
    const lines = this.#run('pdffonts', [this.#file]).trimEnd().split('\n').slice(2);
    return lines.map((line) => {
      const [embedded, , unicode] = line.trim().split(/\s+/).slice(-5);
      return { embedded: embedded === 'yes', unicode: unicode === 'yes' };
    });
  }

  /** The file with every stream laid open, to search for what must not be there. */
  laidOpen(): string {
    const open = path.join(this.#folder, 'open.pdf');
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', this.#file, open], { stdio: 'pipe' });
    return readFileSync(open, 'latin1');
  }

  /** Grey pixels of page `number` (from 1), black 0. */
  async picture(number: number, dpi: number): Promise<{ grey: Uint8Array; width: number; height: number }> {
    const name = path.join(this.#folder, `page-${number}-${dpi}`);
    const pages = ['-f', String(number), '-l', String(number), '-singlefile'];
    execFileSync('pdftoppm', ['-r', String(dpi), ...pages, '-png', this.#file, name]);
    const { data, info } = await sharp(`${name}.png`).greyscale().raw().toBuffer({ resolveWithObject: true });
    return { grey: data, width: info.width, height: info.height };
  }

  discard(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #run(program: string, args: readonly string[]): string {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }
}
