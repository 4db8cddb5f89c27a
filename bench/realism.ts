import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Hands } from '../src/catalogue/hands.js';
import { DEFAULT_STATIONERY, readStationery } from '../src/catalogue/stationery.js';
import { composeLetter } from '../src/composition/compose-letter.js';
import type { PageDrawing } from '../src/handwriting/page/page-drawing.js';
import { LetterParts } from '../src/letter/parts.js';
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
 *     npm run bench:realism -- --judge realism.py [--hands a,b] [--letters a,b] [--seeds 1,2,3] [--unread] [--out table.md]
 *
 * The judge is a program of its own and no part of this project.
 */
const { values: options } = parseArgs({
  options: {
    judge: { type: 'string', default: process.env.REALISM_JUDGE },
    hands: { type: 'string' },
    letters: { type: 'string', default: Object.keys(LETTERS).join(',') },
    seeds: { type: 'string', default: '1,2,3' },
    /** Leaves out the text recogniser, which takes longer than all else. */
    unread: { type: 'boolean', default: false },
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
    if (set) plain.push(set.cer ?? 1);
  }
  results.push({ hand: name, category: hands.recipe(name).category, verdicts, plain });
  console.error(realismTable(results.slice(-1)).split('\n').at(-1));
}
const table = realismTable(results);
console.log(table);
if (options.out) await writeFile(options.out, `${table}\n`);

/** The verdicts on one letter in one hand with every seed, and, if it is read, on the same letter set plainly in the hand's font. */
async function judgeLetter(name: string, letter: string, sheet: Stationery): Promise<[Verdict[], Verdict?]> {
  const hand = await hands.compile(name);
  const parts = LetterParts.parse(LETTERS[letter]);
  const verdicts: Verdict[] = [];
  const written = seeds.map((seed) => {
    const style = resolveStyle(StyleOptions.parse({ hand: name }), { ...hand, seed });
    return composeLetter({ parts, hand, stationery: sheet, style, language: 'en' });
  });
  for (const [i, pages] of written.entries()) {
    const bytes = await bytesOf(pdfRenderer.render(pages));
    verdicts.push(await judge(program, await exhibit(`${name}-${letter}-${seeds[i]}`, 'pdf', bytes, pages[0]!)));
  }
  if (options.unread) return [verdicts];
  const first = written[0]![0]!;
  const plain = await plainPage(first, hands.recipe(name));
  return [verdicts, await judge(program, await exhibit(`${name}-${letter}-plain`, 'png', plain, first))];
}

async function exhibit(name: string, format: string, bytes: Uint8Array, page: PageDrawing): Promise<Exhibit> {
  const file = path.join(work, `${name}.${format}`);
  await writeFile(file, bytes);
  if (options.unread) return { name, file, text: null };
  return { name, file, text: page.words.map(({ text, goesOn }) => (goesOn ? text : `${text} `)).join('') };
}
