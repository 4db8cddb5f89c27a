import nspell from 'nspell';
import { z } from 'zod';
import { isGermanWord } from '../spelling/german-words.js';
import { nearWords } from '../spelling/near-words.js';
import { serveProcess } from './serve-process.js';

const Question = z.object({ language: z.enum(['de', 'fr', 'es']), words: z.array(z.string().max(40)).max(4_000) });
type Language = z.infer<typeof Question>['language'];

/** Looking for a neighbour of a German compound takes 30 ms, so a hostile text gets no more than this many. */
const MAX_UNKNOWN = 60;

/** Each is a package of its own, with a licence of its own, and need not be installed. */
const LOAD = {
  de: () => import('dictionary-de'),
  fr: () => import('dictionary-fr'),
  es: () => import('dictionary-es'),
} as const;

/** What one language knows: the words of its dictionary, and those that can be made of them. */
interface Knowledge {
  readonly isListed: (word: string) => boolean;
  readonly isKnown: (word: string) => boolean;
}

const loaded = new Map<Language, Knowledge>();

async function knowledgeOf(language: Language): Promise<Knowledge> {
  const known = loaded.get(language) ?? (await load(language));
  loaded.set(language, known);
  return known;
}

async function load(language: Language): Promise<Knowledge> {
  const { aff, dic } = (await LOAD[language]()).default;
  const speller = nspell(lenient(Buffer.from(aff).toString()), Buffer.from(dic).toString());
  const isListed = (word: string) => speller.correct(word) || speller.correct(word.replaceAll('’', "'"));
  return { isListed, isKnown: language === 'de' ? (word) => isGermanWord(word, isListed) : isListed };
}

/**
 * nspell merges the flags of words that stand twice, so that “gerade”, listed once more for compounds, would be in compounds
 * only. Without that rule some parts of compounds pass for words, which harms less.
 */
function lenient(affixes: string): string {
  return affixes.replace(/^ONLYINCOMPOUND .*$/m, '');
}

/** The known words one slip away; what can only be made of words stands in where none is listed. */
function neighbours(word: string, { isListed, isKnown }: Knowledge): string[] {
  const listed = nearWords(word, isListed);
  return (listed.length > 0 ? listed : nearWords(word, isKnown)).slice(0, 4);
}

/** The words that are unknown, each with its neighbours. */
serveProcess(Question, async ({ language, words }) => {
  const knowledge = await knowledgeOf(language);
  const unknown = [...new Set(words)].filter(
    (word) => !knowledge.isKnown(word) && !knowledge.isKnown(word.toLowerCase()),
  );
  return unknown.slice(0, MAX_UNKNOWN).map((word) => ({ word, near: neighbours(word, knowledge) }));
});
