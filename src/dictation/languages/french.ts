import type { Language } from '../language.js';
import { phraseTable } from '../phrases.js';
import { basicCommands, marksAndLayout } from './marks-and-layout.js';
import { nounGuard } from './noun-guard.js';

export const french: Language = {
  id: 'fr',
  inline: marksAndLayout(
    [
      ['point / point final', 'period'],
      ['virgule', 'comma'],
      ["point d'interrogation", 'question mark'],
      ["point d'exclamation", 'exclamation mark'],
      ['deux points / deux-points', 'colon'],
      ['point virgule / point-virgule', 'semicolon'],
      ['points de suspension / trois petits points', 'ellipsis'],
      ['tiret', 'em dash'],
      ["trait d'union", 'hyphen'],
      ['apostrophe', 'apostrophe'],
      ['ouvrez|ouvrir|ouvre [les] guillemets', 'open quote'],
      ['fermez|fermer|ferme [les] guillemets', 'close quote'],
      ['ouvrez|ouvrir|ouvre [la] parenthèse', 'open parenthesis'],
      ['fermez|fermer|ferme [la] parenthèse', 'close parenthesis'],
    ],
    { line: 'à la ligne / nouvelle ligne', paragraph: 'nouveau paragraphe' },
    [['point à la ligne', ['period', 'line']]],
  ),
  whole: basicCommands({
    leadIns: 'non oh attends pardon',
    politeEnds: "s'il-te-plaît s'il-vous-plaît",
    undo: 'annuler / annule [ça]',
    redo: 'rétablir',
    scratch: 'efface|effacer|supprime ça|cela',
    sleep: "arrêter enregistrement|l'enregistrement|dictée / arrêter la dictée",
    wake: "reprendre|démarrer enregistrement|l'enregistrement|dictée / réveille-toi",
  }),
  guards: nounGuard({
    watched:
      "point|virgule|point d'interrogation|point d'exclamation|deux points|point virgule|tiret|apostrophe|à la ligne|nouvelle ligne|nouveau paragraphe",
    articles: 'un une le la les ce cet cette mon ma ton ta son sa notre votre leur chaque au du aucun',
    compounds: ['point de', 'point du', 'point où', 'point que', 'deux points de', 'deux points communs'],
    idioms: ['à point', 'tel point', 'quel point', 'pêcher à la ligne', 'pêche à la ligne', 'les deux points'],
  }),
  glyphs: { 'open quote': '«', 'close quote': '»', 'open single quote': '“', 'close single quote': '”' },
  spacedMarks: new Set(['question mark', 'exclamation mark', 'colon', 'semicolon', 'open quote', 'close quote']),
  freeMarks: new Set(['em dash']),
  smallAtStart: null,
  fillers: new Set('euh heu hum'.split(' ')),
  stammered: new Set('je le la les un une de et à'.split(' ')),
  written: new Map([
    ['noël', 'Noël'],
    ['pâques', 'Pâques'],
  ]),
  titles: new Map(),
  names: new Map(),
  numbers: null,
  homophonesOf: () => [],
  structure: {
    greetings: ['bonjour', 'mon amour', 'ma chérie', 'mon chéri', 'mon cœur'],
    openings: ['cher', 'chère', 'chers', 'chères', 'mon cher', 'ma chère', 'bonjour', 'mon amour', 'ma chérie'],
    neverInNames: new Set(
      'je tu il elle on nous vous ils est suis es sont ai as a avons comment pourquoi quand où que qui pour avec merci pas ne'.split(
        ' ',
      ),
    ),
    namesToo: new Set(),
    titlesToo: new Set(),
    smallInTitles: new Set('et de du la le les des à ma mon'.split(' ')),
    closings: new Set(
      'bien à toi|bien à vous|je t’embrasse|bisous|gros bisous|affectueusement|tendrement|amicalement|cordialement|bien cordialement|à bientôt|avec tout mon amour|avec amour|ton ami|ta fille|ton fils|sincèrement|très affectueusement|tendres baisers'
        .replaceAll('’', "'")
        .split('|'),
    ),
    closingsWithComma: new Set(),
    closingWords: new Set('amour bisous baisers affectueusement tendrement cordialement amitiés embrasse'.split(' ')),
    postscripts: phraseTable([['p s / ps / p.s. / post scriptum', 'P.-S.']]),
    speakers: new Set('il elle je on ils elles'.split(' ')),
    speechVerbs: new Set('dit demanda répondit cria murmura'.split(' ')),
    enclosureLabel: 'P. J. :',
    afterSalutation: 'capital',
    salutationMark: 'comma',
    closingMark: 'comma',
  },
  contracted: new Set(),
};
