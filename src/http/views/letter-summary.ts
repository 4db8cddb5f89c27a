import type { Database } from '../../storage/database.js';
import type { LetterLine } from '../../storage/letter-lines.js';
import { staffNames } from '../../storage/review-letter.js';
import type { KnownCaller } from '../caller.js';
import type { LetterSummary } from '../contract/letters.js';
import { claimView, identityOf } from './letter-view.js';

/** Without the ellipsis. */
const EXCERPT_LENGTH = 158;

/** The lines of a list. */
export async function viewSummaries(
  db: Database,
  listed: readonly LetterLine[],
  reader: KnownCaller,
): Promise<LetterSummary[]> {
  const claimers = new Set(listed.flatMap(({ letter }) => (letter.claimedBy === null ? [] : [letter.claimedBy])));
  const names = reader.kind === 'staff' ? await staffNames(db, [...claimers]) : new Map();
  return listed.map(({ letter, revision, clientName, pageCount, findings }) => {
    const self = `/v1/letters/${letter.id}`;
    return {
      ...identityOf(letter),
      ...(reader.kind === 'staff' ? { claim: claimView(letter, names, reader.staffId) } : {}),
      stationery: revision.stationery,
      language: revision.language,
      client_name: clientName,
      findings: {
        count: findings.length,
        holding: findings.filter(({ severity }) => severity === 'block').length,
      },
      recipient_name: revision.recipient?.name ?? null,
      excerpt: excerptOf(revision.text),
      hand: revision.style.hand,
      page_count: pageCount > 0 ? pageCount : null,
      first_page: pageCount > 0 ? `${self}/pages/1.svg` : null,
      links: { self },
    };
  });
}

/** How the text begins, in one line that ends with a whole word where it has one. */
function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(line.slice(0, EXCERPT_LENGTH * 2)).slice(0, EXCERPT_LENGTH);
  const start = characters.join('');
  return start.length === line.length ? line : `${start.replace(/ \S*$/, '')} …`;
}
