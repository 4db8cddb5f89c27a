import type { ProofreadingContext } from '../context.js';
import { isGivenName } from '../names/diminutives.js';
import { type ProofText, passagesOf, prose } from '../proof-text.js';
import { fold, isCapitalised, opensSentence, wordsOf } from '../words.js';

/**
 * Words of a letter that are names although no dictionary has them: those of its people, those known beforehand,
 * common given names, and every capitalised word inside a sentence (in a language that writes nouns small). Folded.
 */
export function familiarNames(letter: ProofText, context: ProofreadingContext, capitalsAreNames: boolean): Set<string> {
  const { recipient = '', sender = '', knownNames = [], otherNames = [] } = context;
  const given = [
    recipient,
    sender,
    ...knownNames,
    ...otherNames,
    ...passagesOf(letter, 'salutation', 'signature', 'dateline').map(({ text }) => text),
  ];
  const written = prose(letter).flatMap((passage) =>
    wordsOf(passage)
      .filter(
        ({ text, start }) =>
          isCapitalised(text) && (isGivenName(bare(text)) || (capitalsAreNames && !opensSentence(passage.text, start))),
      )
      .map(({ text }) => text),
  );
  return new Set([...given.flatMap((text) => text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []), ...written].map(bare));
}

/** A name without accents, capitals and its possessive s. */
export function bare(word: string): string {
  return fold(word).replace(/'s?$/, '');
}
