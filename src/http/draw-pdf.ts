import { createHash } from 'node:crypto';
import type { Imposition } from '../rendering/press/impose.js';
import { contradictionIn, type Press, resolvePress } from '../rendering/press/press.js';
import type { Envelope } from '../stationery/envelope.js';
import { findRevision } from '../storage/revisions.js';
import type { RevisionRow } from '../storage/schema.js';
import type { EnvelopeOrder } from '../writing/assemble-envelope.js';
import type { DrawnPage } from '../writing/previewer.js';
import { CatalogueName } from './contract/common.js';
import { PressFields } from './contract/press.js';
import { HttpProblem, invalidRequest } from './http-problem.js';
import { unknownName } from './prepare-revision.js';
import { previewProblem } from './preview-problem.js';
import type { HttpServices } from './services.js';
import { SignedFields, type WrittenLetter } from './written-letter.js';

/** Query of whatever has an envelope in it. */
export const EnvelopeQuery = SignedFields.extend(PressFields.shape).extend({
  envelope: CatalogueName.optional().describe('Another envelope than the letter names.'),
});

/** What is to be on paper, and how. */
interface WantedPdf extends PressFields {
  readonly envelope?: string | undefined;
  /** The letter's pages, its envelope, or the envelope after the pages. */
  readonly holds: 'letter' | 'envelope' | 'both';
  readonly imposition?: Imposition | undefined;
}

/** Whether anything is asked that the approved file does not have. */
export function asksForMore(query: PressFields & { readonly imposition?: Imposition | undefined }): boolean {
  return [query.ink, query.standard, query.bleed, query.crop_marks, query.paper, query.imposition].some(
    (wish) => wish !== undefined,
  );
}

/**
 * A written letter, its envelope or both as a PDF of their own, from the strokes that were approved.
 * @throws HttpProblem `no_address` where the letter does not say where it goes, `invalid_request` where no envelope is named
 * or the wishes contradict each other
 */
export async function drawPdf(
  services: HttpServices,
  written: WrittenLetter,
  wanted: WantedPdf,
): Promise<{ bytes: Uint8Array; entityTag: string; pages: readonly DrawnPage[] }> {
  const { blobs, previewer } = services;
  const { letter, proof } = written;
  const { holds, imposition = 'none', paper = 'shown' } = wanted;
  if (holds !== 'letter' && imposition !== 'none') {
    throw contradiction('imposition', 'An envelope is not folded into the letter: ask for the two one by one.');
  }
  const press = pressOf(wanted);
  const envelopes = holds === 'letter' ? [] : [await envelopeOrder(services, written, wanted.envelope)];
  const drawings = holds === 'envelope' ? [] : proof.pages.map((page) => blobs.read(page.drawingSha256));
  const watermark = letter.mode === 'test' ? 'test' : null;
  const order = {
    kind: 'pdf',
    envelopes,
    letter: await Promise.all(drawings),
    watermark,
    press,
    imposition,
    paper,
  } as const;
  const drawn = await previewer.preview(order).catch(previewProblem);
  const { bytes, pages = [] } = drawn;
  return { bytes, entityTag: createHash('sha256').update(bytes).digest('hex'), pages };
}

/** @throws HttpProblem `invalid_request` where the wishes contradict each other */
export function pressOf({ ink, standard, bleed, crop_marks }: PressFields): Press {
  const press = resolvePress({ ink, standard, bleed, cropMarks: crop_marks === 'true' });
  const words = contradictionIn(press);
  if (words !== null) throw contradiction('standard', `${words}.`);
  return press;
}

function contradiction(path: string, message: string): HttpProblem {
  return invalidRequest([{ path, code: 'contradiction', message }]);
}

async function envelopeOrder(
  { db, catalogue }: HttpServices,
  { letter }: WrittenLetter,
  wanted: string | undefined,
): Promise<EnvelopeOrder> {
  const revision = await findRevision(db, letter.id, letter.revision);
  const { style, stationery, language, sender } = revision;
  const envelope = envelopeNamed(catalogue.envelopes, wanted ?? revision.envelope ?? undefined);
  if (!showsAddress(envelope, revision)) {
    throw invalidRequest([{ path: 'envelope', code: 'address_out_of_sight', message: NOT_WRITTEN_FOR_IT }]);
  }
  return { style, stationery, language, sender, recipient: recipientOf(revision), envelope };
}

export const NOT_WRITTEN_FOR_IT =
  'The envelope shows the address through its window, and the letter was not written for it: revise the letter with this envelope.';

/** Whether the letter's address can be read on this envelope, or through the window that the letter was written for. */
export function showsAddress({ name, window }: Envelope, { envelope }: Pick<RevisionRow, 'envelope'>): boolean {
  return window === null || name === envelope;
}

/** @throws HttpProblem `invalid_request` where there is none of this name, or no name */
export function envelopeNamed<E>(envelopes: ReadonlyMap<string, E>, name: string | undefined): E {
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
