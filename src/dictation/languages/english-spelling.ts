import { NATO_LETTERS, type SpellingWords } from '../spelling.js';

export const ENGLISH_SPELLING: SpellingWords = {
  letters: new Map<string, string>([
    ...NATO_LETTERS,
    ['zee', 'z'],
    ['zed', 'z'],
    ['hyphen', '-'],
    ['dash', '-'],
    ['apostrophe', '’'],
    ['space', ' '],
  ]),
  capitals: new Set('capital cap uppercase'.split(' ')),
  capitalsAfter: new Set(),
  doubles: new Set('double'.split(' ')),
  examples: [['as', 'in'], ['for'], ['like']],
  accents: new Map([
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
  ]),
};
