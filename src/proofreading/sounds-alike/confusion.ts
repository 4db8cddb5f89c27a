/** A confusion: where the word that was heard stands, and the word that was probably meant. */
export type Confusion = readonly [heard: RegExp, meant: string];

/** A clause ends here. */
export const CLAUSE_END = '(?=\\s*[.,!?])';

function sourceOf(text: string): string {
  return text.replaceAll(' ', '\\s+').replaceAll("'", "['’]");
}

/** `before … word … after`: the word alone is marked. Written for whole words; blanks are any white space. */
export function heard(before: string, word: string, after: string): RegExp {
  const from = before === '' ? "(?<![\\p{L}\\p{N}’'])" : `(?<=(?<![\\p{L}\\p{N}’'])(?:${sourceOf(before)})\\s+)`;
  const to = after === '' ? "(?![\\p{L}\\p{N}]|[’'-]\\p{L})" : `(?=\\s+(?:${sourceOf(after)})(?![\\p{L}\\p{N}]))`;
  // The word is looked for before its neighbours: most places of a letter do not have it.
  return new RegExp(`(?=${sourceOf(word)})${from}(?:${sourceOf(word)})${to}`, 'giu');
}
