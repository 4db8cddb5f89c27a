import type { PageDrawing } from '../../../src/handwriting/page/page-drawing.js';
import type { LetterId } from '../../../src/letter/ids.js';
import { encodeDrawing } from '../../../src/rendering/drawing-file.js';
import { pdfRenderer } from '../../../src/rendering/pdf/pdf.js';
import { bytesOf } from '../../../src/rendering/renderer.js';
import { pageToSvg } from '../../../src/rendering/svg.js';
import { SYSTEM } from '../../../src/storage/actor.js';
import { HOUSE_CLIENT } from '../../../src/storage/clients.js';
import { submitLetter } from '../../../src/storage/submit-letter.js';
import { claimProof, finishProof, type Proof } from '../../../src/storage/write-proof.js';
import { sketchPages } from '../../support/page-drawings.js';
import { hastyClient } from '../../support/released-letter.js';
import { revisionOf } from '../../support/stored-letters.js';
import type { TestHouse } from './house.js';

interface Wishes {
  readonly to: string;
  readonly words?: string;
  readonly occasion?: string;
  /** Released at once, where nobody has to review it. */
  readonly isReleased?: boolean;
  readonly findings?: Proof['findings'];
  readonly pages?: number;
}

/** Of `plain-a4`, which every printer has. */
const PAPER = { width: 210, height: 297, colour: '#fffdf6' };
const ADDRESS = { line1: '1 Mill Lane', line2: null, city: 'York', region: null, postcode: 'YO1 7EP', country: 'GB' };

/** A letter that is written, with pages in loops instead of a hand, without the time that writing takes. For a house whose worker does not write. */
export async function writtenLetter({ db, blobs }: TestHouse, wishes: Wishes): Promise<LetterId> {
  const { to, words = 'I have been thinking of you all week.', occasion, isReleased = false, findings = [] } = wishes;
  const clientId = isReleased ? await hastyClient(db) : HOUSE_CLIENT;
  const text = `Dear ${to},\n\n${words}\n\nYour friend,\nTheodore`;
  const letter = await submitLetter(
    db,
    {
      clientId,
      mode: 'live',
      staffId: null,
      review: isReleased ? 'not_required' : 'required',
      method: 'print',
      sendAt: null,
      metadata: occasion ? { occasion } : {},
      draft: false,
      revision: revisionOf(text, { stationery: 'plain-a4', recipient: { name: to, address: ADDRESS }, envelope: 'c6' }),
    },
    SYSTEM,
  );
  const claim = await claimProof(db, { letterId: letter.id, revision: 1, epoch: letter.epoch }, 'test');
  await finishProof(db, claim!.leaseToken, await proofOf(blobs, text, wishes.pages ?? 1, findings));
  return letter.id;
}

async function proofOf(
  blobs: TestHouse['blobs'],
  text: string,
  count: number,
  findings: Proof['findings'],
): Promise<Proof> {
  const [page] = sketchPages({ paragraphs: text.split('\n\n'), paper: PAPER });
  const pages: PageDrawing[] = Array.from({ length: count }, () => page!);
  const pdf = await bytesOf(pdfRenderer.render(pages, {}));
  const svgSha256 = await blobs.put(Buffer.from(pageToSvg(page!)));
  const drawingSha256 = await blobs.put(encodeDrawing(page!));
  return {
    engineVersion: 'test',
    seed: 7,
    pdfSha256: await blobs.put(pdf),
    pdfBytes: pdf.length,
    preflight: { passed: true, problems: [] },
    findings,
    pages: pages.map(() => ({
      widthMm: PAPER.width,
      heightMm: PAPER.height,
      svgSha256,
      pngSha256: svgSha256,
      drawingSha256,
    })),
  };
}
