import path from 'node:path';
import { parseArgs } from 'node:util';
import { Hands } from '../src/catalogue/hands.js';
import { DEFAULT_STATIONERY, readStationery } from '../src/catalogue/stationery.js';
import { composeLetter } from '../src/composition/compose-letter.js';
import { LetterParts } from '../src/letter/parts.js';
import { resolveStyle } from '../src/letter/resolve-style.js';
import { StyleOptions } from '../src/letter/style.js';
import { type Crowding, crowdingOf } from './overlap/crowding.js';
import { letterFor } from './overlap/letters.js';

/**
 * Do words run into each other? Writes a letter in every hand with many seeds and measures the strokes as inked.
 * Ends with exit status 1 if two words of a line touch or ink leaves the paper.
 *
 *     npm run bench:overlap [-- --hands a,b --seeds 100 --neatness hurried]
 */
const { values: options } = parseArgs({
  options: {
    hands: { type: 'string' },
    seeds: { type: 'string', default: '100' },
    neatness: { type: 'string', default: 'natural' },
    stationery: { type: 'string', default: DEFAULT_STATIONERY },
  },
});
const hands = await Hands.read('templates/hands', path.join('var', 'cache', 'hands'));
const sheet = (await readStationery('templates')).get(options.stationery);
if (!sheet) throw new Error(`--stationery: there is no "${options.stationery}"`);
const stationery = sheet;

console.log(
  '| hand | seeds | pairs of words | touching | least gap, x-heights | crossing the next line | off the paper |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
let faults = 0;
for (const name of options.hands?.split(',') ?? hands.names) {
  const pages = await writtenIn(name);
  const sum = (of: (page: Crowding) => number) => pages.reduce((total, page) => total + of(page), 0);
  const touching = sum((page) => page.touching);
  const offPaper = sum((page) => page.offPaper);
  const crossing = (100 * sum((page) => page.crossing)) / sum((page) => page.words);
  const least = Math.min(...pages.map((page) => page.leastGap));
  faults += touching + offPaper;
  const cells = [
    name,
    options.seeds,
    sum((page) => page.pairs),
    touching,
    least.toFixed(2),
    `${crossing.toFixed(1)} %`,
    offPaper,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
process.exitCode = faults > 0 ? 1 : 0;

/** The same letter with seeds 1, 2, 3, …, every page measured. */
async function writtenIn(name: string): Promise<Crowding[]> {
  const hand = await hands.compile(name);
  const parts = LetterParts.parse(letterFor(hand.scripts[0]!));
  return Array.from({ length: Number(options.seeds) }, (_, seed) => {
    const style = resolveStyle(StyleOptions.parse({ hand: name, neatness: options.neatness }), {
      ...hand,
      seed: seed + 1,
    });
    return composeLetter({ parts, hand, stationery, style, language: 'en' }).map(crowdingOf);
  }).flat();
}
