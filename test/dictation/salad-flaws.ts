import { hear, lettersText, preview, redo, startLetter, toParts, undo } from '../../src/dictation/dictate.js';
import { Dictation } from '../../src/dictation/dictation.js';
import { languageOf } from '../../src/dictation/languages/index.js';
import { segmentOf } from '../../src/dictation/segment.js';
import { viewOf } from '../../src/dictation/view.js';
import { contentWords, type Salad, saladOf } from './salads.js';

/** All of them where time is of no matter, some of them while one works; the seeds are the same every day. */
export const SALADS = Number(process.env.SALADS ?? (process.env.CI ? 100_000 : 4_000));

/** Every so many salads are also undone, redone, read from storage, and heard word by word. */
const DEEPLY = 10;
const CONSUMED = new Set(['heard as a command', 'swallowed']);

/** The first salad of a language that makes a flawed letter, and what is wrong with it; null if none does. */
export function firstBadSalad(language: string, from: number, to: number): object | null {
  for (let seed = from; seed < to; seed++) {
    const salad = saladOf(seed, language);
    const flaws = flawsOf(salad, seed);
    if (flaws.length > 0) return { seed, flaws, salad };
  }
  return null;
}

/** What is wrong with the letter that a salad makes; empty if nothing is. */
function flawsOf({ language, utterances }: Salad, seed: number): string[] {
  const flaws: string[] = [];
  const isDeep = seed % DEEPLY === 0;
  let letter = startLetter({ today: '2026-11-23', language });
  let before: readonly string[] = [];
  utterances.forEach(({ text, pauseBeforeMs }, at) => {
    if (isDeep) flaws.push(...leavesTraces(letter, text, pauseBeforeMs));
    letter = hear(letter, segmentOf(`u${at}`, text, pauseBeforeMs));
    const view = viewOf(letter);
    flaws.push(...untidy(view.text));
    const now = contentWords(view.text);
    const continues = at > 0 && pauseBeforeMs < 600;
    if (!continues && !CONSUMED.has(whatBecame(letter, view))) {
      const kept = [...now, ...contentWords(view.last.removed ?? '')];
      const lost = [...before, ...contentWords(text)].filter((word) => !kept.includes(word));
      if (lost.length > 0) flaws.push(`lost ${lost.join(' ')} in: ${view.text}`);
    }
    before = now;
  });
  if (isDeep) flaws.push(...notReversible(letter), ...notTheSameFromStorage(letter));
  return flaws;
}

/** R16: interims of the coming utterance, word by word, are tidy and leave the letter as it is. */
function leavesTraces(letter: Dictation, text: string, pauseBeforeMs: number): string[] {
  const words = text.split(' ');
  const before = JSON.stringify(letter);
  const flaws = words.flatMap((_, at) => {
    const interim = preview(letter, { text: words.slice(0, at + 1).join(' '), pauseBeforeMs });
    return untidy(viewOf(interim).text);
  });
  return JSON.stringify(letter) === before ? flaws : [...flaws, 'an interim left a trace'];
}

function whatBecame(letter: Dictation, { last, decisions }: ReturnType<typeof viewOf>): string {
  const own = `u${letter.events.length - 1}#whole`;
  if (last.swallowed) return 'swallowed';
  const isCommand = decisions.some(({ id }) => id === own) || last.chips.some(({ decision }) => decision === own);
  const isText = decisions.some(({ id }) => id.startsWith(`u${letter.events.length - 1}#`)) || last.notice !== null;
  return isCommand || (!isText && wasHistory(letter)) ? 'heard as a command' : 'text';
}

/** Commands about what was heard before leave no decision of their own. */
function wasHistory({ events, options }: Dictation): boolean {
  const last = events.at(-1)!;
  const { fixed } = languageOf(options.language).whole;
  const command = last.type === 'heard' ? fixed.get(last.segment.text) : undefined;
  return command !== undefined && /^(?:undo|redo|flip|wake)$/.test(command({ x: [], y: [] }).do);
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

function notReversible(letter: Dictation): string[] {
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

function notTheSameFromStorage(letter: Dictation): string[] {
  const json = JSON.stringify(letter);
  const again = Dictation.parse(JSON.parse(json));
  const isSame = JSON.stringify(again) === json && lettersText(again) === lettersText(letter);
  return [...(isSame ? [] : ['not the same from storage']), ...lostInParts(letter)];
}

/** Every word of the letter is in one of its parts. */
function lostInParts(letter: Dictation): string[] {
  const inParts = contentWords(JSON.stringify(toParts(letter)).replaceAll(String.raw`\n`, ' '));
  const lost = contentWords(lettersText(letter)).filter((word) => !inParts.includes(word));
  return lost.length > 0 ? [`lost in the parts: ${lost.join(' ')}`] : [];
}
