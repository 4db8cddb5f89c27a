import { type Check, type Flaw, flaw, type Span, wholeOf } from '../check.js';
import { languageOf, type ProofreadingContext } from '../context.js';
import { nameWords } from '../names/compare-names.js';
import { editDistance } from '../names/edit-distance.js';
import { type ProofPassage, type ProofText, passagesOf, prose } from '../proof-text.js';
import { CLOSING, FORMAL_CLOSING, IMPERSONAL_SALUTATION, INTIMATE_SALUTATION } from '../registers.js';
import { fold, likeIn, wordsOf } from '../words.js';

export const closing: Check = {
  id: 'closing',
  find: (letter, context) => {
    const [found] = passagesOf(letter, 'closing');
    if (!found) return isUnsigned(letter) ? [flaw('warn', null, 'The letter ends without a closing.')] : [];
    return [...secondClosing(letter), ...misspelt(found, context), ...wrongRegister(found, letter, context)];
  },
};

/** A letter that ends in a name, or in a line of love, is closed well enough. */
function isUnsigned(letter: ProofText): boolean {
  const last = prose(letter).findLast(({ part }) => part === 'body');
  const lastLine = last?.text.split('\n').at(-1) ?? '';
  const isClosed = closingIn(lastLine) || lastLine.split(/\s+/).length <= 4 || SAYS_WHO.test(lastLine);
  return last !== undefined && passagesOf(letter, 'signature').length === 0 && !isClosed;
}

/** "Your wife, who would do it all again" */
const SAYS_WHO = /^(?:your|the) [^.!?]{1,60}$/iu;

function closingIn(line: string): boolean {
  return CLOSING.test(fold(line).replace(/[.,!;:\s]+$/, ''));
}

/** A closing phrase alone in the last line of the body, right above the closing. */
function secondClosing(letter: ProofText): Flaw[] {
  const last = passagesOf(letter, 'body').at(-1);
  if (!last) return [];
  const start = last.text.lastIndexOf('\n') + 1;
  const line: Span = { passage: last, start, end: last.text.length };
  return closingIn(last.text.slice(start)) ? [flaw('warn', line, 'The letter closes twice.', '')] : [];
}

/** The long words that English letters close with; no dictionary reads closings, for they are full of names. */
const COURTESIES = [
  'sincerely',
  'regards',
  'respectfully',
  'affectionately',
  'affection',
  'faithfully',
  'cordially',
  'gratefully',
  'gratitude',
  'sympathy',
];
const COURTESIES_TOO = ['regard', 'grateful', 'faithful', 'respectful', 'affectionate', 'cordial', 'sincere'];

function misspelt(found: ProofPassage, { locale }: ProofreadingContext): Flaw[] {
  if (languageOf(locale) !== 'en') return [];
  return wordsOf(found).flatMap((word) => {
    const said = fold(word.text);
    if (said.length < 6 || [...COURTESIES, ...COURTESIES_TOO].includes(said)) return [];
    const meant = COURTESIES.find((each) => each[0] === said[0] && editDistance(said, each, 2) <= 2);
    return meant ? [flaw('fix', word, `“${word.text}” is in no dictionary.`, likeIn(word.text, meant))] : [];
  });
}

function wrongRegister(found: ProofPassage, letter: ProofText, { locale }: ProofreadingContext): Flaw[] {
  const greeting = passagesOf(letter, 'salutation')[0]?.text ?? '';
  const words = fold(found.text);
  const isImpersonal = greeting.search(IMPERSONAL_SALUTATION) >= 0;
  if (FORMAL_CLOSING.test(words) && greeting.search(INTIMATE_SALUTATION) >= 0) {
    return [flaw('warn', wholeOf(found), `“${found.text}” is too formal after “${greeting}”.`)];
  }
  if (languageOf(locale) !== 'en') return [];
  if (/yours faithfully/.test(words) && !isImpersonal && nameWords(greeting).length > 0) {
    return [flaw('hint', wholeOf(found), 'To somebody named one closes “Yours sincerely”.', 'Yours sincerely,')];
  }
  if (/yours sincerely/.test(words) && isImpersonal) {
    return [flaw('hint', wholeOf(found), 'To “Dear Sir or Madam” one closes “Yours faithfully”.', 'Yours faithfully,')];
  }
  return [];
}
