import { readFileSync } from 'node:fs';
import { partsFromText } from '../src/letter/parts-from-text.js';
import { checkLetter } from '../src/proofreading/check-letter.js';
import { createDictionary } from '../src/proofreading/engines/dictionary.js';
import { createHarper } from '../src/proofreading/engines/harper.js';
import type { Finding } from '../src/proofreading/finding.js';
import { proofread } from '../src/proofreading/proofread.js';
import { CLEAN_LETTERS, type SampleLetter } from './proofreading/clean-letters.js';
import { LATER_ERRORS, LATER_LETTERS } from './proofreading/later-letters.js';
import { PLANTED_ERRORS, type PlantedError } from './proofreading/planted-errors.js';

/** Every letter of these hands can be written but pictures. */
const canWrite = (character: string) => !/\p{Extended_Pictographic}/u.test(character);

const LETTERS = [...CLEAN_LETTERS, ...LATER_LETTERS];
const ERRORS = [...PLANTED_ERRORS, ...LATER_ERRORS];

const readers = [createHarper(), createDictionary()];

function readLetter({ text, context }: SampleLetter): Promise<Finding[]> {
  return proofread(partsFromText(text), { ...context, canWrite }, readers);
}

interface Outcome {
  readonly planted: PlantedError;
  readonly isFound: boolean;
}

/** A reader that did not answer in time has found nothing. */
const UNREAD = 'Spelling and grammar could not be read';

async function reasonsIn(letter: SampleLetter): Promise<string[]> {
  return (await readLetter(letter)).map(({ reason }) => reason).filter((reason) => !reason.startsWith(UNREAD));
}

/** Found means: the letter with the error gives a finding that the clean letter does not. */
async function tryPlanted(planted: PlantedError): Promise<Outcome> {
  const letter = LETTERS.find(({ name }) => name === planted.letter);
  if (!letter?.text.includes(planted.from))
    throw new Error(`“${planted.from}” is not in the letter “${planted.letter}”`);
  const alarms = await reasonsIn(letter);
  const reasons = await reasonsIn({ ...letter, text: letter.text.replace(planted.from, () => planted.to) });
  return { planted, isFound: reasons.some((reason) => !alarms.includes(reason)) };
}

function table(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const outcomes = await Promise.all(ERRORS.map(tryPlanted));
const kinds = [...new Set(ERRORS.map(({ kind }) => kind))];
const byKind = kinds.map((kind) => {
  const those = outcomes.filter(({ planted }) => planted.kind === kind);
  const missed = those.filter(({ isFound }) => !isFound).map(({ planted }) => `“${planted.to.trim()}”`);
  return [kind, String(those.length), String(those.length - missed.length), missed.join(' ')];
});
const found = outcomes.filter(({ isFound }) => isFound).length;
console.log(
  table([
    ['error', 'planted', 'found', 'missed'],
    ['---', '---:', '---:', '---'],
    ...byKind,
    ['**all**', `**${outcomes.length}**`, `**${found}**`, ''],
  ]),
);

/** Sentences with a word that sounds like the one that was meant, and the same sentences right. */
const SOUND_ALIKES = readFileSync(new URL('./proofreading/sound-alikes.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

async function countFindings(sentence: string): Promise<number> {
  const text = `Dear Anna,\n\nI am writing from the kitchen. ${sentence} The rain has stopped.\n\nLove,\nTom`;
  return (await readLetter({ name: 'sentence', text, context: { locale: 'en-US' } })).length;
}

const wrong = await Promise.all(SOUND_ALIKES.map(([each]) => countFindings(each!)));
const right = await Promise.all(SOUND_ALIKES.map(([, each]) => countFindings(each!)));
console.log(
  `\nsentences with a sound-alike: ${wrong.length}, found: ${wrong.filter((each) => each > 0).length}; ` +
    `false alarms in the same sentences right: ${right.filter((each) => each > 0).length}`,
);

/** Letters by nobody's context, each after a line that names its language: written after the rules, which were mended where they gave a false alarm. */
const MORE_LETTERS: SampleLetter[] = readFileSync(new URL('./proofreading/more-letters.txt', import.meta.url), 'utf8')
  .split('---\n')
  .map((text) => ({ name: 'more', context: { locale: text.slice(2, 4) }, text: text.slice(text.indexOf('\n') + 1) }));

async function alarmsIn(name: string, letters: readonly SampleLetter[]): Promise<string[]> {
  const words = letters.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const read = await Promise.all(letters.map(readLetter));
  return [name, String(letters.length), String(words), String(read.flat().length)];
}

const alarms = [
  ...(await Promise.all(CLEAN_LETTERS.map((letter) => alarmsIn(letter.name, [letter])))),
  await alarmsIn('later letters', LATER_LETTERS),
  await alarmsIn('more letters', MORE_LETTERS),
];
console.log(
  `\n${table([['clean letter', 'letters', 'words', 'false alarms'], ['---', '---:', '---:', '---:'], ...alarms])}`,
);

/** Median and 95th percentile of the milliseconds that a letter takes, every clean letter read `rounds` times in turn. */
async function millisecondsOf(rounds: number, read: (letter: SampleLetter) => unknown): Promise<string[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const letter of CLEAN_LETTERS) {
      const began = performance.now();
      await read(letter);
      times.push(performance.now() - began);
    }
  }
  const sorted = times.toSorted((a, b) => a - b);
  return [0.5, 0.95].map((share) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1));
}

const latencies = [
  [
    'own checks, as at the desk',
    ...(await millisecondsOf(20, ({ text, context }) => checkLetter(partsFromText(text), { ...context, canWrite }))),
  ],
  ['all, with Harper and the dictionaries warm', ...(await millisecondsOf(3, readLetter))],
];
for (const reader of readers) reader.dispose();
console.log(`\n${table([['milliseconds a letter', 'median', 'p95'], ['---', '---:', '---:'], ...latencies])}`);
