import { capitalised } from '../items/capitalised.js';
import { type Desk, putWord } from './desk.js';
import { phraseAt } from './phrases.js';
import { isUnmarked } from './tokens.js';

/** "e mail", "t shirt": written otherwise than it is said. */
export function readForm(desk: Desk): number {
  const phrase = phraseAt(desk.reader.language.forms, desk.tokens, desk.at);
  if (!phrase || goesOnSpelling(desk, phrase.words)) return 0;
  for (const word of phrase.meaning.split(' ')) putWord(desk, word);
  return phrase.words.length;
}

/** "l a u r a" is more than LA. */
function goesOnSpelling({ words, at }: Desk, form: readonly string[]): boolean {
  return isOnlyLetter(form[0]) && form.at(-1)!.length === 1 && isOnlyLetter(words[at + form.length]);
}

/** A letter that is no word, as "a" and "i" are. */
const isOnlyLetter = (word: string | undefined) => /^[b-hj-z]$/.test(word ?? '');

const MIN_LETTERS = 3;

/** "the b b c": letters one by one are an abbreviation; "x x x" are kisses, and "a" and "i" may be words around it. */
export function readLetters(desk: Desk): number {
  const isLetter = (at: number) =>
    /^\p{L}$/u.test(desk.words[at] ?? '') && (at === desk.at || isUnmarked(desk.tokens[at - 1]!));
  let end = desk.at;
  while (isLetter(end)) end += 1;
  while (end > desk.at && /^[ai]$/.test(desk.words[end - 1]!) && !endsAbbreviation(desk, end - 1)) end -= 1;
  const letters = desk.words.slice(desk.at, end);
  if (letters.length < MIN_LETTERS || /^[ai]$/.test(letters[0]!) || letters.every((letter) => /^[xo]$/.test(letter)))
    return 0;
  putWord(desk, letters.join('').toUpperCase());
  return letters.length;
}

/** "the y m c a": an article would lead to a noun. */
function endsAbbreviation({ words, tokens, reader }: Desk, at: number): boolean {
  const { inline, structure } = reader.language;
  const next = words[at + 1];
  const isLast = next === undefined || tokens[at]!.closes.length > 0 || phraseAt(inline, tokens, at + 1) !== null;
  return words[at] === 'a' && (isLast || structure.neverInNames.has(next) || structure.smallInTitles.has(next));
}

/** Pairs of letters that begin no name: "p s", "four p m". */
const NO_INITIALS = /^(?:p s|[ap] m|[xo] [xo]|[ai] .|. [ai])$/;

/** "r h morton" → R. H. Morton */
export function readInitials(desk: Desk): number {
  const { at, words, tokens } = desk;
  const { language } = desk.reader;
  const pair = `${words[at]} ${words[at + 1]}`;
  const name = tokens[at + 2];
  const isPair = /^[a-z] [a-z]$/.test(pair) && !NO_INITIALS.test(pair) && tokens.slice(at, at + 2).every(isUnmarked);
  if (!isPair || !name || name.lower.length < 3 || phraseAt(language.inline, tokens, at + 2)) return 0;
  if (language.structure.neverInNames.has(name.lower) || language.structure.smallInTitles.has(name.lower)) return 0;
  for (const letter of [words[at]!, words[at + 1]!]) putWord(desk, `${letter.toUpperCase()}.`);
  putWord(desk, capitalised(name.text));
  return 3;
}
