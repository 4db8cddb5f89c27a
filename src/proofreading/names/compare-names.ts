import { fold, isCapitalised } from '../words.js';
import { areSpellingsOfOne, isGivenName, mayBeSamePerson } from './diminutives.js';
import { editDistance } from './edit-distance.js';
import { GREETINGS, isPetName, TITLES } from './titles.js';

/** How a name that was written compares with the name that was expected. */
export type NameMatch =
  | { readonly kind: 'same' }
  /** No name was written, only "Mum" or "my love". */
  | { readonly kind: 'unnamed' }
  /** A slip of the pen away from a name that was expected. */
  | { readonly kind: 'close'; readonly said: string; readonly meant: string }
  /** `isGivenName`: known for a name, so hardly a pet name. */
  | { readonly kind: 'different'; readonly said: string; readonly isGivenName: boolean };

/**
 * Compares the name in a salutation or signature with the full name on the order. Titles, greetings, endearments,
 * accents and pet names (Kate for Catherine) do not count; one name of several that fits is enough.
 */
export function compareNames(written: string, expected: string): NameMatch {
  const said = nameWords(written);
  const known = expected.split(/[\s.,&/-]+/).filter((word) => word !== '' && !TITLES.has(fold(word)));
  if (said.length === 0 || known.length === 0) return { kind: 'unnamed' };
  const matches = said.map((word) => compareWord(word, known));
  const [given, family] = matches;
  // "Marion Okafor" for Miriam Okafor: the family's name alone is not the person's.
  const isNamedInFull = said.length === 2 && known.length > 1 && isGivenName(fold(said[0]!)) && !JOINED.test(written);
  if (isNamedInFull && given!.kind !== 'same' && family!.kind === 'same') return given!;
  const best = (['same', 'close', 'different'] as const).map((kind) => matches.find((match) => match.kind === kind));
  return best.find((match) => match !== undefined) ?? { kind: 'unnamed' };
}

/** Several people: "Tom and Anna Fisher". */
const JOINED = /(?<!\p{L})(?:and|und|et|y|e)(?!\p{L})|&/iu;

/** The capitalised words that can be names: without greeting, title and endearment. */
export function nameWords(text: string): string[] {
  const words = text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  return words
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => {
      const folded = fold(word);
      return isCapitalised(word) && !GREETINGS.has(folded) && !TITLES.has(folded) && !isPetName(folded);
    });
}

function compareWord(word: string, known: readonly string[]): NameMatch {
  const said = fold(word);
  const names = known.map((name) => ({ name, folded: fold(name) }));
  const other = names.find(({ folded }) => areSpellingsOfOne(said, folded));
  if (other && !names.some(({ folded }) => folded === said)) return { kind: 'close', said: word, meant: other.name };
  if (names.some(({ folded }) => isSame(said, folded)) || isInitials(word, known)) return { kind: 'same' };
  const close = names.find(({ folded }) => isSlip(said, folded));
  if (close && !isGivenName(said)) return { kind: 'close', said: word, meant: close.name };
  return { kind: 'different', said: word, isGivenName: isGivenName(said) };
}

function isSame(said: string, known: string): boolean {
  return mayBeSamePerson(said, known) || (said.length === 1 && known.startsWith(said));
}

/** "J" or "JB" for Jean Baptiste. */
function isInitials(word: string, known: readonly string[]): boolean {
  const initials = known.map((name) => fold(name)[0]).join('');
  return word.length <= 3 && word === word.toUpperCase() && initials.includes(fold(word));
}

/** Two letters may differ, one in a short name; with the first letter other, only a swap or one letter. */
function isSlip(said: string, known: string): boolean {
  const limit = Math.min(said.length, known.length) >= 6 ? 2 : 1;
  const distance = editDistance(said, known, limit);
  return Math.min(said.length, known.length) >= 4 && distance <= (said[0] === known[0] ? limit : 1);
}
