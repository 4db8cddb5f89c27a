import { byInitial, NATO_LETTERS, type SpellingWords } from '../../reading/spelling.js';
import { wordSet } from '../word-set.js';

export const GERMAN_SPELLING: SpellingWords = {
  letters: new Map<string, string>([
    ...NATO_LETTERS,
    ...byInitial(
      'anton berta cäsar dora emil friedrich gustav heinrich ida julius kaufmann konrad ludwig martha nordpol otto paula quelle richard samuel siegfried theodor ulrich viktor wilhelm xanthippe zeppelin',
    ),
    ['ypsilon', 'y'],
    ['ärger', 'ä'],
    ['ökonom', 'ö'],
    ['übermut', 'ü'],
    ['eszett', 'ß'],
    ['esszett', 'ß'],
    ['bindestrich', '-'],
    ['apostroph', '’'],
  ]),
  capitals: wordSet('groß großes großer großbuchstabe'),
  capitalsAfter: new Set(),
  doubles: wordSet('doppel doppeltes'),
  examples: [['wie'], ['für']],
  accents: new Map([
    ['umlaut', '\u0308'],
    ['akut', '\u0301'],
    ['gravis', '\u0300'],
    ['zirkumflex', '\u0302'],
  ]),
};
