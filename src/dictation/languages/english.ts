import { homophonesOf } from '../homophones.js';
import type { Language } from '../language.js';
import { englishNumbers } from '../numbers/english-numbers.js';
import { phraseTable } from '../phrases.js';
import { ENGLISH_INLINE, ENGLISH_WHOLE } from './english-commands.js';
import { ENGLISH_FORMS } from './english-forms.js';
import { englishGuards } from './english-guards.js';
import { isEnglishName } from './english-name-words.js';
import { ENGLISH_NAMES } from './english-names.js';
import { ENGLISH_SPELLING } from './english-spelling.js';
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
} from './english-words.js';

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
  fillers: new Set('um uh uhm umm er erm hmm mm'.split(' ')),
  stammered: new Set('i a an the to of and but we my our at with'.split(' ')),
  written: WRITTEN,
  titles: TITLES,
  names: ENGLISH_NAMES,
  isNameAt: isEnglishName,
  forms: ENGLISH_FORMS,
  numbers: englishNumbers,
  spelling: ENGLISH_SPELLING,
  homophonesOf,
  structure: {
    weekdays: new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' ')),
    greetings: GREETINGS,
    openings: OPENINGS,
    neverInNames: NEVER_IN_NAMES,
    namesToo: NAMES_TOO,
    titlesToo: TITLES_TOO,
    and: new Set('and'.split(' ')),
    smallInTitles: SMALL_IN_TITLES,
    closings: phrasesOf(CLOSINGS),
    closingsWithComma: phrasesOf(CLOSINGS_WITH_COMMA),
    closingForms: CLOSING_FORMS,
    closingWords: CLOSING_WORDS,
    postscripts: phraseTable([
      ['p s / ps / p.s. / postscript / post script', 'P.S.'],
      ['p p s / pps / p.p.s.', 'P.P.S.'],
    ]),
    speakers: new Set('i you he she we they'.split(' ')),
    speechVerbs: new Set(
      'said says asked asks replied whispered cried called wrote shouted answered laughed sobbed murmured added told thought'.split(
        ' ',
      ),
    ),
    goesOn: new Set('and but or so as while when before until then with because'.split(' ')),
    enclosureLabel: 'Encl.',
    afterSalutation: 'capital',
    salutationMark: 'comma',
    closingMark: 'comma',
  },
  contracted: new Set('s t d m ll re ve'.split(' ')),
};
