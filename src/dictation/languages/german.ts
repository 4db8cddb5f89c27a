import type { Language } from '../language.js';
import { phraseTable } from '../phrases.js';
import { basicCommands, marksAndLayout } from './marks-and-layout.js';
import { nounGuard } from './noun-guard.js';

const names = (list: string): [string, string][] => list.split(' ').map((name) => [name.toLowerCase(), name]);

export const german: Language = {
  id: 'de',
  inline: marksAndLayout(
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
      ['klammer auf', 'open parenthesis'],
      ['klammer zu', 'close parenthesis'],
    ],
    { line: 'neue zeile / nächste zeile', paragraph: 'neuer|neue|nächster absatz' },
  ),
  whole: basicCommands({
    leadIns: 'nein ach bitte moment entschuldigung',
    politeEnds: 'bitte',
    undo: 'rückgängig / rückgängig machen / mach das rückgängig',
    redo: 'wiederherstellen / wiederholen',
    scratch: 'lösch|lösche das / streich|streiche das',
    sleep: 'aufnahme|diktat beenden / diktat anhalten',
    wake: 'aufnahme|diktat starten|fortsetzen / wach auf',
  }),
  guards: nounGuard({
    watched:
      'punkt|komma|fragezeichen|ausrufezeichen|doppelpunkt|semikolon|strichpunkt|gedankenstrich|bindestrich|apostroph|neue zeile|neuer absatz|nächste zeile|nächster absatz',
    articles:
      'der die das den dem des ein eine einen einem einer jeder jedes jeden mein dein sein ihr unser kein keinen am zum vom im wunder springende',
    compounds: ['punkt für', 'punkt sieben', 'punkt acht', 'punkt zwölf'],
  }),
  glyphs: {
    'open quote': '„',
    'close quote': '“',
    'open single quote': '‚',
    'close single quote': '‘',
    'em dash': '–',
  },
  spacedMarks: new Set(),
  freeMarks: new Set(['em dash']),
  // Nouns keep the capital that the engine gave them.
  smallAtStart: new Set(
    'ich du er sie es wir ihr und oder aber denn doch weil dass wenn als ob wie was wer wo wann warum der die das ein eine einen dem den des mein dein sein unser nicht auch nur noch schon so dann da hier jetzt heute gestern morgen immer nie mit ohne von zu bei nach aus in im am an auf für um durch gegen über unter vor hinter neben zwischen seit bis ist war bin bist sind waren habe hast hat hatte kann will muss'.split(
      ' ',
    ),
  ),
  fillers: new Set('äh ähm hm hmm öh'.split(' ')),
  stammered: new Set('ich der die das und zu in ein eine'.split(' ')),
  written: new Map([
    ...names('Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'),
    ...names('Januar Februar April Juni Juli August September Oktober November Dezember Weihnachten Ostern'),
  ]),
  titles: new Map(),
  names: new Map(),
  numbers: null,
  homophonesOf: () => [],
  structure: {
    greetings: ['hallo', 'mein liebling', 'mein schatz', 'liebling', 'liebes', 'liebste', 'liebster'],
    openings: [
      'liebe',
      'lieber',
      'liebes',
      'liebste',
      'liebster',
      'meine liebe',
      'mein lieber',
      'sehr geehrte',
      'sehr geehrter',
      'hallo',
      'guten tag',
    ],
    neverInNames: new Set(
      'ich du er es wir ist war bin sind habe hast hat wie was wo wann warum weil dass wenn für mit zu von nicht danke vielen'.split(
        ' ',
      ),
    ),
    namesToo: new Set(),
    titlesToo: new Set(),
    smallInTitles: new Set('und oder von der die das zu in'.split(' ')),
    closings: new Set(
      'in liebe|alles liebe|alles gute|viele grüße|liebe grüße|herzliche grüße|herzlichst|mit freundlichen grüßen|mit lieben grüßen|mit herzlichen grüßen|dein|deine|euer|eure|bis bald|hochachtungsvoll|für immer dein|für immer deine|tausend küsse'.split(
        '|',
      ),
    ),
    closingsWithComma: new Set(),
    closingWords: new Set('liebe grüße grüßen küsse dein deine herzlichst'.split(' ')),
    postscripts: phraseTable([['p s / ps / p.s.', 'P.S.']]),
    speakers: new Set('er sie ich wir es'.split(' ')),
    speechVerbs: new Set('sagte fragte rief schrieb antwortete flüsterte'.split(' ')),
    enclosureLabel: 'Anlage:',
    afterSalutation: 'small',
    salutationMark: 'comma',
    // German closes without a comma.
    closingMark: null,
  },
  contracted: new Set(['s']),
};
