import type { StaffId } from '../../letter/ids.js';
import { findClient } from '../../storage/clients.js';
import type { Database } from '../../storage/database.js';
import { findProof } from '../../storage/proofs.js';
import { decisionsOfLetter, staffNames } from '../../storage/review-letter.js';
import { findRevision } from '../../storage/revisions.js';
import type { Failure, Preflight as KeptPreflight, LetterRow } from '../../storage/schema.js';
import type { KnownCaller } from '../caller.js';
import type { Preflight } from '../contract/findings.js';
import type { Letter, LetterFailure } from '../contract/letters.js';
import type { ReviewClaim, ReviewOutcome } from '../contract/reviews.js';

/** A letter as its reader may see it: what the staff say among themselves is for the staff. */
export async function viewLetter(db: Database, letter: LetterRow, reader: KnownCaller): Promise<Letter> {
  const revision = await findRevision(db, letter.id, letter.revision);
  const proof = await findProof(db, letter.id, letter.revision);
  const client = await findClient(db, letter.clientId);
  const { content, parts, text, style, stationery, language, envelope, recipient, sender } = revision;
  const self = `/v1/letters/${letter.id}`;
  const pages = (proof?.pages ?? []).map(({ number }) => ({
    number,
    svg: `${self}/pages/${number}.svg`,
    png: `${self}/pages/${number}.png`,
  }));
  return {
    ...identityOf(letter),
    ...(reader.kind === 'staff' ? { claim: await claimOn(db, letter, reader.staffId) } : {}),
    client_name: client.name,
    stationery,
    language,
    dispatch: {
      method: letter.method,
      send_at: letter.sendAt?.toISOString() ?? null,
      release_at: letter.releaseAt?.toISOString() ?? null,
    },
    recipient,
    sender,
    content,
    parts,
    text,
    style,
    envelope,
    pages,
    findings: (proof?.findings ?? []).map((finding) => ({ ...finding, suggestions: [...finding.suggestions] })),
    preflight: proof ? viewPreflight(proof.preflight) : null,
    ...(await outcomesFor(db, letter, reader)),
    links: {
      self,
      history: `${self}/history`,
      pdf: proof && (reader.kind === 'staff' || isReleased(letter)) ? `${self}/pdf` : null,
      strokes: proof ? `${self}/strokes` : null,
    },
  };
}

function viewPreflight({ passed, problems, room = [], file }: KeptPreflight): Preflight {
  const found = file ? { fonts_embedded: file.fontsEmbedded, colour_spaces: [...file.colourSpaces] } : null;
  return { passed, problems: [...problems], room: [...room], file: found };
}

/** What a letter and its line in a list have in common. */
export function identityOf(letter: LetterRow) {
  const { id, mode, clientId, status, writing, review, delivery, revision, metadata, failure } = letter;
  return {
    id,
    object: 'letter' as const,
    mode,
    client_id: clientId,
    status,
    writing,
    review,
    delivery,
    revision,
    metadata,
    failure: failure && failureView(failure),
    created_at: letter.createdAt.toISOString(),
    updated_at: letter.updatedAt.toISOString(),
  };
}

export function failureView({ code, message, remedy }: Failure): LetterFailure {
  return { code, message, remedy };
}

const HAS_LEFT: ReadonlySet<LetterRow['delivery']> = new Set(['released', 'printing', 'printed', 'posted']);

/** Whether the letter has been let go: from then on its client gets the PDF. The staff see the proof at any time. */
export function isReleased({ delivery }: LetterRow): boolean {
  return HAS_LEFT.has(delivery);
}

async function claimOn(db: Database, letter: LetterRow, reader: StaffId): Promise<ReviewClaim | null> {
  if (letter.claimedBy === null) return null;
  const names = await staffNames(db, [letter.claimedBy]);
  return claimView(letter, names, reader);
}

/** Null for a hold that has lapsed or was never taken. */
export function claimView(
  { claimedBy, claimedUntil, review }: LetterRow,
  names: ReadonlyMap<StaffId, string>,
  reader: StaffId,
): ReviewClaim | null {
  if (claimedBy === null || claimedUntil === null || review !== 'in_review') return null;
  const reviewer = names.get(claimedBy) ?? '';
  return { reviewer, is_mine: claimedBy === reader, until: claimedUntil.toISOString() };
}

/** What was decided on this revision, and what last on one before it. */
async function outcomesFor(db: Database, letter: LetterRow, reader: KnownCaller) {
  const decisions = await decisionsOfLetter(db, letter.id);
  const isCurrent = letter.review !== 'not_required';
  const current = decisions.find(({ revision }) => isCurrent && revision === letter.revision);
  const earlier = decisions.findLast(({ revision }) => revision < letter.revision);
  return {
    outcome: current ? viewOutcome(current, reader) : null,
    earlier_outcome: earlier ? viewOutcome(earlier, reader) : null,
  };
}

type DecisionOfLetter = Awaited<ReturnType<typeof decisionsOfLetter>>[number];

function viewOutcome(decided: DecisionOfLetter, reader: KnownCaller): ReviewOutcome {
  const { decision, revision, note, pins, reviewer, decidedAt } = decided;
  const open = { decision, revision, note, decided_at: decidedAt.toISOString() };
  return reader.kind === 'staff' ? { ...open, pins, reviewer } : open;
}
