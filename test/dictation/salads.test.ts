import { hear, lettersText, redo, startLetter, toParts, undo } from '../../src/dictation/dictate.js';
import { Dictation } from '../../src/dictation/dictation.js';
import { segmentOf } from '../../src/dictation/segment.js';
import { viewOf } from '../../src/dictation/view.js';
import { contentWords, saladOf } from './salads.js';

const SALADS = Number(process.env.SALADS ?? 100_000);
const BATCHES = 10;
/** Every so many salads are also undone, redone and read from storage. */
const DEEPLY = 5;
const CONSUMED = new Set(['heard as a command', 'swallowed']);

/** What is wrong with the letter that this salad makes; empty if nothing is. */
function flawsOf(seed: number): string[] {
  const flaws: string[] = [];
  let letter = startLetter({ today: '2026-11-23' });
  let before = contentWords('');
  saladOf(seed).utterances.forEach(({ text, pauseBeforeMs }, at) => {
    letter = hear(letter, segmentOf(`u${at}`, text, pauseBeforeMs));
    const view = viewOf(letter);
    flaws.push(...untidy(view.text));
    const now = contentWords(view.text);
    const continues = at > 0 && pauseBeforeMs < 600;
    if (!continues && !CONSUMED.has(whatBecame(letter))) {
      const kept = [...now, ...contentWords(view.last.removed ?? '')];
      const lost = [...before, ...contentWords(text)].filter((word) => !kept.includes(word));
      if (lost.length > 0) flaws.push(`lost ${lost.join(' ')} in: ${view.text}`);
    }
    before = now;
  });
  if (seed % DEEPLY === 0) flaws.push(...notReversible(letter), ...notTheSameFromStorage(letter));
  return flaws;
}

function whatBecame(letter: ReturnType<typeof startLetter>): string {
  const { last, decisions } = viewOf(letter);
  const own = `u${letter.events.length - 1}#whole`;
  if (last.swallowed) return 'swallowed';
  const isCommand = decisions.some(({ id }) => id === own) || last.chips.some(({ decision }) => decision === own);
  const isText = decisions.some(({ id }) => id.startsWith(`u${letter.events.length - 1}#`)) || last.notice !== null;
  return isCommand || (!isText && wasHistory(letter)) ? 'heard as a command' : 'text';
}

const HISTORY = /^(?:undo|undo that|redo that|i meant the word|make that a word|make that a command|wake up)$/;

function wasHistory({ events }: ReturnType<typeof startLetter>): boolean {
  const last = events.at(-1)!;
  return last.type === 'heard' && HISTORY.test(last.segment.text);
}

function untidy(text: string): string[] {
  const flaws = [
    [/ {2}/, 'two blanks'],
    [/ \n|\n /, 'a blank beside a line break'],
    [/\n{3}/, 'two blank lines'],
    [/^\s|\s$/, 'white space at an end'],
    [/(?<!\bm)[,;:.?!] ?[,;:]|[,;:] [.?!]/, 'marks in a row'],
  ] as const;
  return flaws.filter(([pattern]) => pattern.test(text)).map(([, name]) => `${name}: ${JSON.stringify(text)}`);
}

function notReversible(letter: ReturnType<typeof startLetter>): string[] {
  const text = lettersText(letter);
  let back = letter;
  let steps = 0;
  for (; viewOf(back).canUndo; steps++) back = undo(back);
  const isEmpty = lettersText(back) === '';
  for (; steps > 0; steps--) back = redo(back);
  const isBack = lettersText(back) === text;
  return [
    ...(isEmpty ? [] : ['undo does not lead to an empty letter']),
    ...(isBack ? [] : ['redo does not lead back']),
  ];
}

function notTheSameFromStorage(letter: ReturnType<typeof startLetter>): string[] {
  const json = JSON.stringify(letter);
  const again = Dictation.parse(JSON.parse(json));
  const isSame = JSON.stringify(again) === json && lettersText(again) === lettersText(letter);
  toParts(letter);
  return isSame ? [] : ['not the same from storage'];
}

describe(`${SALADS} command salads`, () => {
  it.each(Array.from({ length: BATCHES }, (_, batch) => batch))(
    'make tidy letters that lose no word, undo to nothing and survive storage (seeds from batch %i)',
    (batch) => {
      const size = Math.ceil(SALADS / BATCHES);
      expect(firstBadSalad(batch * size, (batch + 1) * size)).toBeNull();
    },
    120_000,
  );
});

function firstBadSalad(from: number, to: number): object | null {
  for (let seed = from; seed < to; seed++) {
    const flaws = flawsOf(seed);
    if (flaws.length > 0) return { seed, flaws, salad: saladOf(seed) };
  }
  return null;
}
