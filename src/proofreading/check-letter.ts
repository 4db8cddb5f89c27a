import type { LetterParts } from '../letter/parts.js';
import type { Check, Flaw } from './check.js';
import { CHECKS } from './checks/index.js';
import { languageOf, type ProofreadingContext } from './context.js';
import type { Finding } from './finding.js';
import { createFindingIds } from './finding-id.js';
import { mergeFindings } from './merge-findings.js';
import { type ProofText, proofTextOf } from './proof-text.js';

/**
 * What our own checks find in a letter: at once, without a dictionary, in the browser as on the server.
 * The most serious come first, and those of one severity in reading order.
 */
export function checkLetter(parts: LetterParts, context: ProofreadingContext, checks = CHECKS): Finding[] {
  return mergeFindings(findingsOf(proofTextOf(parts), context, checks));
}

/** Nobody reads more of one kind, and a hostile text has thousands. */
const MAX_PER_CHECK = 50;

/** The findings of each check in turn, as they come. */
export function findingsOf(letter: ProofText, context: ProofreadingContext, checks: readonly Check[]): Finding[] {
  const language = languageOf(context.locale);
  return checks
    .filter(({ languages }) => languages?.includes(language) ?? true)
    .flatMap((check) => toFindings(check.id, check.find(letter, context)));
}

export function toFindings(check: string, flaws: readonly Flaw[]): Finding[] {
  const idOf = createFindingIds();
  return flaws.slice(0, MAX_PER_CHECK).map((flaw) => {
    const { severity, reason, suggestions } = flaw;
    return { id: idOf(check, flaw), check, severity, place: placeOf(flaw), reason, suggestions };
  });
}

function placeOf({ span }: Flaw): Finding['place'] {
  if (!span) return null;
  const { passage, start, end } = span;
  return { part: passage.part, paragraph: passage.index, start, end, offset: passage.offset + start };
}
