import { byInitial, NATO_LETTERS, type SpellingWords } from '../../reading/spelling.js';
import { wordSet } from '../word-set.js';

export const SPANISH_SPELLING: SpellingWords = {
  letters: new Map<string, string>([
    ...NATO_LETTERS,
    ...byInitial(
      'antonio barcelona carmen dolores enrique francia gerona historia inés josé kilo lorenzo madrid navarra oviedo parís querido ramón sábado tarragona ulises valencia washington yegua zaragoza',
    ),
    ['be', 'b'],
    ['ce', 'c'],
    ['de', 'd'],
    ['efe', 'f'],
    ['ge', 'g'],
    ['hache', 'h'],
    ['jota', 'j'],
    ['ka', 'k'],
    ['ele', 'l'],
    ['eme', 'm'],
    ['ene', 'n'],
    ['eñe', 'ñ'],
    ['pe', 'p'],
    ['cu', 'q'],
    ['erre', 'r'],
    ['ere', 'r'],
    ['ese', 's'],
    ['te', 't'],
    ['uve', 'v'],
    ['equis', 'x'],
    ['ye', 'y'],
    ['zeta', 'z'],
    ['guion', '-'],
  ]),
  capitals: wordSet('mayúscula'),
  capitalsAfter: wordSet('mayúscula'),
  doubles: wordSet('doble'),
  examples: [['de'], ['como', 'en'], ['como']],
  accents: new Map([
    ['acento', '\u0301'],
    ['tilde', '\u0301'],
    ['diéresis', '\u0308'],
  ]),
};
