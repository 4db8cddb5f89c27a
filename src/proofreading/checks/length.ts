import { type Check, type Flaw, findAll, flaw } from '../check.js';
import type { Layout } from '../context.js';
import { type ProofPassage, prose } from '../proof-text.js';
import { wordsOf } from '../words.js';

/** Longer stretches without any mark are hard to breathe through; dictation makes them. */
const MAX_WORDS_WITHOUT_MARK = 60;

export const length: Check = {
  id: 'length',
  find: (letter, { layout }) => [...(layout ? ofLayout(layout) : []), ...prose(letter).flatMap(runOns)],
};

function ofLayout({ linesLeftOver, linesOnLastPage, pages }: Layout): Flaw[] {
  if (linesLeftOver > 0) return [flaw('hint', null, `The letter is ${linesLeftOver} lines too long for its paper.`)];
  if (pages > 1 && linesOnLastPage === 1) return [flaw('hint', null, 'The last page holds a single line.')];
  return [];
}

function runOns(passage: ProofPassage): Flaw[] {
  return findAll(passage, /[^.!?…,;:—–()\n]+/g)
    .filter(({ text }) => wordsOf({ ...passage, text }).length > MAX_WORDS_WITHOUT_MARK)
    .map((found) => flaw('hint', found, `More than ${MAX_WORDS_WITHOUT_MARK} words stand here without a mark.`));
}
