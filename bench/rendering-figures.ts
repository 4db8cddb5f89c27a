import path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
// oxlint-disable-next-line import/no-named-as-default -- pdfkit's type declarations know the default export only
import PDFDocument from 'pdfkit';
import { Hands } from '../src/catalogue/hands.js';
import { readStationery } from '../src/catalogue/stationery.js';
import { composePages, type LetterToWrite } from '../src/composition/compose-letter.js';
import { LetterParts } from '../src/letter/parts.js';
import { resolveStyle } from '../src/letter/resolve-style.js';
import { StyleOptions } from '../src/letter/style.js';
import { encodeDrawing } from '../src/rendering/drawing-file.js';
import { pdfRenderer } from '../src/rendering/pdf/pdf.js';
import { pageToPng } from '../src/rendering/png.js';
import { bytesOf } from '../src/rendering/renderer.js';
import { pageToSvg, svgContent } from '../src/rendering/svg.js';
import { LETTERS } from './realism/letters.js';

/** One of the bench's letters in a hand, on plain A4. */
export async function benchLetter(handName: string, letterName: string): Promise<LetterToWrite> {
  const hands = await Hands.read('templates/hands', path.join('var', 'cache', 'hands'));
  const hand = await hands.compile(handName);
  const { xHeight, nib } = hands.recipe(handName);
  const stationery = (await readStationery('templates')).get('plain-a4')!;
  const style = resolveStyle(StyleOptions.parse({}), { xHeight, nib, seed: 7 });
  return { parts: LetterParts.parse(LETTERS[letterName]), hand, stationery, style, language: 'en' };
}

/** What a page costs, measured with the room for new things that writing processes have (workers/render-writer.ts): milliseconds of this process's CPU time in the median, and kilobytes. */
export interface PageCost {
  readonly pages: number;
  readonly pdfMs: number;
  readonly writingMs: number;
  /** Merely compressing the very same content streams. */
  readonly deflateMs: number;
  /** Compressing the very same content streams and writing them as a PDF with the same library: the least it could cost. */
  readonly plainMs: number;
  readonly kilobytes: number;
}

const WARM_UPS = 30;

/** All that is compared is done in turn, run by run, so that a busy moment weighs on everything alike. */
export async function pageCost(letter: LetterToWrite, runs: number): Promise<PageCost> {
  const pdf = () => bytesOf(pdfRenderer.render(composePages(letter)));
  const bytes = await pdf();
  const pages = [...composePages(letter)].length;
  const streams = streamsOf(bytes);
  const works = [
    pdf,
    () => [...composePages(letter)],
    () => streams.map((stream) => deflateSync(stream)),
    () => plainPdf(streams),
  ] as const;
  for (let warm = 0; warm < WARM_UPS; warm++) await pdf();
  const [pdfMs, writingMs, deflateMs, plainMs] = await mediansInTurn(works, runs);
  return {
    pages,
    pdfMs: pdfMs! / pages,
    writingMs: writingMs! / pages,
    deflateMs: deflateMs! / pages,
    plainMs: plainMs! / pages,
    kilobytes: bytes.length / 1024 / pages,
  };
}

/** A PDF of nothing but these content streams, one a page. */
async function plainPdf(streams: readonly Buffer[]): Promise<void> {
  const document = new PDFDocument({ autoFirstPage: false, font: '' });
  for (const stream of streams) document.addPage().page.content.write(stream);
  document.end();
  await bytesOf(document);
}

/** What a page costs in a letter of `times` as many words. */
export async function growth(letter: LetterToWrite, times: number) {
  const start = cpuMs();
  const { pages, bytes } = await render(grown(letter, times), () => {});
  return { pages, pageMs: (cpuMs() - start) / pages, kilobytes: bytes / 1024 / pages };
}

/**
 * Living memory (MB) that a letter of `times` as many words takes from its tenth page to its last. How much is held in the midst
 * of a page differs, so the least of several pages counts at either end.
 */
export async function memoryGrowth(letter: LetterToWrite, times: number): Promise<number> {
  const held: number[] = [];
  await render(grown(letter, times), (page) => {
    if (page >= 10) held.push(livingMemory());
  });
  if (held.length < 2 * SAMPLES) throw new Error(`expected a letter of more than ${2 * SAMPLES + 10} pages`);
  return (Math.min(...held.slice(-SAMPLES)) - Math.min(...held.slice(0, SAMPLES))) / 2 ** 20;
}

const SAMPLES = 5;

function grown(letter: LetterToWrite, times: number): LetterToWrite {
  const body = Array.from({ length: times }, () => letter.parts.body).flat();
  return { ...letter, parts: { ...letter.parts, body } };
}

/** Milliseconds of CPU time for a page in every form that the product keeps: in the PDF, as SVG, as a picture, as a drawing. */
export async function keptPageMs(letter: LetterToWrite, runs: number): Promise<number> {
  const pages = [...composePages(letter)].length;
  async function* kept() {
    for (const page of composePages(letter)) {
      const content = svgContent(page);
      pageToSvg(page, {}, content);
      await pageToPng(page, {}, content);
      encodeDrawing(page);
      yield page;
    }
  }
  return (await medianMs(() => bytesOf(pdfRenderer.render(kept())), runs)) / pages;
}

async function render(
  letter: LetterToWrite,
  onPage: (page: number) => void,
): Promise<{ pages: number; bytes: number }> {
  let [bytes, pages] = [0, 0];
  function* counted() {
    for (const page of composePages(letter)) {
      onPage(++pages);
      yield page;
    }
  }
  for await (const chunk of pdfRenderer.render(counted())) bytes += chunk.length;
  return { pages, bytes };
}

/** What is still in use once all that is not has been collected. */
function livingMemory(): number {
  if (!globalThis.gc) throw new Error('run with node --expose-gc');
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Milliseconds of CPU time that this process has taken so far, all its threads together; others on the machine do not count. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export async function medianMs(work: () => unknown, runs: number): Promise<number> {
  const [median] = await mediansInTurn([work], runs);
  return median!;
}

/** The median CPU time (ms) of each work, all of them done once in every run. */
async function mediansInTurn(works: readonly (() => unknown)[], runs: number): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, work] of works.entries()) {
      const start = cpuMs();
      await work();
      times[index]!.push(cpuMs() - start);
    }
  }
  return times.map((each) => each.toSorted((a, b) => a - b)[runs >> 1]!);
}

/** Every compressed stream of a file, opened. */
function streamsOf(pdf: Uint8Array): Buffer[] {
  const file = Buffer.from(pdf);
  const streams: Buffer[] = [];
  for (let at = file.indexOf('FlateDecode'); at >= 0; at = file.indexOf('FlateDecode', at + 1)) {
    const start = file.indexOf('stream\n', at) + 'stream\n'.length;
    streams.push(inflateSync(file.subarray(start, file.indexOf('\nendstream', start))));
  }
  return streams;
}
