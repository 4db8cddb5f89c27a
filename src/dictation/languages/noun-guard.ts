import type { Guards, Surroundings, Verdict } from './language.js';

interface NounWords {
  /** Names of marks that are nouns too, set apart by "|". */
  readonly watched: string;
  /** After them it is the noun; where nouns have genders, those that go with this one. */
  readonly articles: string | ((phrase: string) => string);
  /** Between an article and the noun they describe it; alone they end no sentence. */
  readonly adjectives?: string;
  /** "<phrase> <next word>": names of other things, such as "point de" and, with whatever follows, "à la ligne d'". */
  readonly compounds?: readonly string[];
  /** "<previous word> <phrase>", such as Spanish "en coma". */
  readonly idioms?: readonly string[];
  /** The same, but not where one of the other words follows. */
  readonly idiomsUnlessBefore?: readonly (readonly [idiom: string, next: string])[];
}

/** R4 for languages without a longer list: articles, compounds and idioms tell the noun from the mark. */
export function nounGuard({
  watched,
  articles,
  adjectives = '',
  compounds = [],
  idioms = [],
  idiomsUnlessBefore = [],
}: NounWords): Guards {
  const phrases = watched.split('|');
  const articlesOf = typeof articles === 'string' ? () => articles : articles;
  const articlesFor = new Map(phrases.map((phrase) => [phrase, new Set(articlesOf(phrase).split(' '))]));
  const described = new Set(adjectives.split(' '));
  const judge = (phrase: string, { words, from, to }: Surroundings): Verdict => {
    const previous = words[from - 1] ?? '';
    const next = words[to] ?? '';
    const before = articlesFor.get(phrase);
    const isDescribed = described.has(previous) && before?.has(words[from - 2] ?? '') === true;
    if (before?.has(previous) || isDescribed) return { reading: 'words', rule: 'R4a', doubtful: true };
    const ahead = `${phrase} ${next}`;
    const behind = `${previous} ${phrase}`;
    const isIdiom =
      compounds.some((each) => ahead === each || (each.endsWith("'") && ahead.startsWith(each))) ||
      idioms.includes(behind) ||
      idiomsUnlessBefore.some(([idiom, others]) => behind === idiom && !others.split(' ').includes(next));
    return isIdiom
      ? { reading: 'words', rule: 'R4d', doubtful: true }
      : { reading: 'command', rule: 'R4', doubtful: false };
  };
  return { watched: new Set(phrases), judge };
}
