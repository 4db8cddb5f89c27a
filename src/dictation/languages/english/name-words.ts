import type { Token } from '../../reading/tokens.js';
import { nameAt } from '../../reading/vocabulary.js';
import { wordSet } from '../word-set.js';
import { ENGLISH_NAMES } from './names.js';
import { ADJECTIVE_ENDING, ADJECTIVES, DETERMINERS, FUNCTION_WORDS } from './words.js';

/** What one calls one's own: a name where nothing says whose, "I told Mom", but "my mom". */
const KIN = wordSet(
  'mom mum mama mamma mummy mommy momma dad daddy papa grandma grandpa granny nana gran grandad granddad',
);
const GOD = wordSet('god');
/** Before a name they are a part of it: "aunt carol". */
const TITLES_OF_NAMES = wordSet('aunt auntie uncle doctor professor');
/** The same before a name that is known: "lady jane", "saint mary's". */
const TITLES_OF_KNOWN_NAMES = wordSet(
  'lady lord sir captain king queen prince princess saint cousin sister brother father mother',
);
/** After them a name always follows: "mrs klausen". */
const SHORT_TITLES = wordSet('mr mrs ms dr');
/** Counted by letters: "vitamin c", "plan b". */
const LETTERED = wordSet('plan vitamin grade letter gate section type group team row platform exhibit hepatitis');
const NO_NAMES = wordSet(
  'says said made came comes went goes lives lived wrote writes asked told called thinks loves sends',
);

/** Whether the word at a place is a name though no list knows it: R10's "Mom", "Aunt Carol", "Mrs. Klausen", "God", "plan B". */
export function isEnglishName(tokens: readonly Token[], at: number): boolean {
  const word = bare(tokens, at);
  if (KIN.has(word)) return !isDetermined(tokens, at);
  if (GOD.has(word)) return !isDetermined(tokens, at) || tokens[at - 1]?.lower === 'my';
  if (TITLES_OF_NAMES.has(word)) return bringsName(tokens, at);
  if (TITLES_OF_KNOWN_NAMES.has(word)) return isBesideKnownName(tokens, at) && bringsName(tokens, at);
  const before = tokens[at - 1];
  if (before === undefined || before.closes.length > 0) return false;
  if (LETTERED.has(before.lower)) return /^[a-z]$/.test(word) && !(word === 'a' && canBeName(tokens, at + 1));
  if (SHORT_TITLES.has(before.lower)) return canBeName(tokens, at);
  return TITLES_OF_NAMES.has(before.lower) && bringsName(tokens, at - 1);
}

/** "aunt carol sends", but "my aunt carol" and "aunt made". */
function bringsName(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.closes.length === 0 && !isDetermined(tokens, at) && canBeName(tokens, at + 1);
}

function isBesideKnownName(tokens: readonly Token[], at: number): boolean {
  return at + 1 < tokens.length && nameAt(ENGLISH_NAMES, tokens, at + 1) !== null;
}

function canBeName(tokens: readonly Token[], at: number): boolean {
  const word = bare(tokens, at);
  return word !== '' && !FUNCTION_WORDS.has(word) && !NO_NAMES.has(word) && !isDescription(word);
}

/** Whose it is, or which, stands before: "my dear old dad", "anna's mom", "my mom and dad". */
function isDetermined(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (isDescription(bare(tokens, before)) || joinsKin(tokens, before) || joinsKin(tokens, before + 1)) before -= 1;
  const word = tokens[before]?.lower ?? '';
  // "I told her that Dad would call"; "that dad of yours" is rarer.
  if (word === 'that') return tokens[at + 1]?.lower === 'of';
  return DETERMINERS.has(word) || word.endsWith("'s");
}

/** The "and" of "mom and dad". */
function joinsKin(tokens: readonly Token[], at: number): boolean {
  return /^(?:and|or)$/.test(tokens[at]?.lower ?? '') && KIN.has(bare(tokens, at - 1));
}

const isDescription = (word: string) => ADJECTIVES.has(word) || ADJECTIVE_ENDING.test(word);

function bare(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower.replace(/'s$/, '') ?? '';
}
