import { createHash } from 'node:crypto';
import { findRevision } from '../storage/revisions.js';
import type { RevisionRow } from '../storage/schema.js';
import { CatalogueName } from './contract/common.js';
import { HttpProblem, invalidRequest } from './http-problem.js';
import { unknownName } from './prepare-revision.js';
import { previewProblem } from './preview-problem.js';
import type { HttpServices } from './services.js';
import { SignedFields, type WrittenLetter } from './written-letter.js';

/** Query of whatever has an envelope in it. */
export const EnvelopeQuery = SignedFields.extend({
  /** Another envelope than the letter names. */
  envelope: CatalogueName.optional(),
});

interface WantedEnvelope {
  readonly envelope?: string | undefined;
  /** Whether the letter's pages come before the envelope or are left out. */
  readonly letter: 'before' | 'left out';
}

/**
 * A written letter's envelope as PDF, in the letter's own hand.
 * @throws HttpProblem `no_address` where the letter does not say where it goes, `invalid_request` where no envelope is named
 */
export async function drawEnvelope(
  { db, blobs, catalogue, previewer }: HttpServices,
  { letter, proof }: WrittenLetter,
  wanted: WantedEnvelope,
): Promise<{ bytes: Uint8Array; entityTag: string }> {
  const revision = await findRevision(db, letter.id, letter.revision);
  const { style, stationery, language, sender } = revision;
  const envelope = envelopeOf(catalogue.envelopes, wanted.envelope ?? revision.envelope ?? undefined);
  const drawings = wanted.letter === 'before' ? proof.pages.map((page) => blobs.read(page.drawingSha256)) : [];
  const order = {
    kind: 'envelope' as const,
    envelope: { style, stationery, language, sender, recipient: recipientOf(revision), envelope },
    letter: await Promise.all(drawings),
    watermark: letter.mode === 'test' ? ('test' as const) : null,
  };
  const { bytes } = await previewer.preview(order).catch((error: unknown) => previewProblem(error, 'envelope'));
  return { bytes, entityTag: createHash('sha256').update(bytes).digest('hex') };
}

function envelopeOf<E>(envelopes: ReadonlyMap<string, E>, name: string | undefined): E {
  const envelope = name === undefined ? undefined : envelopes.get(name);
  if (envelope) return envelope;
  const unknown = unknownName('envelope', 'unknown_envelope', name, [...envelopes.keys()]);
  const missing = { path: 'envelope', code: 'missing', message: 'The letter names no envelope: say which.' };
  throw invalidRequest(unknown.length > 0 ? unknown : [missing]);
}

function recipientOf({ recipient }: RevisionRow) {
  if (recipient?.address) return recipient;
  throw new HttpProblem('no_address', 'Give the letter a `recipient` with an `address`.');
}
