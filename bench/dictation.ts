import { readFileSync } from 'node:fs';
import { hear, lettersText, startLetter, timelineOf } from '../src/dictation/dictate.js';
import { Dictation } from '../src/dictation/dictation.js';
import { segmentOf } from '../src/dictation/segment.js';
import { viewOf } from '../src/dictation/view.js';
import { audioTimes, socketTimes } from './dictation-live.js';

const LETTER_CHARACTERS = 19_500;
const WARM_UP = 300;

interface Sentence {
  readonly said: string;
  readonly language?: string;
}

const sentences: Sentence[] = JSON.parse(readFileSync('test/fixtures/dictation/sentences.json', 'utf8'));
const utterances = sentences
  .filter(({ language, said }) => !language && !/dictation|listening|sleep|select all|start/.test(said))
  .flatMap(({ said }) => said.split('|'))
  .map((text) => text.trim())
  .filter(Boolean);

/** Dictates `count` utterances into one letter and times each. */
function timesOf(count: number, from: Dictation): { times: number[]; letter: Dictation } {
  let letter = from;
  const times: number[] = [];
  const first = letter.events.length;
  for (let at = 0; at < count; at++) {
    const segment = segmentOf(`b${first + at}`, utterances[at % utterances.length]!);
    const began = performance.now();
    letter = hear(letter, segment);
    times.push(performance.now() - began);
  }
  return { times, letter };
}

function percentile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(3);
}

function report(name: string, times: readonly number[]): void {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share));
  console.log(`${name.padEnd(46)} ${p50} / ${p95} / ${p99}`);
}

/** A letter as long as letters may be, in one paragraph or many. */
function longLetter(paragraphEvery: number): Dictation {
  let letter = startLetter();
  for (let at = 0; lettersText(letter).length < LETTER_CHARACTERS; at++) {
    const text = `i was walking along the river and i thought of you comma my dear period`;
    letter = hear(
      letter,
      segmentOf(`l${at}`, at % paragraphEvery === paragraphEvery - 1 ? `${text} new paragraph` : text),
    );
  }
  return letter;
}

function timed(run: () => void, count: number): number[] {
  return Array.from({ length: count }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
}

const ROUNDS = 8;

/** Each utterance's best time of several rounds: what the interpreter takes, without what else the machine does. */
function bestTimesOf(count: number, from: Dictation): number[] {
  const rounds = Array.from({ length: ROUNDS }, () => timesOf(count, from).times);
  return rounds[0]!.map((_, at) => Math.min(...rounds.map((times) => times[at]!)));
}

console.log('ms an utterance, p50 / p95 / p99');
timesOf(WARM_UP, startLetter());
report('hear, a letter of ordinary length', timesOf(400, startLetter()).times);
report(`the same, each utterance at its best of ${ROUNDS}`, bestTimesOf(400, startLetter()));
for (const [name, every] of [
  ['in paragraphs', 6],
  ['in one paragraph', 1_000_000],
] as const) {
  const letter = longLetter(every);
  report(`hear, 20,000 characters ${name}`, timesOf(100, letter).times);
  report(`the same, each utterance at its best of ${ROUNDS}`, bestTimesOf(100, letter));
  report(
    `text of it`,
    timed(() => lettersText(letter), 100),
  );
  report(
    `all that the desk shows of it`,
    timed(() => viewOf(letter), 100),
  );
  const json = JSON.stringify(letter);
  report(
    `take up from storage (${letter.events.length} utterances)`,
    timed(() => timelineOf(Dictation.parse(JSON.parse(json))), 10),
  );
}

report('utterance → letter over a WebSocket', await socketTimes(utterances.slice(0, 400)));
const heard = await audioTimes();
if (heard === null) console.log('sound → words: not measured, for want of flite or pocketsphinx');
else {
  report('voice begins → first words (pocketsphinx)', heard.firstWordsMs);
  report('voice ends → final, with 700 ms of pause', heard.finalMs);
}
