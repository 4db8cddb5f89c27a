import { z } from 'zod';
import { type Flaw, type Found, flaw } from '../check.js';
import { languageOf } from '../context.js';
import type { LanguageReader } from '../language-reader.js';
import { prose } from '../proof-text.js';
import { bare, familiarNames } from '../spelling/familiar-names.js';
import { isCapitalised, opensSentence, wordsOf } from '../words.js';
import { DisposableProcess, type ProcessLimits } from './disposable-process.js';

const UnknownWords = z.array(z.object({ word: z.string(), near: z.array(z.string()) }));

/** French takes 5 s and 500 MB to load; a letter then takes some 50 ms. */
const LIMITS: ProcessLimits = { answerMs: 15_000, startMs: 45_000, maxRssBytes: 1_200e6, idleMs: 300_000 };

/** Beyond this no dictionary holds a word, and the neighbours of it would take long to look for. */
const MAX_WORD = 40;
const MAX_WORDS = 4_000;

/** German, French and Spanish spelling by the dictionaries of Hunspell, read by nspell in a process of its own. */
export function createDictionary(limits = LIMITS): LanguageReader {
  const speller = new DisposableProcess(new URL('./dictionary-process', import.meta.url), UnknownWords, limits);
  return {
    id: 'spelling',
    languages: ['de', 'fr', 'es'],
    async read(letter, context) {
      const language = languageOf(context.locale);
      const names = familiarNames(letter, context, language !== 'de');
      const found = prose(letter)
        .flatMap(wordsOf)
        .flatMap((word) => parts(word, language))
        .filter((word) => isWorthAsking(word, names));
      const words = found.map(({ text }) => text).slice(0, MAX_WORDS);
      const unknown = new Map((await speller.ask({ language, words })).map(({ word, near }) => [word, near]));
      return found.flatMap((word) => misspelling(word, unknown.get(word.text)));
    },
    dispose: () => speller.dispose(),
  };
}

/** French elides: “qu'elles” is two words; German “gibt's” is speech, which no dictionary has; everywhere a hyphen joins words that each are known or not. */
function parts(word: Found, language: string): Found[] {
  if (language === 'de' && /['’]/.test(word.text)) return [];
  const pattern = language === 'fr' ? /[^'’-]+(?:['’](?![^'’-]{2,}))?/gu : /[^-]+/gu;
  return [...word.text.matchAll(pattern)].map((match) => ({
    ...word,
    text: match[0],
    start: word.start + match.index,
    end: word.start + match.index + match[0].length,
  }));
}

function isWorthAsking({ text, passage, start }: Found, names: ReadonlySet<string>): boolean {
  const isName = isCapitalised(text) && names.has(bare(text));
  const isInitials = text === text.toUpperCase();
  return (
    text.length > 3 &&
    text.length <= MAX_WORD &&
    !isName &&
    !isInitials &&
    !/[\p{N}]/u.test(text) &&
    passage.text[start - 1] !== '@'
  );
}

/**
 * A word with no neighbour is taken for a name, a coinage or a word from elsewhere; a capitalised one counts only
 * where its neighbours are more than names.
 */
function misspelling(word: Found, near: readonly string[] | undefined): Flaw[] {
  if (!near || near.length === 0) return [];
  const isNameLike = isCapitalised(word.text) && (word.text.length < 7 || opensSentence(word.passage.text, word.start));
  return isNameLike ? [] : [flaw('fix', word, `“${word.text}” is in no dictionary.`, ...near)];
}
