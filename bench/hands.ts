/**
 * What each hand is worth and costs, as a table: its signs and how many of them are put together from others; how well its
 * strokes cover the font's outlines (intersection over union, mean and worst of the pangram set); strokes per sign and
 * points per stroke; processor seconds to trace 100 signs, and milliseconds to read the whole hand once it is kept
 * (processor time: the clock would measure what else the machine does).
 *
 *   npm run bench:hands [-- <hand> …]
 */
import path from 'node:path';
import { hintsFor } from '../src/catalogue/compile-hand.js';
import type { FontFamily } from '../src/catalogue/font-family.js';
import type { HandRecipe } from '../src/catalogue/hand-recipe.js';
import { Hands } from '../src/catalogue/hands.js';
import { traceStrokes } from '../src/handwriting/hand/tracing/trace-strokes.js';
import { inkOverlap, PANGRAM_SET } from '../test/support/ink-overlap.js';

const ROOT = path.resolve(import.meta.dirname, '..');
/** Reading a kept hand takes a few milliseconds, about as long as the processor's clock ticks. */
const LOADS = 10;
const COLUMNS = [
  'hand',
  'signs (composed)',
  'mean',
  'worst',
  'strokes/sign',
  'points/stroke',
  's/100 signs',
  'load ms',
];

const readHands = () => Hands.read(path.join(ROOT, 'templates/hands'), path.join(ROOT, 'var/cache/hands'));

/** Processor time of some work, in milliseconds. */
async function cpuMs<T>(work: () => T | Promise<T>): Promise<readonly [result: T, ms: number]> {
  const begun = process.cpuUsage();
  const result = await work();
  return [result, process.cpuUsage(begun).user / 1000];
}

async function keptFigures(name: string, family: FontFamily): Promise<{ signs: string; loadMs: number }> {
  const hand = await (await readHands()).compile(name);
  const catalogues = await Promise.all(Array.from({ length: LOADS }, readHands));
  const [, ms] = await cpuMs(async () => {
    for (const anew of catalogues) await anew.compile(name);
  });
  const characters = Object.keys(hand.characters);
  const composed = characters.filter((character) => !family.glyphOf(character)).length;
  return { signs: `${characters.length} (${composed})`, loadMs: ms / LOADS };
}

async function tracedFigures(family: FontFamily, recipe: HandRecipe): Promise<string[]> {
  const outlines = PANGRAM_SET.flatMap((character) => {
    const glyph = family.glyphOf(character);
    return glyph ? [{ character, outline: family.outline(glyph) }] : [];
  });
  const [traced, ms] = await cpuMs(() =>
    outlines.map(({ character, outline }) => traceStrokes(outline, hintsFor(character, recipe))),
  );
  const overlaps = outlines.map((each, i) => ({ ...each, overlap: inkOverlap(each.outline, traced[i]!) }));
  const strokes = traced.flat();
  const mean = overlaps.reduce((sum, { overlap }) => sum + overlap, 0) / overlaps.length;
  const worst = overlaps.toSorted((a, b) => a.overlap - b.overlap)[0]!;
  return [
    mean.toFixed(3),
    `${worst.overlap.toFixed(3)} ${worst.character}`,
    (strokes.length / traced.length).toFixed(2),
    (strokes.reduce((sum, { points }) => sum + points.length, 0) / strokes.length).toFixed(1),
    (ms / traced.length / 10).toFixed(2),
  ];
}

const { names } = await readHands();
const wanted = process.argv.slice(2);
console.log(`| ${COLUMNS.join(' | ')} |\n|${'---|'.repeat(COLUMNS.length)}`);
for (const name of wanted.length > 0 ? wanted : names) {
  const hands = await readHands();
  const family = await hands.family(name);
  const { signs, loadMs } = await keptFigures(name, family);
  const row = [name, signs, ...(await tracedFigures(family, hands.recipe(name))), loadMs.toFixed(0)];
  console.log(`| ${row.join(' | ')} |`);
}
