import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { runCli } from '../../../src/cli/main.js';
import { HANDS_CACHE } from '../../support/hands-cache.js';
import { PdfFile } from '../../support/pdf-tools.js';
import { hasProgram } from '../../support/programs.js';
import { DEAR_CATHERINE } from '../../support/stored-letters.js';
import { terminalWith } from '../../support/terminal.js';

// The hand is traced once for each version of it.
jest.setTimeout(240_000);

let folder: string;
beforeAll(() => {
  process.env.HANDS_CACHE_DIR = HANDS_CACHE;
  folder = mkdtempSync(path.join(tmpdir(), 'write-'));
  writeFileSync(path.join(folder, 'letter.txt'), DEAR_CATHERINE);
});
afterAll(() => {
  delete process.env.HANDS_CACHE_DIR;
  rmSync(folder, { recursive: true });
});

const inFolder = (name: string) => path.join(folder, name);

async function run(args: string[], stdin = '') {
  const { terminal, out, err } = terminalWith(stdin);
  const exitCode = await runCli(args, terminal);
  return { exitCode, out: out(), err: err() };
}

describe('letters write', () => {
  it('writes a PDF that says what the letter says, the same each time', async () => {
    const write = (out: string) => run(['write', inFolder('letter.txt'), '--seed', '7', '--out', inFolder(out)]);
    expect(await write('a.pdf')).toMatchObject({ exitCode: 0, out: Buffer.alloc(0) });
    expect(await write('b.pdf')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(inFolder('a.pdf')).equals(readFileSync(inFolder('b.pdf')))).toBe(true);
    expect(textOf(inFolder('a.pdf')) ?? wordsOf(DEAR_CATHERINE)).toBe(wordsOf(DEAR_CATHERINE));
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('reads standard input and writes standard output, in every format', async () => {
    const starts = { svg: '<svg', plot: '<svg', png: '\u0089PNG', gcode: '', pdf: '%PDF-' };
    for (const [format, start] of Object.entries(starts)) {
      const { exitCode, out } = await run(['write', '-', '--format', format], DEAR_CATHERINE);
      expect({ format, exitCode }).toEqual({ format, exitCode: 0 });
      expect(out.length).toBeGreaterThan(1_000);
      expect(out.toString('latin1', 0, 200)).toContain(start);
    }
  });

  it('makes a PDF ready for a press, and says where wishes contradict each other', async () => {
    const flags = ['--press', 'cmyk', '--standard', 'pdf-x-1a', '--bleed', '3', '--crop-marks', '--paper', 'bare'];
    const { exitCode, out } = await run(['write', '-', ...flags], DEAR_CATHERINE);
    expect(exitCode).toBe(0);
    const pdf = new PdfFile(out);
    pdf.check();
    expect(pdf.info()['PDF subtype']).toContain('PDF/X-1a');
    expect(pdf.boxes().TrimBox![0]).toBeCloseTo((9 * 72) / 25.4, 1);
    pdf.discard();
    const folded = new PdfFile((await run(['write', '-', '--imposition', 'booklet'], DEAR_CATHERINE)).out);
    expect(folded.info()['Page size']).toContain('839.06 x 595.28');
    folded.discard();
    const contrary = await run(['write', '-', '--standard', 'pdf-x-1a'], DEAR_CATHERINE);
    expect(contrary).toMatchObject({ exitCode: 2, err: expect.stringContaining('takes no screen colours') });
    const image = await run(['write', '-', '--format', 'svg', '--press', 'grey'], DEAR_CATHERINE);
    expect(image).toMatchObject({ exitCode: 2, err: expect.stringContaining('--format pdf') });
    expect((await run(['write', '-', '--bleed', '9'], DEAR_CATHERINE)).exitCode).toBe(2);
  });

  it('gives each page of a long letter its own image', async () => {
    const text = 'A line of the letter, and another one after it.\n\n'.repeat(40);
    expect((await run(['write', '-', '--out', inFolder('long.svg')], text)).exitCode).toBe(0);
    const pages = readdirSync(folder).filter((name) => /^long-\d+\.svg$/.test(name));
    expect(pages.length).toBeGreaterThan(1);
    const { exitCode, err } = await run(['write', '-', '--format', 'svg'], text);
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringContaining('--page') });
  });

  it.each([
    [['write', 'nowhere.txt'], 1, 'there is no such file'],
    [['write', '-'], 1, 'is empty'],
    [['write', '-', '--hand', 'la-bele-aurora'], 2, 'la-belle-aurore'],
    [['write', '-', '--stationery', 'plain-a6'], 2, 'plain-a4'],
    [['write', '-', '--size', 'big', '--ink', 'tea'], 2, '--ink'],
    [['write', '-', '--format', 'docx'], 2, '--format'],
    [['write'], 2, 'missing required argument'],
    [['scribble'], 2, 'unknown command'],
  ])('%j ends with %i and says why', async (args, exitCode, words) => {
    const stdin = args.includes('--hand') || args.includes('--stationery') || args.includes('--size') ? 'Hello.' : '';
    const result = await run(args, stdin);
    expect(result).toMatchObject({ exitCode, out: Buffer.alloc(0) });
    expect(result.err).toContain(words);
  });

  it('names what the hand cannot write', async () => {
    const { exitCode, err } = await run(['write', '-'], 'Dear 漢.');
    expect(exitCode).toBe(1);
    expect(err).toContain('U+6F22');
  });
});

describe('letters hands, stationery and --help', () => {
  it('list what there is', async () => {
    expect((await run(['hands'])).out.toString()).toMatch(/^la-belle-aurore {2}/m);
    expect((await run(['stationery'])).out.toString()).toMatch(/^plain-a5 {2}.*148 × 210 mm/m);
    const listed: unknown = JSON.parse((await run(['hands', '--json'])).out.toString());
    expect(listed).toContainEqual(expect.objectContaining({ name: 'caveat' }));
  });

  it('help comes with examples and ends well', async () => {
    const { exitCode, out } = await run(['write', '--help']);
    expect(exitCode).toBe(0);
    expect(out.toString()).toContain('letters write letter.txt --out letter.pdf');
  });
});

function textOf(file: string): string | null {
  return hasProgram('pdftotext') ? wordsOf(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })) : null;
}

function wordsOf(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}
