import path from 'node:path';
import { hintsFor } from '../src/catalogue/compile-hand.js';
import { Hands } from '../src/catalogue/hands.js';
import type { LetterToWrite } from '../src/composition/compose-letter.js';
import { Draft } from '../src/composition/draft.js';
import { hear, startLetter } from '../src/dictation/dictate.js';
import { segmentOf } from '../src/dictation/segment.js';
import { traceStrokes } from '../src/handwriting/hand/tracing/trace-strokes.js';
import { PANGRAM_SET } from '../test/support/ink-overlap.js';
import { LETTERS } from './realism/letters.js';
import { benchLetter, cpuMs, growth, keptPageMs, medianMs, memoryGrowth, pageCost } from './rendering-figures.js';
import { twoWriters } from './two-writers.js';

/**
 * The figures that we claim, each against its goal, as one table. Those of realism and proofreading take minutes and have
 * commands of their own (`bench:realism`, `bench:proofreading`). Times are this process's CPU time: other work on the machine does not
 * count, though it slows a core down.
 *
 *     npm run bench     which goes on with the desk's figures (desk.ts)
 */
const HAND = 'la-belle-aurore';
const LETTER = Object.keys(LETTERS)[0]!;
const RUNS = 40;

type Row = readonly [figure: string, measured: string, goal: string];

async function renderingRows(letter: LetterToWrite): Promise<Row[]> {
  const { pdfMs, deflateMs, plainMs, kilobytes } = await pageCost(letter, RUNS);
  const two = await twoWriters(HAND, LETTER, RUNS);
  const short = await growth(letter, 10);
  const long = await growth(letter, 100);
  const kept = await keptPageMs(letter, RUNS);
  return [
    ['text → PDF, pages a second', (1000 / pdfMs).toFixed(1), '≥ 20'],
    [`… by two processes at once (by the clock: ${two.byClock.toFixed(0)})`, two.byCpu.toFixed(1), '≥ 36'],
    [
      `… as a multiple of deflating and writing the same content (of deflating alone: ${(pdfMs / deflateMs).toFixed(2)})`,
      (pdfMs / plainMs).toFixed(2),
      '≤ 3',
    ],
    [`PDF, KB a page (of ${long.pages} full pages: ${long.kilobytes.toFixed(0)})`, kilobytes.toFixed(0), '≤ 150'],
    [
      `a page of ${long.pages} costs as much as one of ${short.pages}, times`,
      (long.pageMs / short.pageMs).toFixed(2),
      '≤ 1.2',
    ],
    [
      `living memory gained from the tenth page to the ${long.pages}th, MB`,
      (await memoryGrowth(letter, 100)).toFixed(1),
      'flat',
    ],
    ['a page in all that is kept (PDF, SVG, picture, drawing), pages a second', (1000 / kept).toFixed(1), ''],
  ];
}

/** A full page, to which word after word is added, as while somebody dictates. */
async function liveRow(letter: LetterToWrite): Promise<Row> {
  const draft = new Draft();
  let last = letter.parts.body.at(-1)!;
  const before = letter.parts.body.slice(0, -1);
  const write = () => {
    last += ' again';
    draft.write({ ...letter, parts: { ...letter.parts, body: [...before, last] } });
  };
  write();
  return ['one more word on a full page, ms', (await medianMs(write, RUNS)).toFixed(1), '≤ 4'];
}

async function handRow(): Promise<Row> {
  const hands = await Hands.read('templates/hands', path.join('var', 'cache', 'hands'));
  const [family, recipe] = [await hands.family(HAND), hands.recipe(HAND)];
  const glyphs = PANGRAM_SET.flatMap((character) => {
    const glyph = family.glyphOf(character);
    return glyph ? [{ character, outline: family.outline(glyph) }] : [];
  });
  const start = cpuMs();
  for (const { character, outline } of glyphs) traceStrokes(outline, hintsFor(character, recipe));
  const seconds = (cpuMs() - start) / 1000;
  return ['compile a hand, s for 100 glyphs', ((100 * seconds) / glyphs.length).toFixed(2), '≤ 3'];
}

const UTTERANCE = 'i was walking along the river and i thought of you comma my dear period';

/** What is measured is the letter growing to a few thousand words; the goal is a share of the pause after an utterance. */
async function dictationRow(): Promise<Row> {
  let [letter, count] = [startLetter(), 0];
  const dictate = () => {
    letter = hear(letter, segmentOf(`b${count++}`, UTTERANCE));
  };
  return ['dictation, ms an utterance', (await medianMs(dictate, 200)).toFixed(2), '≤ 4'];
}

const letter = await benchLetter(HAND, LETTER);
const rows: Row[] = [...(await renderingRows(letter)), await liveRow(letter), await handRow(), await dictationRow()];
console.log('| figure | measured | goal |\n|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
