import type { ClientId, LetterId } from '../../src/letter/ids.js';
import { StyleOptions } from '../../src/letter/style.js';
import { SYSTEM } from '../../src/storage/actor.js';
import type { BlobStore } from '../../src/storage/blobs/blob-store.js';
import { createClient } from '../../src/storage/clients.js';
import type { Database } from '../../src/storage/database.js';
import type { RevisionContent } from '../../src/storage/revisions.js';
import type { EdgeRoom, Mode } from '../../src/storage/schema.js';
import { submitLetter } from '../../src/storage/submit-letter.js';
import { claimProof, finishProof } from '../../src/storage/write-proof.js';

const NO_DIGEST = '0'.repeat(64);

/** A client whose letters leave unreviewed and at once. */
export async function hastyClient(db: Database): Promise<ClientId> {
  const settings = { name: 'Haste', reviewPolicy: 'optional', cancelWindowSeconds: 0 } as const;
  return (await createClient(db, settings, SYSTEM)).id;
}

interface Wanted extends Partial<Pick<RevisionContent, 'recipient' | 'sender' | 'envelope'>> {
  readonly clientId: ClientId;
  readonly mode?: Mode;
  readonly pdf: Buffer;
  /** The page's drawing, as `encodeDrawing` keeps it. */
  readonly drawing?: Uint8Array;
  /** What preflight measured; nothing where absent. */
  readonly room?: readonly EdgeRoom[];
}

/** A letter of one A4 page that is written and released, without the time that real writing takes. */
export async function releasedLetter(
  db: Database,
  blobs: BlobStore,
  { clientId, mode = 'live', pdf, drawing, room, ...addressed }: Wanted,
): Promise<LetterId> {
  const parts = { body: ['Hello.'], postscripts: [], enclosures: [] };
  const style = { ...StyleOptions.parse({}), seed: 1 };
  const letter = await submitLetter(
    db,
    {
      clientId,
      mode,
      staffId: null,
      review: 'not_required',
      method: 'print',
      sendAt: null,
      metadata: {},
      draft: false,
      revision: {
        content: { parts },
        parts,
        text: 'Hello.',
        style,
        stationery: 'plain-a4',
        envelope: null,
        language: 'en',
        recipient: null,
        sender: null,
        ...addressed,
      },
    },
    SYSTEM,
  );
  const claim = await claimProof(db, { letterId: letter.id, revision: 1, epoch: letter.epoch }, 'test');
  const drawingSha256 = drawing ? await blobs.put(drawing) : NO_DIGEST;
  await finishProof(db, claim!.leaseToken, {
    engineVersion: 'test',
    seed: 1,
    pdfSha256: await blobs.put(pdf),
    pdfBytes: pdf.length,
    preflight: { passed: true, problems: [], ...(room && { room }) },
    findings: [],
    pages: [{ widthMm: 210, heightMm: 297, svgSha256: NO_DIGEST, pngSha256: NO_DIGEST, drawingSha256 }],
  });
  return letter.id;
}
