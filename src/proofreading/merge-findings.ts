import { type Finding, type Place, SEVERITIES } from './finding.js';

/**
 * One list out of many: where two findings overlap, the more serious one stays, and of equals the earlier given.
 * The most serious come first, then reading order; what concerns the whole letter comes last among its equals.
 */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const bySeverity = findings.toSorted((a, b) => rank(a) - rank(b));
  const kept: Finding[] = [];
  for (const finding of bySeverity) {
    if (!kept.some((other) => overlap(other, finding))) kept.push(finding);
  }
  return kept.toSorted((a, b) => rank(a) - rank(b) || startOf(a) - startOf(b));
}

function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

function startOf({ place }: Finding): number {
  return place?.offset ?? Number.POSITIVE_INFINITY;
}

function overlap(a: Finding, b: Finding): boolean {
  if (!a.place || !b.place) return a.id === b.id;
  return a.place.offset < endOf(b.place) && b.place.offset < endOf(a.place);
}

/** Where the words end in the plain text of the letter. */
function endOf({ offset, start, end }: Place): number {
  return offset + end - start;
}
