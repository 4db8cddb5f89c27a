import { editDistance } from '../names/edit-distance.js';
import { fold, isCapitalised } from '../words.js';

/** A word that a dictionary does not hold, and what stands around it. */
export interface UnknownWord {
  readonly text: string;
  readonly opensSentence: boolean;
  /** What the dictionary has instead, best first. */
  readonly suggestions: readonly string[];
}

/**
 * The suggestions for a word that is surely misspelt, or none for one that is more likely a name, a coinage or
 * a word from elsewhere: a letter is full of these, and only a word that is nearly another can be called wrong.
 */
export function judgeUnknownWord(word: UnknownWord): string[] {
  const { text, opensSentence, suggestions } = word;
  if (CALENDAR.has(text)) return [text[0]!.toUpperCase() + text.slice(1)];
  const near = suggestions.filter((suggestion) => isNear(text, suggestion));
  if (near.length === 0 || suggestions.some((each) => isOtherSpelling(text, each))) return [];
  if (!isCapitalised(text)) return near;
  const usual = near.filter((suggestion) => CALENDAR.has(fold(suggestion)) || COURTESIES.has(fold(suggestion)));
  if (usual.length > 0) return usual;
  return opensSentence && near.some((suggestion) => isTypicalSlip(fold(text), fold(suggestion))) ? near : [];
}

/** Days, months and feasts: the capitalised words that everybody writes, and misspells. */
const CALENDAR = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december christmas easter thanksgiving halloween hanukkah valentine valentine's american english
  montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz juni juli oktober dezember
  weihnachten ostern`.split(/\s+/),
);

/** What sentences of a letter open with, in capitals that are no sign of a name. */
const COURTESIES = new Set('dearest congratulations thanks thank greetings blessings'.split(' '));

/** Up to three letters only a swap or an apostrophe is near; from eight, two letters may differ. */
function isNear(text: string, suggestion: string): boolean {
  const [said, meant] = [fold(text), fold(suggestion)];
  if (said.replaceAll("'", '') === meant.replaceAll("'", '')) return said !== meant || isOnlyCase(text, suggestion);
  if (said.length <= 3) return said.length === meant.length && editDistance(said, meant, 1) <= 1 && isSwap(said, meant);
  const limit = said.length >= 8 ? 2 : 1;
  if (/[ -]/.test(meant)) return meant.replaceAll(/[ -]/g, '') === said;
  const isFew = editDistance(said, meant, limit) <= limit;
  return (
    isFew ||
    (said.length >= 6 && said[0] === meant[0] && said.at(-1) === meant.at(-1) && editDistance(said, meant, 2) <= 2)
  );
}

function isOnlyCase(text: string, suggestion: string): boolean {
  return text !== suggestion && text.toLowerCase() === suggestion.toLowerCase();
}

function isSwap(one: string, other: string): boolean {
  return Array.from(one).toSorted().join('') === Array.from(other).toSorted().join('');
}

/** Colour and color, realise and realize, fête and fete are right somewhere. */
function isOtherSpelling(text: string, suggestion: string): boolean {
  const [said, meant] = [text.toLowerCase(), suggestion.toLowerCase()];
  if (said === meant) return false;
  return (
    (/[^\p{ASCII}]/u.test(text.replaceAll('’', '')) && fold(text) === fold(suggestion)) ||
    neutral(said) === neutral(meant)
  );
}

/** A word without what British and American spelling write differently. */
function neutral(word: string): string {
  return word
    .replace(/our(?=s?$|ed|ing|ful|ite|able|less|hood|ly|er|is|'s)/g, 'or')
    .replace(/([iy])s(?=e|ing|ation)/g, '$1z')
    .replace(/ll(?=ed|ing|er|ous|or)/g, 'l')
    .replace(/(?<=[tb])re(?=s?$|d$)/, 'er')
    .replace(/ogue(?=s?$)/, 'og')
    .replace(/(?<=def|off|lic|pret)ence(?=s?$)/, 'ense')
    .replace(/grey/, 'gray')
    .replace(/[ao]e/g, 'e')
    .replace(/(?<=g)e(?=ment)/, '')
    .replace(/mme?(?=s?$)/, 'm')
    .replace(/lf(?=ul|il)|ll(?=ful|ment)/, 'l')
    .replace(/plough/, 'plow')
    .replace(/pyjama/, 'pajama')
    .replace(/mum/, 'mom')
    .replace(/tyre/, 'tire')
    .replace(/(?<=[lmnr])t$/, 'ed');
}

/** A letter doubled or not, two swapped, or another vowel inside: what names rarely are to words. */
function isTypicalSlip(said: string, meant: string): boolean {
  if (said.length < 5 || said[0] !== meant[0]) return false;
  return (
    single(said) === single(meant) || isSwap(said, meant) || (said.length >= 7 && skeleton(said) === skeleton(meant))
  );
}

function single(word: string): string {
  return word.replace(/(.)\1/g, '$1');
}

/** Consonants and the last letter; every other vowel is alike. */
function skeleton(word: string): string {
  return word.slice(0, -1).replace(/[aeiou]/g, '·') + word.slice(-1);
}
