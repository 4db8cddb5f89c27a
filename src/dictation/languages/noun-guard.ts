import type { Guards, Surroundings, Verdict } from '../language.js';

interface NounWords {
  /** Names of marks that are nouns too. */
  readonly watched: string;
  /** After them it is the noun. */
  readonly articles: string;
  /** "<phrase> <next word>": names of other things, such as "point de" and, with whatever follows, "à la ligne d'". */
  readonly compounds?: readonly string[];
  /** "<previous word> <phrase>", such as Spanish "en coma". */
  readonly idioms?: readonly string[];
}

/** R4 for languages without a longer list: articles, compounds and idioms tell the noun from the mark. */
export function nounGuard({ watched, articles, compounds = [], idioms = [] }: NounWords): Guards {
  const before = new Set(articles.split(' '));
  const judge = (phrase: string, { words, from, to }: Surroundings): Verdict => {
    const previous = words[from - 1] ?? '';
    if (before.has(previous)) return { reading: 'words', rule: 'R4a', doubtful: true };
    const ahead = `${phrase} ${words[to] ?? ''}`;
    const isCompound = compounds.some((each) => ahead === each || (each.endsWith("'") && ahead.startsWith(each)));
    return isCompound || idioms.includes(`${previous} ${phrase}`)
      ? { reading: 'words', rule: 'R4d', doubtful: true }
      : { reading: 'command', rule: 'R4', doubtful: false };
  };
  return { watched: new Set(watched.split('|')), articles: before, judge };
}
