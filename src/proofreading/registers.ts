import { anyOf } from './words.js';

/** Closing phrases that stand in a line of their own, by language. Folded, without marks. */
const ENGLISH_CLOSINGS = [
  '(?:with |in )?(?:all |much |lots of |oodles of )?(?:my |our )?(?:undying |deepest |fondest |warmest |kindest |warm |kind |best )?(?:love|regards|wishes|affection|sympathy|gratitude|thanks)(?: (?:always|forever|as ever|and (?:kisses|hugs|thanks|gratitude)))?',
  '(?:very )?(?:sincerely|truly|faithfully|respectfully|cordially)(?: yours)?',
  'yours(?: (?:always|forever|ever|truly|sincerely|faithfully|affectionately|very truly|as ever))?',
  '(?:ever|always|forever) yours',
  String.raw`(?:your )?(?:loving|devoted|affectionate) \p{L}+`,
  'your (?:(?:old|dear|loving|devoted) )?(?:friend|son|daughter|sister|brother|husband|wife|mother|father)',
  '(?:as )?(?:always|ever)',
  'kisses',
  'hugs and kisses',
  'warmly',
  'fondly',
  'cheers',
];
const GERMAN_CLOSINGS = [
  '(?:viele |herzliche |liebe |freundliche |beste )+gru(?:ß|ss)e',
  '(?:dein|deine|ihr|ihre|euer|eure)',
  'mit (?:freundlichen|lieben|herzlichen|besten) gru(?:ß|ss)en',
  'hochachtungsvoll',
  'in liebe',
  'alles liebe',
];
const FRENCH_CLOSINGS = [
  '(?:affectueusement|amicalement|cordialement|tendrement|bises|bisous|amities)',
  "(?:je t'|grosses |gros )(?:embrasse|bises|bisous)",
  'avec (?:toute )?(?:mon|ma|notre) (?:amour|affection|amitie)',
];
const SPANISH_CLOSINGS = [
  'un (?:fuerte |gran )?abrazo',
  '(?:con )?(?:todo )?(?:mi )?(?:carino|amor)',
  'atentamente',
  'besos',
  '(?:muchos )?saludos',
  'tuyo',
  'tuya',
];

/** A line that closes a letter, in any language we proofread: letters quote and borrow. Folded, without marks. */
export const CLOSING = new RegExp(
  `^(?:${[...ENGLISH_CLOSINGS, ...GERMAN_CLOSINGS, ...FRENCH_CLOSINGS, ...SPANISH_CLOSINGS].join('|')})$`,
  'u',
);

/** Closings that only fit a letter to a stranger. Folded. */
export const FORMAL_CLOSING =
  /\b(?:yours faithfully|faithfully yours|respectfully(?: yours)?|yours (?:very )?truly|hochachtungsvoll|mit freundlichen gru(?:ß|ss)en|atentamente|salutations distinguees)\b/;

/** Salutations only for somebody close. */
export const INTIMATE_SALUTATION = anyOf([
  'darling',
  'my love',
  'beloved',
  'sweetheart',
  'dearest',
  'my dearest',
  'honey',
  'mum',
  'mom',
  'mama',
  'dad',
  'daddy',
  'grandma',
  'grandpa',
  'granny',
  'nana',
  'liebling',
  'schatz',
  'liebste',
  'liebster',
  'mama',
  'papa',
  'oma',
  'opa',
  'mon amour',
  'ma chérie',
  'mon chéri',
  'maman',
  'mamie',
  'mi amor',
  'cariño',
  'mi vida',
  'mamá',
  'papá',
  'abuela',
]);

/** Salutations to nobody in particular. */
export const IMPERSONAL_SALUTATION = anyOf([
  'dear sir',
  'dear sirs',
  'dear madam',
  'sir or madam',
  'to whom it may concern',
  'dear sir/madam',
  'sehr geehrte damen und herren',
  'madame, monsieur',
  'a quien corresponda',
]);
