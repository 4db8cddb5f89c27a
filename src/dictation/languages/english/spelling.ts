import { NATO_LETTERS, type SpellingWords } from '../../reading/spelling.js';
import { wordSet } from '../word-set.js';

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
  capitals: wordSet('capital cap uppercase'),
  capitalsAfter: new Set(),
  doubles: wordSet('double'),
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
