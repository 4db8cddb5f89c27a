/** Letters that a word of our languages may hold; a plain and an accented letter are neighbours too. */
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyzäöüßàâçéèêëîïôùûœáíóúñ');

/**
 * The words one slip away from `word` that `isKnown`, likelier slips first: a letter doubled or swapped, then one left
 * out, one too many, one changed. Case is kept. A dictionary's own suggestions take a second a word, this a few milliseconds.
 */
export function nearWords(word: string, isKnown: (word: string) => boolean): string[] {
  const candidates = new Set([
    ...doubled(word),
    ...swapped(word),
    ...inserted(word),
    ...removed(word),
    ...changed(word),
  ]);
  candidates.delete(word);
  return Array.from(candidates).filter(isKnown);
}

function* doubled(word: string): Iterable<string> {
  for (let i = 0; i < word.length; i++) yield word.slice(0, i + 1) + word.slice(i);
}

function* swapped(word: string): Iterable<string> {
  for (let i = 0; i + 1 < word.length; i++) yield word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2);
}

function* inserted(word: string): Iterable<string> {
  for (let i = 1; i <= word.length; i++) for (const letter of LETTERS) yield word.slice(0, i) + letter + word.slice(i);
}

function* removed(word: string): Iterable<string> {
  for (let i = 0; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
}

function* changed(word: string): Iterable<string> {
  for (let i = 0; i < word.length; i++) {
    for (const letter of LETTERS)
      yield word.slice(0, i) + (i === 0 && isUpper(word) ? letter.toUpperCase() : letter) + word.slice(i + 1);
  }
}

function isUpper(word: string): boolean {
  return word[0] !== word[0]?.toLowerCase();
}
