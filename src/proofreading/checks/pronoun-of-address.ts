import { type Check, type Flaw, type Found, findAll, flaw } from '../check.js';
import { languageOf } from '../context.js';
import { type ProofPassage, type ProofText, passagesOf, prose } from '../proof-text.js';
import { opensSentence } from '../words.js';

interface Address {
  readonly familiar: Found[];
  readonly formal: Found[];
}

/** One letter says du or Sie, tu or vous, tú or usted. */
export const pronounOfAddress: Check = {
  id: 'pronoun-of-address',
  languages: ['de', 'fr', 'es'],
  find: (letter, { locale }) => {
    const language = languageOf(locale);
    const passages = [...prose(letter), ...passagesOf(letter, 'closing')].map(withoutQuotations);
    if (language === 'fr') return inFrench(letter, passages);
    return mixed(language === 'de' ? german(passages) : spanish(passages));
  },
};

/** The rarer form is taken for the slip; where both are as frequent, the formal one is. */
function mixed({ familiar, formal }: Address): Flaw[] {
  if (familiar.length === 0 || formal.length === 0) return [];
  const [slips, others] = familiar.length < formal.length ? [familiar, formal] : [formal, familiar];
  return slips.map((slip) =>
    flaw('warn', slip, `“${slip.text}” does not go with “${others[0]!.text}” elsewhere in the letter.`),
  );
}

const DU = /(?<!\p{L})(?:du|dich|dir|dein(?:e[mnrs]?)?)(?!\p{L})/giu;
const SIE = /(?<!\p{L})(?:Sie|Ihnen|Ihre[mnrs]?)(?!\p{L})/gu;

/** A capital at the start of a sentence says nothing: “Sie” may be she or they there. */
function german(passages: readonly ProofPassage[]): Address {
  return {
    familiar: passages.flatMap((passage) => findAll(passage, DU)),
    formal: passages.flatMap((passage) =>
      findAll(passage, SIE).filter(({ start }) => !opensSentence(passage.text, start)),
    ),
  };
}

const TU_ES = /(?<!\p{L})(?:tú|ti|tus?|contigo|te)(?!\p{L})/giu;
const USTED = /(?<!\p{L})usted(?!\p{L})/giu;

function spanish(passages: readonly ProofPassage[]): Address {
  return {
    familiar: passages.flatMap((passage) => findAll(passage, TU_ES)),
    formal: passages.flatMap((passage) => findAll(passage, USTED)),
  };
}

const TU_FR =
  /(?<!\p{L})(?:(?:tu|toi|tes?|ton|ta)(?!\p{L})|t['’](?=\p{L}))|(?<=(?:le|la|les|aux?|du|des|un|une)\s)tien(?:ne)?s?(?!\p{L})/giu;
const VOUS = /(?<!\p{L})(?:vous|votre|vos|vôtres?)(?!\p{L})/giu;
/** Phrases of formal letters that are never said to several friends. */
const VOUS_TO_ONE = /(?<!\p{L})(?:s['’]il vous plaît|je vous prie (?:d['’]|de )|veuillez)(?!\p{L}{3})/giu;
const SEVERAL =
  /(?<!\p{L})(?:tous|toutes|vous (?:deux|trois|quatre)|les enfants|(?:ta|la|votre) famille|tes parents|ensemble|et toi|chez vous)(?!\p{L})/iu;

/** Vous is also said to several friends at once, so among tu it counts only where nobody else is in sight. */
function inFrench(letter: ProofText, passages: readonly ProofPassage[]): Flaw[] {
  const familiar = passages.flatMap((passage) => findAll(passage, TU_FR)).filter(isPronoun);
  const vous = passages.flatMap((passage) => findAll(passage, VOUS));
  const isToSeveral = letter.passages.some(
    ({ part, text }) => (part === 'salutation' && /\set\s|,\s\p{Lu}/u.test(text)) || SEVERAL.test(text),
  );
  if (familiar.length < vous.length) return mixed({ familiar, formal: vous });
  const toOne = passages.flatMap((passage) => findAll(passage, VOUS_TO_ONE));
  return mixed({ familiar, formal: isToSeveral ? toOne : vous });
}

/** “t'” and “te” are pronouns, “ton” may be a tone: “le ton”, “d'un ton”. */
function isPronoun({ passage, start, text }: Found): boolean {
  return !/^ton$/i.test(text) || !/(?:\b(?:le|un|ce|du|son|mon)|['’])\s*$/i.test(passage.text.slice(0, start));
}

/** What others say in quotation marks is theirs; blanks keep the offsets. */
function withoutQuotations(passage: ProofPassage): ProofPassage {
  const text = passage.text.replace(/[„“«"»][^„“”«»"\n]{0,400}[“”»"«]/gu, (quoted) => ' '.repeat(quoted.length));
  return { ...passage, text };
}
