import { english } from './english/english.js';
import { french } from './french/french.js';
import { german } from './german/german.js';
import type { Language } from './language.js';
import { spanish } from './spanish/spanish.js';

const LANGUAGES = new Map<string, Language>(
  [english, german, french, spanish].map((language) => [language.id, language]),
);

/** Languages that can be dictated in, by their two letters. */
export const LANGUAGE_IDS: readonly string[] = [...LANGUAGES.keys()];

/** Whether one can dictate in the language of a BCP 47 tag. */
export function canDictateIn(tag: string): boolean {
  return LANGUAGES.has(tag.split('-', 1)[0]!);
}

/** The language of a BCP 47 tag; English where there is none of that name. */
export function languageOf(tag: string): Language {
  return LANGUAGES.get(tag.slice(0, 2)) ?? english;
}
