import path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { Hands } from '../src/catalogue/hands.js';
import { readStationery } from '../src/catalogue/stationery.js';
import { composePages, type LetterToWrite } from '../src/composition/compose-letter.js';
import { LetterParts } from '../src/letter/parts.js';
import { resolveStyle } from '../src/letter/resolve-style.js';
import { StyleOptions } from '../src/letter/style.js';
import { pdfRenderer } from '../src/rendering/pdf/pdf.js';
import { bytesOf } from '../src/rendering/renderer.js';
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

/** What a page costs: milliseconds in the median, and kilobytes. */
export interface PageCost {
  readonly pages: number;
  readonly pdfMs: number;
  readonly writingMs: number;
  /** Merely compressing the very same content streams, in the same run: the least any PDF could cost. */
  readonly deflateMs: number;
  readonly kilobytes: number;
}

export async function pageCost(letter: LetterToWrite, runs: number): Promise<PageCost> {
  const pdf = () => bytesOf(pdfRenderer.render(composePages(letter)));
  for (let warm = 0; warm < 5; warm++) await pdf();
  const bytes = await pdf();
  const pages = [...composePages(letter)].length;
  const streams = streamsOf(bytes);
  const perPage = async (work: () => unknown) => (await medianMs(work, runs)) / pages;
  return {
    pages,
    writingMs: await perPage(() => [...composePages(letter)]),
    pdfMs: await perPage(pdf),
    deflateMs: await perPage(() => streams.map((stream) => deflateSync(stream))),
    kilobytes: bytes.length / 1024 / pages,
  };
}

/** What a page costs in a letter of `times` as many words, and how far living memory (MB) grows while it is made. */
export async function growth(letter: LetterToWrite, times: number) {
  const body = Array.from({ length: times }, () => letter.parts.body).flat();
  const long = { ...letter, parts: { ...letter.parts, body } };
  const start = performance.now();
  const { pages, bytes } = await render(long, () => {});
  const pageMs = (performance.now() - start) / pages;
  const before = livingMemory();
  let most = before;
  // Collecting takes time, so memory is looked at in a run of its own.
  await render(long, (page) => {
    if (page % 5 === 0) most = Math.max(most, livingMemory());
  });
  return { pages, pageMs, kilobytes: bytes / 1024 / pages, memoryMb: (most - before) / 2 ** 20 };
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

export async function medianMs(work: () => unknown, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[runs >> 1]!;
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
