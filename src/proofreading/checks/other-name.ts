import { type Check, type Flaw, type Found, findAll, flaw } from '../check.js';
import type { ProofreadingContext } from '../context.js';
import { compareNames } from '../names/compare-names.js';
import { TITLES } from '../names/titles.js';
import { type ProofPassage, prose } from '../proof-text.js';
import { fold, opensSentence } from '../words.js';

/** Given names that are also words; only as part of a full name are they surely names. */
const ALSO_WORDS = new Set(
  `april art august autumn bill chance charity christian crystal dawn destiny drew earl faith frank gene glory grace grant
  guy hank harmony heather holly hope iris ivy jack jade jasmine jean joy june king lane lily mark may melody mercy mike
  miles norm olive pat patience pearl penny pierce poppy ray rich rob rose ruby rusty sandy sky summer sue violet will
  winter young bell`.split(/\s+/),
);

/** The classic of cut and paste: the name of somebody the letter is not for. */
export const otherName: Check = {
  id: 'other-name',
  find: (letter, context) => {
    const passages = prose(letter);
    return strangers(context).flatMap((name) => passages.flatMap((passage) => mentionsOf(name, passage, context)));
  },
};

/** Names of others that are neither the recipient's nor the sender's, nor known to belong. */
function strangers({ otherNames = [], recipient, sender, knownNames = [] }: ProofreadingContext): string[] {
  const belonging = [recipient, sender, ...knownNames].filter((name) => name !== undefined);
  return otherNames.filter((name) => !belonging.some((known) => compareNames(givenName(name), known).kind === 'same'));
}

function givenName(name: string): string {
  return name.split(/[\s,]+/).find((word) => word !== '' && !TITLES.has(fold(word.replace('.', '')))) ?? name;
}

function mentionsOf(name: string, passage: ProofPassage, { recipient }: ProofreadingContext): Flaw[] {
  const given = givenName(name);
  const full = findAll(passage, wholeWords(name.trim()));
  const alone = findAll(passage, wholeWords(given)).filter(
    (found) => isName(found) && !full.some((one) => holds(one, found)),
  );
  return [...full, ...alone].map((found) => {
    const isCertain = full.includes(found) || isAddressed(found);
    const whose = recipient ? `the letter goes to ${recipient}` : 'the letter is not for that person';
    return flaw(isCertain ? 'warn' : 'hint', found, `${found.text} is the name of another recipient; ${whose}.`);
  });
}

function wholeWords(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'gu');
}

function holds(outer: Found, inner: Found): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function isName({ passage, start, text }: Found): boolean {
  return (
    !ALSO_WORDS.has(fold(text)) ||
    (!opensSentence(passage.text, start) && isAddressed({ passage, start, end: start + text.length }))
  );
}

/** “…, Margaret, …”, “Happy birthday, Margaret!” */
function isAddressed({ passage: { text }, start, end }: Pick<Found, 'passage' | 'start' | 'end'>): boolean {
  return /[,“"(]\s*$|^\s*$|[.!?]\s+$/.test(text.slice(0, start)) && /^\s*[,.!?]/.test(text.slice(end));
}
