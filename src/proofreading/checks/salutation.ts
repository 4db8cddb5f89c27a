import { type Check, type Flaw, findAll, flaw } from '../check.js';
import { languageOf, type ProofreadingContext } from '../context.js';
import { type ProofPassage, type ProofText, passagesOf } from '../proof-text.js';
import { IMPERSONAL_SALUTATION } from '../registers.js';

/** Occasions on which nobody writes to “Sir or Madam”. */
const PERSONAL = new Set(['love', 'condolence', 'birthday', 'wedding', 'friendship']);

export const salutation: Check = {
  id: 'salutation',
  find: (letter, context) => {
    const [found] = passagesOf(letter, 'salutation');
    if (!found) return isOpenedOtherwise(letter) ? [] : [flaw('warn', null, 'The letter greets nobody.')];
    return [
      ...wrongMark(found, context),
      ...titleWithoutName(found),
      ...tooImpersonal(found, context),
      ...wrongCase(found, letter, context),
    ];
  },
};

/** “To my son, on the night before his wedding”: a heading of its own opens a letter as well, and an empty one needs nothing. */
function isOpenedOtherwise(letter: ProofText): boolean {
  const [first] = passagesOf(letter, 'body');
  return first === undefined || isHeading(first.text.split('\n', 1)[0]!.trim());
}

function isHeading(line: string): boolean {
  return line.split(/\s+/).length <= 12 && !/[.!?…]$/.test(line);
}

function wrongMark(greeting: ProofPassage, { locale, occasion }: ProofreadingContext): Flaw[] {
  const text = greeting.text.trimEnd();
  const mark = /[.;:]$/.exec(text)?.[0];
  const isBusiness = mark === ':' && (languageOf(locale) === 'es' || !PERSONAL.has(occasion ?? 'business'));
  if (!mark || isBusiness || isAbbreviation(text)) return [];
  const span = { passage: greeting, start: text.length - 1, end: text.length };
  return [
    flaw(
      'warn',
      span,
      `A personal letter has a comma after its salutation, not “${mark}”.`,
      languageOf(locale) === 'es' ? ':' : ',',
    ),
  ];
}

function isAbbreviation(text: string): boolean {
  return /\b(?:Jr|Sr|Esq|[A-Z])\.$/.test(text) || text.endsWith('...');
}

function titleWithoutName(greeting: ProofPassage): Flaw[] {
  return findAll(greeting, /\b(?:Mrs?|Ms|Mx|Miss|Herr|Frau|Mme|Mlle|Sra?|Srta)\b\.?(?=\s*[,:!.]?\s*$)/gu)
    .filter(({ text }) => !/^Miss$/.test(text) || greeting.text.split(/\s+/).length <= 2)
    .map((found) => flaw('warn', found, `“${found.text}” stands without a name.`));
}

function tooImpersonal(greeting: ProofPassage, { occasion }: ProofreadingContext): Flaw[] {
  if (!occasion || !PERSONAL.has(occasion)) return [];
  return findAll(greeting, IMPERSONAL_SALUTATION).map((found) =>
    flaw('warn', found, `“${found.text}” is for strangers; this is a personal letter.`),
  );
}

/** Words that start a German letter in lower case after “Liebe Anna,”; polite pronouns and nouns are not among them. */
const LOWER_AFTER_COMMA =
  /^(?:Ich|Wir|Du|Es|Heute|Gestern|Wie|Was|Wenn|Als|Vielen|Danke|Endlich|Nun|Jetzt|Schon|Seit|In|Auf|Mit|Nach|Vor|Bei|Der|Die|Das|Ein|Eine|Mein|Meine|Dein|Deine|Hier|Lange|Kaum|Hoffentlich|Noch|Am|Im|Zum|Zur|Herzlichen|Alles|So|Dass|Weil|Obwohl|Man|Mir|Uns)(?!\p{L})/gu;

function wrongCase(greeting: ProofPassage, letter: ProofText, { locale }: ProofreadingContext): Flaw[] {
  const [first] = passagesOf(letter, 'body');
  if (languageOf(locale) !== 'de' || !first || !greeting.text.trimEnd().endsWith(',')) return [];
  return findAll(first, LOWER_AFTER_COMMA).map((found) =>
    flaw(
      'fix',
      found,
      'After a salutation with a comma a German letter goes on in lower case.',
      found.text.toLowerCase(),
    ),
  );
}
