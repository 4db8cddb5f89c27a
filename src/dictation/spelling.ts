import type { Token } from './tokens.js';

const NATO =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey x-ray yankee zulu';
const LETTERS = new Map<string, string>([
  ...NATO.split(' ').map((word): [string, string] => [word, word.charAt(0)]),
  ['alfa', 'a'],
  ['juliett', 'j'],
  ['whisky', 'w'],
  ['xray', 'x'],
  ['zee', 'z'],
  ['zed', 'z'],
  ['hyphen', '-'],
  ['dash', '-'],
  ['apostrophe', '’'],
  ['space', ' '],
]);
/** Marks over and under letters, as combining characters. */
const ACCENTS = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circumflex', '\u0302'],
  ['umlaut', '\u0308'],
  ['diaeresis', '\u0308'],
  ['dieresis', '\u0308'],
  ['tilde', '\u0303'],
  ['cedilla', '\u0327'],
  ['caron', '\u030c'],
  ['ring', '\u030a'],
]);

interface Spelled {
  readonly text: string;
  readonly used: number;
}

/** "s i o b h á n", "capital c", "c as in charlie", "double l", "charlie", "e acute" → the word; null if a word is no letter. */
export function spelledWord(tokens: readonly Token[]): string | null {
  let text = '';
  for (let at = 0; at < tokens.length; ) {
    const spelled = accented(tokens, at, doubledAt(tokens, at) ?? capitalAt(tokens, at) ?? letterAt(tokens, at));
    if (!spelled) return null;
    text += spelled.text;
    at += spelled.used;
  }
  return text.normalize('NFC').trim() || null;
}

function letterAt(tokens: readonly Token[], at: number): Spelled | null {
  const token = tokens[at];
  if (!token) return null;
  const letter = /^.$/u.test(token.text) ? token.text : LETTERS.get(token.lower);
  if (letter === undefined) return null;
  const example = asIn(tokens, at, letter);
  return { text: letter, used: 1 + example };
}

/** "as in charlie", "for charlie", "like charlie". */
function asIn(tokens: readonly Token[], at: number, letter: string): number {
  const said = (ahead: number) => tokens[at + ahead]?.lower ?? '';
  const lead = said(1) === 'as' && said(2) === 'in' ? 2 : /^(?:for|like)$/.test(said(1)) ? 1 : 0;
  const isExample = lead > 0 && said(lead + 1).length > 1 && said(lead + 1).startsWith(letter.toLowerCase());
  return isExample ? lead + 1 : 0;
}

function doubledAt(tokens: readonly Token[], at: number): Spelled | null {
  if (tokens[at]?.lower !== 'double') return null;
  const next = tokens[at + 1]?.lower;
  if (next === 'u' || next === 'you') return { text: 'w', used: 2 };
  const letter = capitalAt(tokens, at + 1) ?? letterAt(tokens, at + 1);
  return letter && { text: letter.text + letter.text.toLowerCase(), used: letter.used + 1 };
}

function capitalAt(tokens: readonly Token[], at: number): Spelled | null {
  if (!/^(?:capital|cap|uppercase)$/.test(tokens[at]?.lower ?? '')) return null;
  const letter = doubledAt(tokens, at + 1) ?? letterAt(tokens, at + 1);
  return letter && { text: letter.text.charAt(0).toUpperCase() + letter.text.slice(1), used: letter.used + 1 };
}

function accented(tokens: readonly Token[], at: number, spelled: Spelled | null): Spelled | null {
  const accent = spelled && ACCENTS.get(tokens[at + spelled.used]?.lower ?? '');
  return accent ? { text: spelled.text + accent, used: spelled.used + 1 } : spelled;
}
