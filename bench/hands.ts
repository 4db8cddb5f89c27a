/**
 * What each hand is worth and costs: how well its strokes cover the font's outlines (intersection over union, mean and
 * worst of the pangram set), strokes and points per sign, milliseconds of processor time
 * to trace 100 signs (the clock would measure what else the machine does).
 *
 *   npm run bench:hands [-- <hand> …]
 */
import path from 'node:path';
import { hintsFor } from '../src/catalogue/compile-hand.js';
import { Hands } from '../src/catalogue/hands.js';
import { traceStrokes } from '../src/handwriting/hand/tracing/trace-strokes.js';
import { inkOverlap, PANGRAM_SET } from '../test/support/ink-overlap.js';

const ROOT = path.resolve(import.meta.dirname, '..');

const hands = await Hands.read(path.join(ROOT, 'templates/hands'), path.join(ROOT, 'var/hands'));
const wanted = process.argv.slice(2);
console.log(['hand', 'mean', 'worst', 'strokes/sign', 'points/stroke', 'ms/100 signs'].join('\t'));
for (const name of wanted.length > 0 ? wanted : hands.names) {
  const recipe = hands.recipe(name);
  const family = await hands.family(name);
  let ms = 0;
  const traced = PANGRAM_SET.flatMap((character) => {
    const glyph = family.glyphOf(character);
    if (!glyph) return [];
    const outline = family.outline(glyph);
    const begun = process.cpuUsage();
    const strokes = traceStrokes(outline, hintsFor(character, recipe));
    ms += process.cpuUsage(begun).user / 1000;
    return [{ character, strokes, overlap: inkOverlap(outline, strokes) }];
  });
  const strokes = traced.flatMap((each) => each.strokes);
  const mean = traced.reduce((sum, { overlap }) => sum + overlap, 0) / traced.length;
  const worst = traced.toSorted((a, b) => a.overlap - b.overlap)[0]!;
  const row = [
    name,
    mean.toFixed(3),
    `${worst.overlap.toFixed(3)} ${worst.character}`,
    (strokes.length / traced.length).toFixed(2),
    (strokes.reduce((sum, { points }) => sum + points.length, 0) / strokes.length).toFixed(1),
    ((ms / traced.length) * 100).toFixed(0),
  ];
  console.log(row.join('\t'));
}
