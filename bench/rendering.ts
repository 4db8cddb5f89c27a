import path from 'node:path';
import { parseArgs } from 'node:util';
import { deflateSync, inflateSync } from 'node:zlib';
import { Hands } from '../src/catalogue/hands.js';
import { readStationery } from '../src/catalogue/stationery.js';
import { composePages, type LetterToWrite } from '../src/composition/compose-letter.js';
import { LetterParts } from '../src/letter/parts.js';
import { resolveStyle, StyleOptions } from '../src/letter/style.js';
import { pdfRenderer } from '../src/rendering/pdf/pdf.js';
import { bytesOf } from '../src/rendering/renderer.js';
import { LETTERS } from './realism/letters.js';

/**
 * How fast does a letter become PDF, how large is it, and how does that grow?
 *
 *     npm run bench:rendering -- [--hand la-belle-aurore] [--letter name] [--runs 20]
 *
 * "deflate" is what merely compressing the very same content streams takes, in the same run: the least any PDF could cost.
 */
const { values: options } = parseArgs({
  options: {
    hand: { type: 'string', default: 'la-belle-aurore' },
    letter: { type: 'string', default: Object.keys(LETTERS)[0]! },
    runs: { type: 'string', default: '20' },
  },
});
const runs = Number(options.runs);

const hands = await Hands.read('templates/hands', path.join('var', 'cache', 'hands'));
const hand = await hands.compile(options.hand);
const recipe = hands.recipe(options.hand);
const stationery = (await readStationery('templates')).get('plain-a4')!;
const parts = LetterParts.parse(LETTERS[options.letter]);
const style = resolveStyle(StyleOptions.parse({}), { xHeight: recipe.xHeight, nib: recipe.nib, seed: 7 });
const letter: LetterToWrite = { parts, hand, stationery, style, language: 'en' };

const pdfOf = (each: LetterToWrite) => bytesOf(pdfRenderer.render(composePages(each)));

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

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

async function millisecondsOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

const warm = await pdfOf(letter);
const pages = [...composePages(letter)].length;
for (let i = 0; i < 5; i++) await pdfOf(letter);
const streams = streamsOf(warm);
const writing = await millisecondsOf(() => [...composePages(letter)]);
const whole = await millisecondsOf(() => pdfOf(letter));
const deflating = await millisecondsOf(() => streams.map((stream) => deflateSync(stream)));

console.log(`${options.hand}, letter "${options.letter}", ${pages} page(s) of A4, medians of ${runs}`);
console.log(
  `text → PDF        ${(whole / pages).toFixed(1)} ms a page, ${((1000 * pages) / whole).toFixed(1)} pages/s (goal ≥ 20)`,
);
console.log(`  of it writing   ${(writing / pages).toFixed(1)} ms a page`);
console.log(
  `  mere deflate    ${(deflating / pages).toFixed(1)} ms a page; whole = ${(whole / deflating).toFixed(2)} × (goal ≤ 3)`,
);
console.log(`size              ${(warm.length / 1024 / pages).toFixed(0)} KB a page (goal ≤ 150)`);

for (const times of [1, 10, 50]) {
  const long = { ...letter, parts: { ...parts, body: Array.from({ length: times }, () => parts.body).flat() } };
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const start = performance.now();
  let [bytes, most, count] = [0, before, 0];
  function* counted() {
    for (const page of composePages(long)) {
      count++;
      yield page;
    }
  }
  for await (const chunk of pdfRenderer.render(counted())) {
    bytes += chunk.length;
    most = Math.max(most, process.memoryUsage().rss);
  }
  const took = performance.now() - start;
  const memory = ((most - before) / 2 ** 20).toFixed(0);
  console.log(
    `${String(count).padStart(3)} pages         ${(took / count).toFixed(1)} ms a page, ${(bytes / 1024 / count).toFixed(0)} KB a page, memory +${memory} MB`,
  );
}
