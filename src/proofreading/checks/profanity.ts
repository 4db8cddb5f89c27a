import { type Check, findAll, flaw } from '../check.js';
import { languageOf } from '../context.js';
import { prose } from '../proof-text.js';
import { anyOf } from '../words.js';

/** Words that a writer may want to know about before they stand in ink. A hint only, never more. */
const WORDS: Readonly<Record<string, RegExp>> = {
  en: anyOf([
    ...'fuck fucks fucked fucking fucker motherfucker shit shitty bullshit asshole arsehole bastard'.split(' '),
    ...'bitch bitches cunt dickhead wanker twat slut whore'.split(' '),
    'piss off',
  ]),
  de: anyOf(['scheiße', 'scheiß', 'arschloch', 'fotze', 'hurensohn', 'wichser', 'schlampe', 'ficken', 'verpiss dich']),
  fr: anyOf(['merde', 'putain', 'connard', 'connasse', 'salope', 'enculé', 'enfoiré', 'bordel de merde']),
  es: anyOf(['mierda', 'joder', 'puta', 'gilipollas', 'cabrón', 'hijo de puta', 'coño', 'pendejo']),
};

export const profanity: Check = {
  id: 'profanity',
  languages: Object.keys(WORDS),
  find: (letter, { locale }) =>
    prose(letter)
      .flatMap((passage) => findAll(passage, WORDS[languageOf(locale)]!))
      .map((found) => flaw('hint', found, `“${found.text}” is a strong word for a letter.`)),
};
