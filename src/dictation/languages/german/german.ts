import { phraseTable } from '../../reading/phrases.js';
import { commandsSaid } from '../command-phrases.js';
import { inlineCommands } from '../inline-phrases.js';
import type { Language } from '../language.js';
import { nounGuard } from '../noun-guard.js';
import { wordSet } from '../word-set.js';
import { GERMAN_NAMES } from './names.js';
import { germanNumbers } from './numbers.js';
import { GERMAN_SPELLING } from './spelling.js';

/**
 * What stands before the name of a mark only if it is a noun, by its gender: “der Punkt”, but “ich weiß das Punkt”.
 * Those that may end a sentence (“sein”, “ihr”, “dein”) do not count.
 */
const MASCULINE =
  'der den dem des ein einen einem jeder jeden mein meinen unser kein keinen dieser diesen am zum vom im wunder springende';
const FEMININE = 'die der eine einer jede jeder meine unsere keine diese dieser zur';
const NEUTER = 'das dem des ein einem jedes mein unser kein dieses am zum vom im';
const NEUTER_MARKS = /(?:komma|zeichen|semikolon)$/;

const names = (list: string): [string, string][] => list.split(' ').map((name) => [name.toLowerCase(), name]);

export const german: Language = {
  id: 'de',
  inline: inlineCommands(
    [
      ['punkt', 'period'],
      ['komma', 'comma'],
      ['fragezeichen', 'question mark'],
      ['ausrufezeichen', 'exclamation mark'],
      ['doppelpunkt', 'colon'],
      ['semikolon / strichpunkt', 'semicolon'],
      ['auslassungspunkte / punkt punkt punkt', 'ellipsis'],
      ['gedankenstrich', 'em dash'],
      ['bindestrich', 'hyphen'],
      ['apostroph', 'apostrophe'],
      ['anführungszeichen auf|öffnen / anführungszeichen unten', 'open quote'],
      ['anführungszeichen zu|schließen / anführungszeichen oben', 'close quote'],
      ['einfache|halbe anführungszeichen auf|öffnen|unten', 'open single quote'],
      ['einfache|halbe anführungszeichen zu|schließen|oben', 'close single quote'],
      ['klammer auf', 'open parenthesis'],
      ['klammer zu', 'close parenthesis'],
      ['schrägstrich', 'slash'],
      ['prozentzeichen', 'percent sign'],
      ['gradzeichen', 'degree sign'],
      ['klammeraffe / at zeichen / at-zeichen', 'at sign'],
      ['kaufmännisches und / und-zeichen', 'ampersand'],
    ],
    { line: 'neue|neuer|neuen|nächste zeile', paragraph: 'neuer|neue|neuen|nächster absatz' },
    {
      capital: 'großgeschrieben / großbuchstabe',
      upper: 'alles groß / alles großgeschrieben',
      lower: 'kleingeschrieben / kleinbuchstabe',
      capsOn: 'großschreibung ein|an',
      upperOn: 'alles groß ein|an',
      capsOff: 'großschreibung aus / alles groß aus',
      numeral: 'ziffer|ziffern',
      roman: 'römische ziffer|zahl / römisch',
      literal: 'wörtlich',
      theWord: 'das wort|wörtchen',
    },
  ),
  whole: commandsSaid(
    { leadIns: 'nein ach bitte moment entschuldigung doch okay', politeEnds: 'bitte', that: 'das es dies' },
    {
      scratch: 'lösch|lösche|streich|streiche|vergiss das [wieder] / das löschen|streichen / korrektur',
      deleteWord: 'lösch|lösche|streich|streiche [das] letzte wort / [letztes] wort löschen|streichen',
      deleteSentence: 'lösch|lösche|streich|streiche [den] letzten satz / letzten satz löschen|streichen',
      deleteLine: 'lösch|lösche|streich|streiche [die] letzte zeile / letzte zeile löschen|streichen',
      deleteParagraph: 'lösch|lösche|streich|streiche [den] letzten absatz / letzten absatz löschen|streichen',
      undo: 'rückgängig [machen] / mach das rückgängig / das rückgängig machen',
      redo: 'wiederherstellen / wiederholen / das wiederherstellen',
      delete: 'lösch|lösche|streich|streiche|entferne <x> / <x> löschen|streichen|entfernen',
      replace:
        'ersetz|ersetze <x> durch|mit <y> / <x> durch <y> ersetzen / ändere|ändre <x> in|zu <y> / korrigiere <x> zu <y>',
      correct: 'korrigier|korrigiere <x> / <x> korrigieren',
      amend: 'ich meine|meinte <x>',
      amendAfterNo: 'nein|entschuldigung|moment|ach ich meine|meinte <x>',
      insertBefore: 'füg|füge <y> vor <x> ein / <y> vor <x> einfügen',
      insertAfter: 'füg|füge <y> nach|hinter <x> ein / <y> nach|hinter <x> einfügen',
      capitalise: 'schreib|schreibe <x> groß / <x> großschreiben',
      uppercase: 'schreib|schreibe <x> in großbuchstaben / <x> in großbuchstaben',
      lowercase: 'schreib|schreibe <x> klein / <x> kleinschreiben',
      underline: 'unterstreich|unterstreiche <x> / <x> unterstreichen',
      quotes: 'setz|setze <x> in anführungszeichen / <x> in anführungszeichen [setzen]',
      parentheses: 'setz|setze <x> in klammern / <x> in klammern [setzen]',
      join: 'verbinde <x> / <x> zusammenschreiben / schreib|schreibe <x> zusammen',
      spell: 'buchstabier|buchstabiere [das] <x>',
      meantWords: 'ich meinte das wort|die wörter / das war ein wort',
      meantCommand: 'ich meinte den befehl / das war ein befehl',
      selectAll: 'alles auswählen|markieren / markiere alles',
      select: 'markier|markiere <x> / <x> auswählen|markieren',
      goToStart: 'geh|gehe zum anfang / zum anfang [gehen]',
      goToEnd: 'geh|gehe zum ende|schluss / zum ende [gehen]',
      goBefore: 'geh|gehe vor <x>',
      goAfter: 'geh|gehe hinter|nach <x>',
      goBack: 'geh|gehe zurück',
      newPage: 'neue|nächste seite',
      noSpaceOn: 'leerzeichen aus / ohne leerzeichen',
      noSpaceOff: 'leerzeichen ein / mit leerzeichen',
      today: 'heutiges datum / datum von heute',
      dateline: 'datum|datumszeile <x>',
      salutation: 'anrede <x>',
      closing: 'grußformel|schlussformel|gruß <x>',
      signature: 'unterschrift|gezeichnet <x> / unterschreib|unterschreibe mit <x>',
      enclosure: 'anlage|anlagen|beilage <x>',
      newLetter: 'neuer brief',
      startAgain: 'noch einmal von vorn|vorne / von vorn|vorne beginnen|anfangen',
      sleep: 'aufnahme|diktat beenden|anhalten|stoppen / hör auf zuzuhören',
      wake: 'aufnahme|diktat starten|fortsetzen / wach auf',
      readThat: 'lies das [vor] / das vorlesen',
      readLetter: 'lies [mir] den brief [vor] / den brief vorlesen / brief vorlesen',
      stopReading: 'hör auf zu lesen / vorlesen beenden|stoppen',
      help: 'hilfe / was kann ich sagen',
      proofread: 'korrektur lesen / brief prüfen / prüfe den brief',
      print: 'drucken / brief drucken / druck|drucke den brief',
      punctuationOn: 'automatische satzzeichen ein|an',
      punctuationOff: 'automatische satzzeichen aus',
      learn: 'merk|merke dir das [wort] / zum wortschatz hinzufügen',
    },
  ),
  guards: nounGuard({
    watched:
      'punkt|komma|fragezeichen|ausrufezeichen|doppelpunkt|semikolon|strichpunkt|gedankenstrich|bindestrich|apostroph|neue zeile|schrägstrich|prozentzeichen|ziffer|ziffern|großbuchstabe|kleinbuchstabe|neuer absatz|nächste zeile|nächster absatz',
    articles: (phrase) => (/zeile$|ziffern?$/.test(phrase) ? FEMININE : NEUTER_MARKS.test(phrase) ? NEUTER : MASCULINE),
    adjectives:
      'guter guten wichtiger wichtigen wunder wunden springender springende springenden entscheidender entscheidende entscheidenden toter toten schwacher schwachen dunkler',
    compounds: ['punkt für', 'punkt sieben', 'punkt acht', 'punkt zwölf'],
    idioms: ['diesem punkt'],
  }),
  glyphs: {
    'open quote': '„',
    'close quote': '“',
    'open single quote': '‚',
    'close single quote': '‘',
    'em dash': '–',
  },
  spacedMarks: new Set(['percent sign']),
  freeMarks: new Set(['em dash']),
  // Nouns keep the capital that the engine gave them.
  smallAtStart: wordSet(
    'ich du er sie es wir ihr und oder aber denn doch weil dass wenn als ob wie was wer wo wann warum der die das ein eine einen dem den des mein dein sein unser nicht auch nur noch schon so dann da hier jetzt heute gestern morgen immer nie mit ohne von zu bei nach aus in im am an auf für um durch gegen über unter vor hinter neben zwischen seit bis ist war bin bist sind waren habe hast hat hatte kann will muss',
  ),
  fillers: wordSet('äh ähm hm hmm öh'),
  stammered: wordSet('ich der die das und zu in ein eine'),
  written: new Map([
    ...names('Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'),
    ...names('Januar Februar April Juni Juli August September Oktober November Dezember Weihnachten Ostern'),
  ]),
  titles: new Map(),
  names: GERMAN_NAMES,
  isNameAt: () => false,
  // Engines that give every word small cannot tell the noun from the verb; in these phrases it is plain.
  forms: phraseTable<string>(
    'viele Grüße|liebe Grüße|herzliche Grüße|beste Grüße|schöne Grüße|freundliche Grüße|freundlichen Grüßen|lieben Grüßen|herzlichen Grüßen|besten Grüßen|vielen Dank|herzlichen Dank|in Liebe|alles Liebe|alles Gute|tausend Küsse'
      .split('|')
      .map((phrase) => [phrase.toLowerCase(), phrase] as const),
  ),
  numbers: germanNumbers,
  dateOrderIn: () => 'day-first',
  spelling: GERMAN_SPELLING,
  homophonesOf: () => [],
  structure: {
    weekdays: wordSet('montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend den der'),
    greetings: ['hallo', 'mein liebling', 'mein schatz', 'liebling', 'liebes', 'liebste', 'liebster'],
    openings: [
      'liebe',
      'lieber',
      'liebes',
      'liebste',
      'liebster',
      'meine liebe',
      'meine lieben',
      'ihr lieben',
      'meine liebste',
      'mein liebster',
      'mein lieber',
      'sehr geehrte',
      'sehr geehrter',
      'hallo',
      'guten tag',
      'guten morgen',
      'moin',
    ],
    neverInNames: wordSet(
      'ich du er es wir ist war bin sind habe hast hat wie was wo wann warum weil dass wenn für mit zu von nicht danke vielen',
    ),
    namesToo: new Set(),
    titlesToo: new Set(),
    and: wordSet('und'),
    smallInTitles: wordSet(
      'und oder von der die das zu in mein meine meiner ihr geehrte geehrter verehrte verehrter liebe lieber liebes liebste liebster',
    ),
    closings: new Set(
      'in liebe|alles liebe|alles gute|viele grüße|liebe grüße|herzliche grüße|herzlichst|mit freundlichen grüßen|mit lieben grüßen|mit herzlichen grüßen|dein|deine|euer|eure|bis bald|hochachtungsvoll|für immer dein|für immer deine|tausend küsse'.split(
        '|',
      ),
    ),
    closingsWithComma: new Set(),
    closingForms:
      /^(?:dein|deine|euer|eure|ihr|ihre)(?: (?:dich liebende|dich liebender|liebender|liebende|treuer|treue|alter|alte|kleiner|kleine|großer|große|dankbarer|dankbare)){0,2} (?:sohn|tochter|bruder|schwester|mutter|vater|mama|papa|mann|frau|neffe|nichte|tante|onkel|enkel|enkelin|oma|opa|freund|freundin|schatz|familie)$/,
    closingWords: wordSet('liebe grüße grüßen küsse dein deine herzlichst'),
    postscripts: phraseTable([
      ['p s / ps / p.s. / postskriptum / post skriptum', 'P.S.'],
      ['p p s / pps / p.p.s.', 'P.P.S.'],
    ]),
    speakers: wordSet('er sie ich wir es'),
    speechVerbs: wordSet('sagte fragte rief schrieb antwortete flüsterte'),
    goesOn: wordSet('und aber oder als während bevor bis dann mit weil'),
    enclosureLabel: 'Anlage:',
    afterSalutation: 'small',
    salutationMark: 'comma',
    // German closes without a comma.
    closingMark: null,
  },
  contracted: wordSet('s'),
};
