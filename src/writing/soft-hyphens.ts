import type { LetterParts } from '../letter/parts.js';

interface Syllables {
  /** The text with U+00AD wherever a word may be divided. */
  hyphenateSync(text: string): string;
}

/** Patterns by language, loaded when first asked for: each is a table of some tens of kilobytes. */
const PATTERNS: Readonly<Record<string, () => Promise<{ default: Syllables }>>> = {
  de: () => import('hyphen/de/index.js'),
  en: () => import('hyphen/en-gb/index.js'),
  'en-us': () => import('hyphen/en-us/index.js'),
  es: () => import('hyphen/es/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  it: () => import('hyphen/it/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  pt: () => import('hyphen/pt/index.js'),
};

/**
 * The letter with a soft hyphen wherever a word of its body may be divided; the engine writes a hyphen where it uses one.
 * Names and set phrases (salutation, closing, signature) are never divided. A language without patterns stays as it is.
 * @param language BCP 47
 */
export async function withSoftHyphens(parts: LetterParts, language: string): Promise<LetterParts> {
  const tag = language.toLowerCase();
  const load = PATTERNS[tag] ?? PATTERNS[tag.split('-')[0]!];
  if (!load) return parts;
  const { default: syllables } = await load();
  const divided = (text: string) => syllables.hyphenateSync(text);
  return { ...parts, body: parts.body.map(divided), postscripts: parts.postscripts.map(divided) };
}
