import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Hands } from '../src/catalogue/hands.js';
import { DEFAULT_STATIONERY, readStationery } from '../src/catalogue/stationery.js';
import { composeLetter } from '../src/composition/compose-letter.js';
import { LetterParts } from '../src/letter/parts.js';
import { plainText } from '../src/letter/reading-order.js';
import { resolveStyle } from '../src/letter/resolve-style.js';
import { StyleOptions } from '../src/letter/style.js';
import { pdfRenderer } from '../src/rendering/pdf/pdf.js';
import { bytesOf } from '../src/rendering/renderer.js';
import type { Stationery } from '../src/stationery/stationery.js';
import { type Exhibit, judge, type Verdict } from './realism/judge.js';
import { LETTERS } from './realism/letters.js';
import { plainPage } from './realism/plain-page.js';
import { realismTable } from './realism/table.js';

/**
 * How real do our pages look? Writes every Latin hand × letter × seed to PDF and has a judge measure the first page.
 *
 *     npm run bench:realism -- --judge realism.py [--hands a,b] [--letters a,b] [--seeds 1,2,3] [--out table.md]
 *
 * The judge is a program of its own and no part of this project.
 */
const { values: options } = parseArgs({
  options: {
    judge: { type: 'string', default: process.env.REALISM_JUDGE },
    hands: { type: 'string' },
    letters: { type: 'string', default: Object.keys(LETTERS).join(',') },
    seeds: { type: 'string', default: '1,2,3' },
    stationery: { type: 'string', default: DEFAULT_STATIONERY },
    work: { type: 'string', default: 'var/realism' },
    out: { type: 'string' },
  },
});
if (!options.judge) throw new Error('--judge: expected the path of realism.py (or REALISM_JUDGE to say it)');
const { judge: program, work } = options;

const hands = await Hands.read('templates/hands', path.join('var', 'cache', 'hands'));
const stationery = (await readStationery('templates')).get(options.stationery);
if (!stationery) throw new Error(`--stationery: there is no "${options.stationery}"`);
const latin = hands.names.filter((name) => hands.recipe(name).scripts[0] === 'Latn');
const seeds = options.seeds.split(',').map(Number);
await mkdir(work, { recursive: true });

const results = [];
for (const name of options.hands?.split(',') ?? latin) {
  const verdicts: Verdict[] = [];
  const plain: number[] = [];
  for (const letter of options.letters.split(',')) {
    const [ours, set] = await judgeLetter(name, letter, stationery);
    verdicts.push(...ours);
    plain.push(set.cer ?? 1);
  }
  results.push({ hand: name, category: hands.recipe(name).category, verdicts, plain });
  console.error(realismTable(results.slice(-1)).split('\n').at(-1));
}
const table = realismTable(results);
console.log(table);
if (options.out) await writeFile(options.out, `${table}\n`);

/** The verdicts on one letter in one hand with every seed, and on the same letter set plainly in the hand's font. */
async function judgeLetter(name: string, letter: string, sheet: Stationery): Promise<[Verdict[], Verdict]> {
  const hand = await hands.compile(name);
  const parts = LetterParts.parse(LETTERS[letter]);
  const exhibits: Exhibit[] = [];
  for (const seed of seeds) {
    const style = resolveStyle(StyleOptions.parse({ hand: name }), { ...hand, seed });
    const pages = composeLetter({ parts, hand, stationery: sheet, style, language: 'en' });
    if (pages.length > 1) throw new Error(`${letter} in ${name}: expected one page to judge, got ${pages.length}`);
    const exhibit = { name: `${name}-${letter}-${seed}`, file: path.join(work, `${name}-${letter}-${seed}.pdf`) };
    await writeFile(exhibit.file, await bytesOf(pdfRenderer.render(pages)));
    exhibits.push(exhibit);
    if (exhibits.length > 1) continue;
    await writeFile(path.join(work, `${name}-${letter}-plain.png`), await plainPage(pages[0]!, hands.recipe(name)));
  }
  const set = { name: `${name}-${letter}-plain`, file: path.join(work, `${name}-${letter}-plain.png`) };
  const verdicts = await judge(program, plainText(parts), [...exhibits, set]);
  return [verdicts.slice(0, -1), verdicts.at(-1)!];
}
