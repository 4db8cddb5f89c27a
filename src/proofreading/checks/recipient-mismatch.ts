import { type Check, type Flaw, findAll, flaw, type Span } from '../check.js';
import type { ProofreadingContext } from '../context.js';
import { compareNames } from '../names/compare-names.js';
import { type ProofPassage, passagesOf } from '../proof-text.js';

export const recipientMismatch: Check = {
  id: 'recipient-mismatch',
  find: (letter, context) => passagesOf(letter, 'salutation').flatMap((salutation) => mismatchIn(salutation, context)),
};

function mismatchIn(
  salutation: ProofPassage,
  { recipient, otherNames = [], knownNames = [] }: ProofreadingContext,
): Flaw[] {
  if (!recipient) return [];
  const match = compareNames(salutation.text, recipient);
  if (match.kind === 'same' || match.kind === 'unnamed') return [];
  const span = spanOf(salutation, match.said);
  if (match.kind === 'close') {
    const reason = `The letter goes to ${recipient}, but the salutation says ${match.said}. Did you mean ${match.meant}?`;
    return [flaw('warn', span, reason, match.meant)];
  }
  if (knownNames.some((name) => compareNames(match.said, name).kind === 'same')) return [];
  const reason = `The letter goes to ${recipient}, but the salutation says ${match.said}.`;
  const isAnother = otherNames.some((name) => compareNames(match.said, name).kind === 'same');
  return [flaw(isAnother ? 'block' : match.isGivenName ? 'warn' : 'hint', span, reason)];
}

function spanOf(salutation: ProofPassage, name: string): Span {
  return findAll(salutation, new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'))[0]!;
}
