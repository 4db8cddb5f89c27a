import { capitalised } from '../items/capitalised.js';
import type { Token } from './tokens.js';

/** How a language spells aloud. */
export interface SpellingWords {
  /** What a letter is called: "charlie", "zee", "eñe". */
  readonly letters: ReadonlyMap<string, string>;
  /** Said before the letter that is to be large. */
  readonly capitals: ReadonlySet<string>;
  /** Said after it: "a majuscule". */
  readonly capitalsAfter: ReadonlySet<string>;
  readonly doubles: ReadonlySet<string>;
  /** What leads to an example: "c as in charlie", "c wie cäsar". */
  readonly examples: readonly (readonly string[])[];
  /** Marks over and under letters, as combining characters, by what they are called after the letter. */
  readonly accents: ReadonlyMap<string, string>;
}

const NATO =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey x-ray yankee zulu';

/** Words by the letter that they begin with. */
export function byInitial(words: string): [string, string][] {
  return words.split(' ').map((word) => [word, word.charAt(0)]);
}

/** The same in every language. */
export const NATO_LETTERS: readonly (readonly [string, string])[] = [
  ...byInitial(NATO),
  ['alfa', 'a'],
  ['juliett', 'j'],
  ['whisky', 'w'],
  ['xray', 'x'],
];

interface Spelled {
  readonly text: string;
  readonly used: number;
}

/** "s i o b h á n", "capital c", "c as in charlie", "double l", "charlie", "e acute" → the word; null if a word is no letter. */
export function spelledWord(heard: readonly Token[], words: SpellingWords): string | null {
  const tokens = lettersApart(heard);
  const speller: Speller = { tokens, words };
  let text = '';
  for (let at = 0; at < tokens.length; ) {
    const plain = doubledAt(speller, at) ?? capitalAt(speller, at) ?? letterAt(speller, at);
    const spelled = enlarged(speller, at, accented(speller, at, plain));
    if (!spelled) return null;
    text += spelled.text;
    at += spelled.used;
  }
  return text.normalize('NFC').trim() || null;
}

/** Engines write what is spelled as "C-A-F-E" or "C A F E": its capitals say nothing where every letter is one. */
function lettersApart(heard: readonly Token[]): readonly Token[] {
  const tokens = heard.flatMap((token) =>
    /^\p{L}(?:-\p{L})+$/u.test(token.text)
      ? token.text.split('-').map((letter) => ({ ...token, text: letter, lower: letter.toLowerCase() }))
      : [token],
  );
  const letters = tokens.filter(({ text }) => /^\p{L}$/u.test(text));
  const areAllLarge = letters.length > 1 && letters.every(({ text, lower }) => text !== lower);
  return areAllLarge
    ? tokens.map((token) => (letters.includes(token) ? { ...token, text: token.lower } : token))
    : tokens;
}

interface Speller {
  readonly tokens: readonly Token[];
  readonly words: SpellingWords;
}

function letterAt(speller: Speller, at: number): Spelled | null {
  const token = speller.tokens[at];
  if (!token) return null;
  const letter = /^.$/u.test(token.text) ? token.text : speller.words.letters.get(token.lower);
  if (letter === undefined) return null;
  return { text: letter, used: 1 + exampleAfter(speller, at, letter) };
}

/** "as in charlie", "for charlie", "like charlie". */
function exampleAfter({ tokens, words }: Speller, at: number, letter: string): number {
  for (const lead of words.examples) {
    if (!lead.every((word, k) => tokens[at + 1 + k]?.lower === word)) continue;
    const example = tokens[at + 1 + lead.length]?.lower ?? '';
    if (example.length > 1 && example.startsWith(letter.toLowerCase())) return lead.length + 1;
  }
  return 0;
}

function doubledAt(speller: Speller, at: number): Spelled | null {
  const { tokens, words } = speller;
  if (!words.doubles.has(tokens[at]?.lower ?? '')) return null;
  const next = tokens[at + 1]?.lower;
  if (next === 'u' || next === 'you') return { text: 'w', used: 2 };
  const letter = capitalAt(speller, at + 1) ?? letterAt(speller, at + 1);
  return letter && { text: letter.text + letter.text.toLowerCase(), used: letter.used + 1 };
}

function capitalAt(speller: Speller, at: number): Spelled | null {
  if (!speller.words.capitals.has(speller.tokens[at]?.lower ?? '')) return null;
  const letter = doubledAt(speller, at + 1) ?? letterAt(speller, at + 1);
  return letter && { text: capitalised(letter.text), used: letter.used + 1 };
}

function accented({ tokens, words }: Speller, at: number, spelled: Spelled | null): Spelled | null {
  const accent = spelled && words.accents.get(tokens[at + spelled.used]?.lower ?? '');
  return accent ? { text: spelled.text + accent, used: spelled.used + 1 } : spelled;
}

/** French and Spanish say it after the letter: "a majuscule". */
function enlarged({ tokens, words }: Speller, at: number, spelled: Spelled | null): Spelled | null {
  const isLarge = spelled !== null && words.capitalsAfter.has(tokens[at + spelled.used]?.lower ?? '');
  return isLarge ? { text: capitalised(spelled.text), used: spelled.used + 1 } : spelled;
}
