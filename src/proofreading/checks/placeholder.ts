import { type Check, type Found, findAll, flaw } from '../check.js';
import type { ProofPassage } from '../proof-text.js';

/** What stands in drafts and forms for words that are still to come. */
const PATTERNS: readonly RegExp[] = [
  /\{\{[^{}\n]{0,60}\}\}|\{%[^%\n]{0,60}%\}|\$\{[^{}\n]{0,60}\}/g,
  /\{\s?[\p{L}_][\p{L}\p{N}_ .-]{0,40}\}/gu,
  /\[(?!\s?(?:sic|laughs?|smiles?|…|\.\.\.)\s?\])[\p{L}_][^[\]\n]{0,60}\]/giu,
  /<[\p{L}_][\p{L}\p{N}_ .'-]{0,40}>/gu,
  /%[A-Z][A-Z_]{2,30}%|\bFIRST_?NAME\b|\bLAST_?NAME\b|\bFULL_?NAME\b/g,
  /_{3,}/g,
  /(?<![\p{L}\p{N}])(?:TBD|TBC|TODO|FIXME|TK(?:TK)*)(?![\p{L}\p{N}])/gu,
  /\b(?:your|his|her|their|recipient['’]?s?|sender['’]?s?) name here\b|\binsert\s(?:\S+\s){1,8}here\b/gi,
  /\((?:\p{L}+ ){0,3}(?:name|date|address|title|place|time|gift|amount|occasion|details?)(?: \p{L}+){0,2} here\)/giu,
  /(?<!\p{L})\p{Lu}{3,}(?: \p{Lu}{2,}){0,3} HERE(?!\p{L})/gu,
  /(?<![\p{L}\p{N}])(?:YYYY|(?:DD|MM|XX)[/.-](?:MM|DD|XX)(?:[/.-](?:YY){1,2})?)(?![\p{L}\p{N}])|[$€£]X{2,}(?!\p{L})/gu,
  /(?<=\s)\?{2,}(?=\s+\p{Ll})|…{3,}/gu,
  /\blorem ipsum\b/gi,
  /^(?:dear|hello|hi)\s+(?:name|recipient|customer|first name)\b/gi,
];

/** XXX for a word to come; at the end of a passage it is kisses. */
const CROSSES = /(?<![\p{L}\p{N}])X{3,}(?![\p{L}\p{N}])/gu;

export const placeholder: Check = {
  id: 'placeholder',
  find: (letter) =>
    letter.passages
      .flatMap((passage) => [...PATTERNS.flatMap((pattern) => findAll(passage, pattern)), ...crossesIn(passage)])
      .map((found) => flaw('block', found, `“${found.text}” stands for words that are still to be filled in.`)),
};

function crossesIn(passage: ProofPassage): Found[] {
  const isSignature = passage.part === 'closing' || passage.part === 'signature';
  return !isSignature ? findAll(passage, CROSSES).filter(({ end }) => !isSignedOff(passage.text.slice(end))) : [];
}

function isSignedOff(rest: string): boolean {
  return /^[\s.!,xoXO♥❤]*$/u.test(rest) || /^\s*\n/.test(rest);
}
