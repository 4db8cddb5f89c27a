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
  await finishProof(db, claim!.leaseToken, await proofOf(blobs, words, wishes.pages ?? 1, findings));
  return letter.id;
}

async function proofOf(
  blobs: TestHouse['blobs'],
  words: string,
  count: number,
  findings: Proof['findings'],
): Promise<Proof> {
  const { pdf, svg, drawing } = await sketch(words, count);
  const [pdfSha256, svgSha256, drawingSha256] = await Promise.all([pdf, svg, drawing].map((file) => blobs.put(file)));
  const page = {
    widthMm: PAPER.width,
    heightMm: PAPER.height,
    svgSha256: svgSha256!,
    pngSha256: svgSha256!,
    drawingSha256: drawingSha256!,
  };
  return {
    engineVersion: 'test',
    seed: 7,
    pdfSha256: pdfSha256!,
    pdfBytes: pdf.length,
    preflight: { passed: true, problems: [] },
    findings,
    pages: Array.from({ length: count }, () => page),
  };
}

interface Sketch {
  readonly pdf: Uint8Array;
  readonly svg: Uint8Array;
  readonly drawing: Uint8Array;
}

/** Many letters of a test say the same: their pages are drawn once. */
const sketches = new Map<string, Promise<Sketch>>();

function sketch(words: string, count: number): Promise<Sketch> {
  const key = `${count} ${words}`;
  const made = sketches.get(key) ?? draw(words, count);
  sketches.set(key, made);
  return made;
}

/** One page, `count` times. */
async function draw(words: string, count: number): Promise<Sketch> {
  const [page] = sketchPages({ paragraphs: [words], paper: PAPER });
  const pdf = await bytesOf(
    pdfRenderer.render(
      Array.from({ length: count }, () => page!),
      {},
    ),
  );
  return { pdf, svg: Buffer.from(pageToSvg(page!)), drawing: encodeDrawing(page!) };
}
