import { byInitial, NATO_LETTERS, type SpellingWords } from '../../reading/spelling.js';
import { wordSet } from '../word-set.js';

export const FRENCH_SPELLING: SpellingWords = {
  letters: new Map<string, string>([
    ...NATO_LETTERS,
    ...byInitial(
      'anatole berthe célestin désiré eugène françois gaston henri irma joseph kléber louis marcel nicolas oscar pierre quintal raoul suzanne thérèse ursule victor william xavier yvonne zoé',
    ),
    ['trait', '-'],
    ['apostrophe', '’'],
  ]),
  capitals: wordSet('majuscule'),
  capitalsAfter: wordSet('majuscule'),
  doubles: wordSet('double deux'),
  examples: [['comme']],
  accents: new Map([
    ['aigu', '\u0301'],
    ['grave', '\u0300'],
    ['circonflexe', '\u0302'],
    ['tréma', '\u0308'],
    ['cédille', '\u0327'],
    ['tilde', '\u0303'],
  ]),
};
