import { type Check, type Flaw, findAll, flaw } from '../check.js';
import type { Layout } from '../context.js';
import { type ProofPassage, prose } from '../proof-text.js';
import { wordsOf } from '../words.js';

/** Longer stretches without any mark are hard to breathe through; dictation makes them. */
const MAX_WORDS_WITHOUT_MARK = 60;

/** A closing and a name, say, with nothing of the letter itself. */
const FEW_LINES = 2;

export const length: Check = {
  id: 'length',
  find: (letter, { layout }) => [...(layout ? ofLayout(layout) : []), ...prose(letter).flatMap(runOns)],
};

/** A letter that does not fit at all is not written in the first place; this one leaves a last page that looks forgotten. */
function ofLayout({ linesOnLastPage, pages }: Layout): Flaw[] {
  if (pages < 2 || linesOnLastPage > FEW_LINES) return [];
  const lines = linesOnLastPage === 1 ? 'a single line' : `${linesOnLastPage} lines`;
  const reason = `The last of ${pages} pages holds ${lines}: a few words less, or smaller writing, would save it.`;
  return [flaw('hint', null, reason)];
}

function runOns(passage: ProofPassage): Flaw[] {
  return findAll(passage, /[^.!?…,;:—–()\n]+/g)
    .filter(({ text }) => wordsOf({ ...passage, text }).length > MAX_WORDS_WITHOUT_MARK)
    .map((found) => flaw('hint', found, `More than ${MAX_WORDS_WITHOUT_MARK} words stand here without a mark.`));
}
