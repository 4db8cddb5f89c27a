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
