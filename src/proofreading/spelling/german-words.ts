/** What joins the parts of a German compound: Geburtstag-s-kuchen, Küche-n-wand. */
const JOINTS = ['', 's', 'n', 'en', 'es', 'er', 'e'];
const MIN_PART = 3;
const ENDINGS = /(?:en|em|er|es|e|n|s|st|t|te|ten|test|tet)$/;

/**
 * Whether a German word is known, is made of known words, or is a form of one: dictionaries in Hunspell's form leave both
 * to rules that its JavaScript readers do not follow.
 */
export function isGermanWord(word: string, isKnown: (word: string) => boolean): boolean {
  const isAnyCase = (part: string) => isKnown(part) || isKnown(capital(part)) || isKnown(part.toLowerCase());
  if (isKnown(word)) return true;
  const stem = word.replace(ENDINGS, '');
  const isForm = stem.length > MIN_PART && stem !== word && isAnyCase(stem);
  return isForm || isDiminutive(word) || isSpoken(word, isKnown) || isCompound(word, isAnyCase);
}

/** Any noun may be made small: Lädchen, Tischlein. */
function isDiminutive(word: string): boolean {
  return /^\p{Lu}.{2,}(?:chen|lein)s?$/u.test(word);
}

/** “Ich würd”, “ich hab”: spoken German drops the last e. */
function isSpoken(word: string, isKnown: (word: string) => boolean): boolean {
  return /[^aeiouäöü]$/.test(word) && word === word.toLowerCase() && isKnown(`${word}e`);
}

function isCompound(word: string, isPart: (part: string) => boolean): boolean {
  for (let at = MIN_PART; at <= word.length - MIN_PART; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (startsCompound(head, isPart) && (isPart(capital(tail)) || isCompound(tail, isPart))) return true;
  }
  return false;
}

function startsCompound(head: string, isPart: (part: string) => boolean): boolean {
  return JOINTS.some(
    (joint) =>
      head.endsWith(joint) &&
      head.length - joint.length >= MIN_PART &&
      isPart(head.slice(0, head.length - joint.length)),
  );
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
