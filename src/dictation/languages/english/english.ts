import { phraseTable } from '../../reading/phrases.js';
import type { Language } from '../language.js';
import { wordSet } from '../word-set.js';
import { ENGLISH_INLINE, ENGLISH_WHOLE } from './commands.js';
import { ENGLISH_FORMS } from './forms.js';
import { englishGuards } from './guards.js';
import { homophonesOf } from './homophones.js';
import { isEnglishName } from './name-words.js';
import { ENGLISH_NAMES } from './names.js';
import { englishNumbers } from './numbers/english-numbers.js';
import { ENGLISH_SPELLING } from './spelling.js';
import {
  CLOSING_FORMS,
  CLOSING_WORDS,
  CLOSINGS,
  CLOSINGS_WITH_COMMA,
  GREETINGS,
  NAMES_TOO,
  NEVER_IN_NAMES,
  OPENINGS,
  SMALL_IN_TITLES,
  TITLES,
  TITLES_TOO,
  WRITTEN,
} from './words.js';

const phrasesOf = (listed: ReadonlySet<string>) => new Set([...listed].map((phrase) => phrase.replaceAll('_', ' ')));

export const english: Language = {
  id: 'en',
  inline: ENGLISH_INLINE,
  whole: ENGLISH_WHOLE,
  guards: englishGuards,
  glyphs: {},
  spacedMarks: new Set(),
  freeMarks: new Set(),
  smallAtStart: null,
  fillers: wordSet('um uh uhm umm er erm hmm mm'),
  stammered: wordSet('i a an the to of and but we my our at with'),
  written: WRITTEN,
  titles: TITLES,
  names: ENGLISH_NAMES,
  isNameAt: isEnglishName,
  forms: ENGLISH_FORMS,
  numbers: englishNumbers,
  dateOrderIn: (country) => (country === null || country === 'US' ? 'month-first' : 'day-first'),
  spelling: ENGLISH_SPELLING,
  homophonesOf,
  structure: {
    weekdays: wordSet('monday tuesday wednesday thursday friday saturday sunday'),
    greetings: GREETINGS,
    openings: OPENINGS,
    neverInNames: NEVER_IN_NAMES,
    namesToo: NAMES_TOO,
    titlesToo: TITLES_TOO,
    and: wordSet('and'),
    smallInTitles: SMALL_IN_TITLES,
    closings: phrasesOf(CLOSINGS),
    closingsWithComma: phrasesOf(CLOSINGS_WITH_COMMA),
    closingForms: CLOSING_FORMS,
    closingWords: CLOSING_WORDS,
    postscripts: phraseTable([
      ['p s / ps / p.s. / postscript / post script', 'P.S.'],
      ['p p s / pps / p.p.s.', 'P.P.S.'],
    ]),
    speakers: wordSet('i you he she we they'),
    speechVerbs: wordSet(
      'said says asked asks replied whispered cried called wrote shouted answered laughed sobbed murmured added told thought',
    ),
    goesOn: wordSet('and but or so as while when before until then with because'),
    enclosureLabel: 'Encl.',
    afterSalutation: 'capital',
    salutationMark: 'comma',
    closingMark: 'comma',
  },
  contracted: wordSet('s t d m ll re ve'),
};
