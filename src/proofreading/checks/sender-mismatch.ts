import { type Check, type Flaw, flaw, wholeOf } from '../check.js';
import type { ProofreadingContext } from '../context.js';
import { compareNames } from '../names/compare-names.js';
import { type ProofPassage, passagesOf } from '../proof-text.js';

export const senderMismatch: Check = {
  id: 'sender-mismatch',
  find: (letter, context) => passagesOf(letter, 'signature').flatMap((signature) => mismatchIn(signature, context)),
};

function mismatchIn(signature: ProofPassage, { sender, knownNames = [] }: ProofreadingContext): Flaw[] {
  if (!sender) return [];
  const match = compareNames(signature.text, sender);
  if (match.kind === 'close') {
    const reason = `The letter is from ${sender}, but it is signed ${match.said}. Did you mean ${match.meant}?`;
    return [flaw('warn', wholeOf(signature), reason, signature.text.replace(match.said, match.meant))];
  }
  if (match.kind !== 'different' || knownNames.some((name) => compareNames(match.said, name).kind === 'same'))
    return [];
  const reason = `The letter is from ${sender}, but it is signed ${match.said}.`;
  return [flaw(match.isGivenName ? 'warn' : 'hint', wholeOf(signature), reason)];
}
