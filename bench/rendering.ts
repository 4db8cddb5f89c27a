import { parseArgs } from 'node:util';
import { LETTERS } from './realism/letters.js';
import { benchLetter, growth, keptPageMs, memoryGrowth, pageCost } from './rendering-figures.js';

/**
 * How fast does a letter become PDF, how large is it, and how does that grow?
 *
 *     npm run bench:rendering -- [--hand la-belle-aurore] [--letter name] [--runs 40]
 *
 * "mere deflate" is what compressing the very same content streams takes, "and writing it" what compressing and writing them as a PDF
 * takes, in the same run: the least any PDF could cost.
 */
const { values: options } = parseArgs({
  options: {
    hand: { type: 'string', default: 'la-belle-aurore' },
    letter: { type: 'string', default: Object.keys(LETTERS)[0]! },
    runs: { type: 'string', default: '40' },
  },
});
const runs = Number(options.runs);

const letter = await benchLetter(options.hand, options.letter);
const { pages, pdfMs, writingMs, deflateMs, plainMs, kilobytes } = await pageCost(letter, runs);

console.log(`${options.hand}, letter "${options.letter}", ${pages} page(s) of A4, medians of ${runs}, CPU time`);
console.log(`text → PDF        ${pdfMs.toFixed(1)} ms a page, ${(1000 / pdfMs).toFixed(1)} pages/s (goal ≥ 20)`);
console.log(`  of it writing   ${writingMs.toFixed(1)} ms a page`);
console.log(`  mere deflate    ${deflateMs.toFixed(1)} ms a page; whole = ${(pdfMs / deflateMs).toFixed(2)} ×`);
console.log(`  and writing it  ${plainMs.toFixed(1)} ms a page; whole = ${(pdfMs / plainMs).toFixed(2)} × (goal ≤ 3)`);
console.log(`size              ${kilobytes.toFixed(0)} KB a page (goal ≤ 150)`);
console.log(`all that is kept  ${(await keptPageMs(letter, runs)).toFixed(1)} ms a page (PDF, SVG, picture, drawing)`);

for (const times of [1, 10, 100]) {
  const grown = await growth(letter, times);
  console.log(
    `${String(grown.pages).padStart(3)} pages         ${grown.pageMs.toFixed(1)} ms a page, ${grown.kilobytes.toFixed(0)} KB a page`,
  );
}
console.log(
  `memory            ${(await memoryGrowth(letter, 100)).toFixed(1)} MB gained from the tenth page to the last (goal: flat)`,
);
